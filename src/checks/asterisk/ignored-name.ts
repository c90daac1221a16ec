/** `conf-ignored-name`, of Asterisk's directories: files that it does not read, and such as it reads by mistake. */

import { type Asterisk, asteriskPlace, isIncluded, isRead } from '../../extension/asterisk.ts';
import type { Extension } from '../../extension/extension.ts';
import type { StagedFile } from '../../extension/staged-file.ts';
import type { Finding } from '../../finding.ts';
import type { Script } from '../../shell/script.ts';
import { DEAD_DIRECTORIES, ETC, EXTRAS } from '../../wazo/asterisk.ts';
import { isKnown, KNOWN } from '../../wazo/service.ts';
import { atStaged, listed, type Staging } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';
import { isJunk } from '../junk-staged.ts';
import { isReadByMistake } from './own-dialplan.ts';

/** Names of files that look as if Asterisk should read them; others are to be copied, or read by people or programs. */
const MEANT = /^(?!readme|changelog|licen[cs]e|copying)[^.]+$|\.(conf|cfg|ini|ael|lua)$/i;

export const ignoredName: ExtensionCheck = (extension, staging) => {
  const byReason = new Map<string, string[]>();
  for (const file of extension.files) {
    const reason = isJunk(file.path) ? undefined : reasonOf(file, extension, staging);
    if (reason === undefined) continue;
    const paths = byReason.get(reason) ?? [];
    paths.push(file.path);
    byReason.set(reason, paths);
  }
  return [...byReason].map(([reason, paths]): Finding => {
    const [path = ''] = paths;
    return atStaged('conf-ignored-name', `${listed(paths)}: ${reason}`, { path });
  });
};

function reasonOf(
  { path }: StagedFile,
  { asterisk, files }: Extension,
  { rules, release }: Staging,
): string | undefined {
  const place = asteriskPlace(path);
  if (place === undefined || !place.directory.endsWith('.d')) return undefined;
  const { directory, name } = place;
  const base = name.slice(name.lastIndexOf('/') + 1);
  if (name.split('/').some((step) => step.startsWith('.'))) return undefined;
  if (isHandled(path, rules)) return undefined;
  if (isReadByMistake(path)) {
    if (!hasEffect(path, asterisk)) return undefined;
    return `Asterisk reads every file in \`${EXTRAS}\` as dialplan, whatever it is called. Stage it elsewhere`;
  }
  if (!MEANT.test(base) || isIncludedBy(files, place)) return undefined;
  // A command may include it somewhere at installation.
  const mayBeIncluded = rules === undefined || /#(try)?include/.test(rules.text);
  if (!isIncluded(directory)) {
    if (mayBeIncluded) return undefined;
    return `nothing of Wazo's reads \`${ETC}/${directory}\` (as of Wazo ${KNOWN.wazo}). ${directory.startsWith('extensions') ? `Stage dialplan in \`${ETC}/${EXTRAS}\`` : 'Include it from a file that is read, or stage it in one of the directories that are'}`;
  }
  if (name.includes('/')) {
    if (mayBeIncluded) return undefined;
    return `Asterisk does not read what lies in a directory of \`${directory}\`. Stage it in \`${ETC}/${directory}\` itself`;
  }
  if (!isRead(directory, name)) {
    if (mayBeIncluded) return undefined;
    const remedy = /\.(ael|lua)$/.test(name)
      ? `Wazo loads no AEL and no Lua: write it as \`exten = …\` in \`${EXTRAS}\``
      : 'Name it so';
    return `Asterisk reads only the files in \`${directory}\` whose names end in \`.conf\`. ${remedy}`;
  }
  if (DEAD_DIRECTORIES.has(directory) && isKnown(release))
    return `\`${directory}\` is for \`chan_sip\`, which Asterisk ${KNOWN.asterisk} does not have any more. Stage what is for PJSIP in \`pjsip${directory.slice(3)}\``;
  return undefined;
}

/** Whether `rules` removes or renames the file on the server, or makes another of it. */
function isHandled(path: string, rules: Script | undefined): boolean {
  return rules?.commands.some(({ words }) => words.some(({ text }) => text === path)) === true;
}

/** Whether Asterisk makes something of the file, but for an end of its reading, which is told by itself. */
function hasEffect(path: string, { directories }: Asterisk): boolean {
  const file = directories.flatMap((directory) => directory.files).find((each) => each.path === path);
  if (file === undefined || file.losses.some(({ what }) => what === 'file')) return false;
  return file.sections.length > 0 || file.losses.length > 0 || file.directives.length > 0;
}

/** Whether a staged file includes it, or others of its directory. */
function isIncludedBy(files: readonly StagedFile[], { directory, name }: { directory: string; name: string }): boolean {
  const needle = name.includes('/') ? `${directory}/${name.slice(0, name.lastIndexOf('/'))}/` : `${directory}/`;
  return files.some(({ path, bytes }) => {
    if (bytes === undefined || !path.startsWith(`${ETC}/`)) return false;
    return bytes
      .toString('latin1')
      .split('\n')
      .some((line) => /^\s*#(try)?include\b/i.test(line) && line.includes(needle));
  });
}
