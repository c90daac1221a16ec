/** `conf-ignored-name`, of Asterisk's directories: files that it does not read, and such as it reads by mistake. */

import { type AsteriskFile, asteriskPlace, isIncluded, isRead } from '../../extension/asterisk.ts';
import { enabledModules } from '../../extension/asterisk-modules.ts';
import type { StagedFile } from '../../extension/staged-file.ts';
import type { Finding } from '../../finding.ts';
import type { Script } from '../../shell/script.ts';
import { DEAD_DIRECTORIES, ETC, EXTRAS } from '../../wazo/asterisk.ts';
import { isKnown, KNOWN } from '../../wazo/service.ts';
import { atStaged, listed, type Staging } from '../check.ts';
import { deadLinks } from '../dead-link.ts';
import type { ExtensionCheck } from '../extension.ts';
import { isJunk } from '../junk-staged.ts';
import { isReadByMistake } from './own-dialplan.ts';

/** Names of files that look as if Asterisk should read them; others are to be copied, or read by people or programs. */
const MEANT = /^(?!readme|changelog|licen[cs]e|copying)[^.]+$|\.(conf|cfg|ini|ael|lua)$/i;

/** The most findings. */
const MOST = 50;
/** The most lines that include something that are looked at. */
const MOST_INCLUDES = 1000;

export const ignoredName: ExtensionCheck = ({ files, asterisk, configuration, hasPath }, staging) => {
  const read = new Map(asterisk.directories.flatMap((directory) => directory.files.map((file) => [file.path, file])));
  const isIncludedHere = includesOf(files);
  const byReason = new Map<string, string[]>();
  const enabled = enabledModules(configuration);
  const links = deadLinks(files.filter(isInDirectory), hasPath, staging);
  for (const { path } of files) {
    const place = asteriskPlace(path);
    if (isJunk(path)) continue;
    const reason =
      place === undefined
        ? reasonAtTop(path, enabled, isIncludedHere, staging)
        : (reasonOfLink(links.get(path)) ?? reasonOf(path, place, { read, isIncludedHere }, staging));
    if (reason === undefined) continue;
    const paths = byReason.get(reason) ?? [];
    paths.push(path);
    byReason.set(reason, paths);
  }
  return [...byReason].slice(0, MOST).map(([reason, paths]): Finding => {
    const [path = ''] = paths;
    return atStaged('conf-ignored-name', `${listed(paths)}: ${reason}`, { path });
  });
};

type Place = NonNullable<ReturnType<typeof asteriskPlace>>;

interface Known {
  /** The files that Asterisk reads. */
  read: ReadonlyMap<string, AsteriskFile>;
  isIncludedHere: (place: Place) => boolean;
}

