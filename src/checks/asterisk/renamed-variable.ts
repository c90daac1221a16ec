/** `dialplan-renamed-variable`: variables and contexts by names that Wazo has replaced. */

import type { Priority } from '../../asterisk/dialplan.ts';
import { RENAMED_CONTEXTS, RENAMED_VARIABLES, type Renamed, STOCK_CONTEXTS } from '../../wazo/asterisk.ts';
import { isKnown } from '../../wazo/service.ts';
import type { ExtensionCheck } from '../extension.ts';
import { ownPriorities, type Remark, remarksAsFindings } from './own-dialplan.ts';

export const renamedVariable: ExtensionCheck = ({ asterisk }, { release }) => {
  if (!isKnown(release)) return [];
  const priorities = ownPriorities(asterisk);
  // Who writes the new name too supports both.
  const used = new Set(
    priorities.flatMap(({ path, argument }) => [...variablesIn(argument)].map((name) => `${path}\0${name}`)),
  );
  const isBoth = ({ path }: Priority, now: string) => used.has(`${path}\0${now.replace(/^_+/, '')}`);
  return remarksAsFindings(
    'dialplan-renamed-variable',
    priorities.flatMap((priority): Remark[] => {
      const { path, position, argument, application } = priority;
      const found: Remark[] = [];
      for (const name of variablesIn(argument)) {
        const renamed = RENAMED_VARIABLES.get(name);
        if (renamed === undefined || isBoth(priority, renamed.now)) continue;
        found.push({
          path,
          position,
          key: name,
          message: `${told(name, renamed)}. ${STAYS[renamed.stays]}. Write \`${renamed.now}\``,
        });
      }
      const [, context] = /^(?:gosub|gosubif|goto|gotoif)$/i.test(application)
        ? (/(?:^|[?:])\s*([\w-]+)\s*,[^,]+,/.exec(argument) ?? [])
        : [];
      const renamed = context === undefined ? undefined : RENAMED_CONTEXTS.get(context);
      if (
        context !== undefined &&
        renamed !== undefined &&
        !asterisk.dialplan.contexts.get(context)?.places.some((place) => asterisk.isStaged(place.path))
      ) {
        const effect = STOCK_CONTEXTS.has(context)
          ? 'The old one is still there, until a later version'
          : 'The old one is not there any more: the call ends here';
        found.push({
          path,
          position,
          key: context,
          message: `${told(context, renamed)}. ${effect}. Write \`${renamed.now}\``,
        });
      }
      return found;
    }),
  );
};

const STAYS = {
  everywhere: 'The old name still works, until a later version',
  subroutines:
    'The old name has a value only while a subroutine runs that Wazo calls, until a later version; elsewhere it is empty',
  nowhere: 'The old name is empty',
} as const;

function told(old: string, { now, since }: Renamed): string {
  return `\`${old}\` is \`${now.replace(/^_+/, '')}\` since Wazo ${since}`;
}

/** The variables that an argument reads or sets, or gives to a function by name; without the underscores that have one inherited. */
function variablesIn(argument: string): Set<string> {
  const found = argument.matchAll(/(?:\$\{|[(,]|^)\s*_{0,2}([A-Z]\w*)(?=\s*[:}=,)])/g);
  return new Set(Array.from(found, ([, name = '']) => name));
}
