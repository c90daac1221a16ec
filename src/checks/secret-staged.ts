/** `secret-staged`: keys and passwords, which everybody who has the package could read. */

import { finding } from '../finding.ts';
import { aboutPaths, type ContentCheck, installed, isIn, listed, type Staging } from './check.ts';

/** What a file of passwords is called by the programs that read it. */
const NAMES: readonly string[] = ['.netrc', '.git-credentials', '.env'];

/** Tests have keys of their own, and examples show some, which open nothing: `tests/`, `integration_tests/`, `test_a.py`. */
const FOR_SHOW =
  /(^|\/)([^/]*[-_.])?(tests?|testing|testdata|fixtures?|mocks?|examples?|samples?|docs?)([-_.][^/]*)?\/|\/(test_|conftest\.)[^/]*$/i;

const KEY = /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;
/** The largest file that is looked into, in bytes: of a larger one only the beginning is seen. */
const LARGEST = 1 << 16;
/** What is looked at of a key, in characters. */
const STRETCH = 500;

export const secretStaged: ContentCheck = {
  hits(file, beginning, staging) {
    const path = fromRoot(installed(file), staging);
    if (FOR_SHOW.test(path)) return false;
    return NAMES.includes(path.slice(path.lastIndexOf('/') + 1)) || (file.size <= LARGEST && holdsKey(beginning));
  },
  report(paths, staging) {
    const [own, staged]: [string[], string[]] = [[], []];
    for (const path of paths) (isInWazo(path, staging) ? own : staged).push(fromRoot(path, staging));
    const harm = 'a private key or a password, which everyone who has the package can read';
    const replace = 'and replace it where it is in use, since others may know it by now';
    return [
      ...aboutPaths(
        'secret-staged',
        staged,
        (list) =>
          `${list}: ${harm}. Leave it out of what \`rules package\` copies, make it on the server in \`rules install\`, ${replace}`,
      ),
      ...own.slice(0, 1).map((file) => {
        const message = `${listed(own)}: ${harm}, since all of \`wazo/\` is packaged. Take it out of there, ${replace}`;
        return finding('secret-staged', message, { file });
      }),
    ];
  },
};

/** Whether the file is one of the plugin's own directory, which is packaged beside what `rules package` staged. */
function isInWazo(path: string, { pluginDirectory }: Staging): boolean {
  return isIn(path, `/${pluginDirectory}`);
}

/** The path as it will be on a server; of the plugin's own directory as it is in the checkout, `wazo/…`. */
function fromRoot(path: string, staging: Staging): string {
  return isInWazo(path, staging) ? path.slice(`/${staging.pluginDirectory}/`.length) : path;
}

/**
 * Whether the text holds a private key. The line that begins one is also found in documentation and in programs that
 * look for it: there it counts only with a key behind it, which a file that is nothing but keys may be without.
 */
function holdsKey(bytes: Buffer): boolean {
  if (!bytes.includes('PRIVATE KEY')) return false;
  const text = bytes.toString('latin1');
  const isPem = /^(?:\xef\xbb\xbf)?\s*-----BEGIN [A-Z0-9 ]+-----/.test(text);
  return Array.from(text.matchAll(KEY)).some(({ 0: begin, index }) => {
    const start = index + begin.length;
    const lines = linesOfKey(text.slice(start, start + STRETCH));
    if (isPem) return lines.every((line) => /^[A-Za-z0-9+/=]+$/.test(line));
    const [first = ''] = lines;
    // A line of letters that are all the same, or that are not a whole line, stand for a key.
    return /^[A-Za-z0-9+/=]{40,}$/.test(first) && new Set(first).size >= 16;
  });
}

/** The lines behind the beginning of a key, up to its end, without those that say how it is encrypted. */
function linesOfKey(text: string): string[] {
  const [inside = ''] = text.split('-----', 1);
  return inside
    .split(/\\[rn]|[\r\n]/)
    .map((line) => line.replace(/^[\s"'+#*|>]+/, '').replace(/[\s"'+,;\\]+$/, ''))
    .filter((line) => line !== '' && !/^[A-Za-z-]+: /.test(line));
}
