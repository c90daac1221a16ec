/** `dialplan-overrides-wazo`: extensions of Wazo's own dialplan that the plugin has in its place. */

import type { Priority } from '../../asterisk/dialplan.ts';
import { quote } from '../../quote.ts';
import { KNOWN } from '../../wazo/service.ts';
import type { ExtensionCheck } from '../extension.ts';
import { isReadByMistake, type Remark, remarksAsFindings } from './own-dialplan.ts';

export const overridesWazo: ExtensionCheck = ({ asterisk: { dialplan, isStaged } }) => {
  const overridden = new Map<string, { step: Priority; of: string }>();
  if (!dialplan.complete) return [];
  for (const { kind, path, taken } of dialplan.lost) {
    if (kind !== 'priority-taken' || taken === undefined || isStaged(path) || !isStaged(taken.path)) continue;
    if (isReadByMistake(taken.path)) continue;
    const place = `${taken.path}\0${taken.context}\0${taken.extension}`;
    if (!overridden.has(place)) overridden.set(place, { step: taken, of: path });
  }
  const remarks = [...overridden.values()].map(({ step: { path, position, context, extension }, of }): Remark => {
    const message = `The plugin's ${quote(extension)} in ${quote(`[${context}]`)} takes the place of Wazo's, priority by priority (\`${of}\`, as of Wazo ${KNOWN.wazo}): what Wazo changes there later has no effect, and what Wazo has more of stays behind. Say so in the README, and compare the two with each new version`;
    return { path, position, key: `${context}\0${extension}`, message };
  });
  return remarksAsFindings('dialplan-overrides-wazo', remarks);
};
