/** Knows which of the findings on a plugin and on its rehearsal are about one slip, of which one is told. */

import { type Finding, textOf } from '../finding.ts';

/** The findings on the plugin, without those that its rehearsal tells with more certainty. */
export function withoutRehearsed(before: readonly Finding[], rehearsed: readonly Finding[]): Finding[] {
  const failures = rehearsed.filter(({ code }) => code.startsWith('rehearsal-')).map(textOf);
  const isTold = ({ code, message }: Finding) => {
    const [, name = ''] = /`([^`]+)`/.exec(message) ?? [];
    if (code === 'command-dependency') return failures.some((text) => text.includes(`There is no command \`${name}\``));
    if (code === 'python-command') return failures.some((text) => text.includes('There is no command `python`'));
    if (code === 'rules-interpreter-dependency') {
      return failures.some((text) => text.includes('which the first line of `rules` names'));
    }
    return code === 'path-owned-by-wazo' && failures.some((text) => text.includes("is a file of Wazo's package"));
  };
  return before.filter((each) => !isTold(each));
}

/** The findings on the rehearsal, without those on names that the findings on the plugin say more of. */
export function withoutKnown(rehearsed: readonly Finding[], before: readonly Finding[]): Finding[] {
  const ofPython2 = before.filter(({ code }) => code === 'python2-dependency');
  return rehearsed.filter(({ code, message }) => {
    const [, name = ''] = /names `([^`]+)`/.exec(message) ?? [];
    return code !== 'debian-dependency-unavailable' || !ofPython2.some((each) => each.message.includes(name));
  });
}