function reasonOf(
  path: string,
  place: Place,
  { read, isIncludedHere }: Known,
  { rules, release }: Staging,
): string | undefined {
  const { directory, name } = place;
  const base = name.slice(name.lastIndexOf('/') + 1);
  if (!directory.endsWith('.d') || name.split('/').some((step) => step.startsWith('.'))) return undefined;
  if (isHandled(path, rules)) return undefined;
  if (isReadByMistake(path)) {
    if (!hasEffect(read.get(path))) return undefined;
    return `Asterisk reads every file in \`${EXTRAS}\` as dialplan, whatever it is called. Stage it elsewhere`;
  }
  if (!MEANT.test(base) || isIncludedHere(place)) return undefined;
  if (isRead(directory, name) && isIncluded(directory)) {
    if (!DEAD_DIRECTORIES.has(directory) || !isKnown(release)) return undefined;
    return `\`${directory}\` is for \`chan_sip\`, which Asterisk ${KNOWN.asterisk} does not have any more. Stage what is for PJSIP in \`pjsip${directory.slice(3)}\``;
  }
  // A command may include it somewhere at installation.
  if (rules === undefined || /#(try)?include/.test(rules.text)) return undefined;
  if (!isIncluded(directory)) {
    if (!name.endsWith('.conf')) return undefined;
    const remedy = directory.startsWith('extensions')
      ? `Stage dialplan in \`${ETC}/${EXTRAS}\``
      : 'Include it from a file that is read, or stage it in one of the directories that are';
    return `nothing of Wazo's reads \`${ETC}/${directory}\` (as of Wazo ${KNOWN.wazo}). ${remedy}`;
  }
  if (name.includes('/'))
    return `Asterisk does not read what lies in a directory of \`${directory}\`. Stage it in \`${ETC}/${directory}\` itself`;
  const remedy = /\.(ael|lua)$/.test(name)
    ? `Wazo loads no AEL and no Lua: write it as \`exten = …\` in \`${EXTRAS}\``
    : 'Name it so';
  return `Asterisk reads only the files in \`${directory}\` whose names end in \`.conf\`. ${remedy}`;
}

/** Of a file in `/etc/asterisk` itself, which is for a module of its name. */
function reasonAtTop(
  path: string,
  enabled: ReadonlySet<string>,
  isIncludedHere: Known['isIncludedHere'],
  { rules, release }: Staging,
): string | undefined {
  if (path === `${ETC}/modules.conf` && isKnown(release))
    return `Wazo makes it anew whenever Asterisk starts, since Wazo 26.02; before, dpkg did not unpack it over Wazo's own. Stage \`/etc/wazo-confgend/conf.d/50-name.yml\` with \`enabled_asterisk_modules: {app_amd.so: true}\``;
  const [, name = '', language] = /^\/etc\/asterisk\/(extensions(?:\.(ael|lua)|[_-][^/]*\.conf))$/.exec(path) ?? [];
  if (name === '' || rules === undefined || isHandled(path, rules)) return undefined;
  if (language !== undefined) {
    const module = `pbx_${language}`;
    if (enabled.has(`${module}.so`) || rules.text.includes(module)) return undefined;
    return `Wazo loads no \`${module}.so\`. Write it as \`exten = …\` in \`${ETC}/${EXTRAS}\``;
  }
  if (/#(try)?include/.test(rules.text) || isIncludedHere({ directory: '', name })) return undefined;
  return `nothing of Wazo's reads it (as of Wazo ${KNOWN.wazo}). Stage dialplan in \`${ETC}/${EXTRAS}\``;
}

/** Whether Asterisk would read the file. */
function isInDirectory({ path }: StagedFile): boolean {
  const place = asteriskPlace(path);
  return place !== undefined && isIncluded(place.directory) && isRead(place.directory, place.name);
}

function reasonOfLink(target: string | undefined): string | undefined {
  if (target === undefined) return undefined;
  return `it is a link to \`${target}\`, where nothing is staged, and Asterisk passes over it. Stage the file there, or have the link lead to where it is`;
}

/** Whether `rules` removes or renames the file on the server, or makes another of it. */
function isHandled(path: string, rules: Script | undefined): boolean {
  return rules?.commands.some(({ words }) => words.some(({ text }) => text === path)) === true;
}

/** Whether Asterisk makes something of the file, but for an end of its reading, which is told by itself. */
function hasEffect(file: AsteriskFile | undefined): boolean {
  if (file === undefined || file.losses.some(({ what }) => what === 'file')) return false;
  return file.sections.length > 0 || file.losses.length > 0 || file.directives.length > 0;
}

/** Whether one of the staged files includes another, or what is in its directory. */
function includesOf(files: readonly StagedFile[]): (place: Place) => boolean {
  const lines: string[] = [];
  for (const { path, bytes } of files) {
    if (bytes === undefined || !path.startsWith(`${ETC}/`) || !bytes.includes('#')) continue;
    for (const [line] of bytes.toString('latin1').matchAll(/^[ \t]*#(?:try)?include\b.*$/gim)) lines.push(line);
    if (lines.length > MOST_INCLUDES) return () => true;
  }
  return ({ directory, name }) => {
    const needle = directory === '' ? name : `${directory}/${name.slice(0, name.lastIndexOf('/') + 1)}`;
    return lines.some(
      (line) =>
        line.includes(needle) ||
        (name.includes('/') && line.includes(name)) ||
        // A pattern may match anything.
        (directory === '' && /[*?[]/.test(line.replace(/\S*\//, ''))),
    );
  };
}
