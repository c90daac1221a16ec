/** Tells whether a plugin's `rules` changes itself who may read a file when it is installed. */

import { possibleFor } from '../shell/dispatch.ts';
import type { Script } from '../shell/script.ts';

/** The programs that do, as a word of a shell, a makefile or another language. */
const CHANGES = /\b(chmod|chown|chgrp|setfacl)\b|\binstall\s/;
/** How many places are told apart: where there are more, all that we know is that we don't know. */
const PLACES = 1000;

/**
 * Whether `rules` may change the rights of the file that is installed at a path: a line with such a program names the
 * file, a directory above it, or a place that is not known, such as that of a variable. Of a shell script only what may be
 * run for `install` counts: `script`, where it was read as one. Lines about `pkgdir` are about what is staged, whose rights are those that it has.
 */
export function rightsIn(rules: string, script: Script | undefined): (path: string) => boolean {
  const lines = (script ? linesForInstall(rules, script) : rules.split('\n')).filter(
    (line) => CHANGES.test(line) && !line.includes('pkgdir'),
  );
  const words = new Set(lines.flatMap((line) => line.split(/[\s"'(),;]+/)).filter((word) => /^[/{$]/.test(word)));
  if (words.size > PLACES || [...words].some((word) => /^\{?\$/.test(word))) return () => true;
  const places = [...words].map((word) => {
    const [fixed = ''] = word.split(/[*?[{$]/, 1);
    return fixed === word ? { path: word.replace(/\/+$/, ''), whole: true } : { path: fixed, whole: false };
  });
  return (path) =>
    places.some((place) =>
      place.whole ? path === place.path || path.startsWith(`${place.path}/`) : path.startsWith(place.path),
    );
}

/** The lines of a shell script with what may be run for `install`. */
function linesForInstall(rules: string, script: Script): string[] {
  const kept = new Map<number, number>();
  for (const { start, end } of possibleFor(script, 'install')) {
    const from = rules.lastIndexOf('\n', start) + 1;
    const to = rules.indexOf('\n', end);
    kept.set(from, Math.max(kept.get(from) ?? 0, to < 0 ? rules.length : to));
  }
  return [...kept].map(([from, to]) => rules.slice(from, to));
}
