/** `dialplan-overrides-wazo`: extensions of Wazo's own dialplan that the plugin has in its place. */

import type { Priority } from '../../asterisk/dialplan.ts';
import { quote } from '../../quote.ts';
import { KNOWN } from '../../wazo/service.ts';
import type { ExtensionCheck } from '../extension.ts';
import { isReadByMistake, type Remark, remarksAsFindings } from './own-dialplan.ts';

/** How many extensions a message names. */
const NAMED = 5;

export const overridesWazo: ExtensionCheck = ({ asterisk: { dialplan, isStaged } }) => {
  const overridden = new Map<string, { step: Priority; of: string }>();
  if (!dialplan.complete) return [];
  for (const { kind, path, taken } of dialplan.lost) {
    if (kind !== 'priority-taken' || taken === undefined || isStaged(path) || !isStaged(taken.path)) continue;
    if (isReadByMistake(taken.path)) continue;
    const place = `${taken.path}\0${taken.context}\0${taken.extension}`;
    if (!overridden.has(place)) overridden.set(place, { step: taken, of: path });
  }
  const byContext = new Map<string, string[]>();
  for (const { step } of overridden.values()) {
    const place = `${step.path}\0${step.context}`;
    const extensions = byContext.get(place) ?? [];
    extensions.push(step.extension);
    byContext.set(place, extensions);
  }
  const remarks = [...overridden.values()].map(({ step: { path, position, context }, of }): Remark => {
    const extensions = byContext.get(`${path}\0${context}`) ?? [];
    const named = `${extensions.slice(0, NAMED).map(quote).join(', ')}${extensions.length > NAMED ? ' and others' : ''}`;
    const message = `In ${quote(`[${context}]`)} the plugin has ${named} in place of Wazo's, priority by priority (\`${of}\`, as of Wazo ${KNOWN.wazo}): what Wazo changes there later has no effect, and the priorities that only Wazo's has come after the plugin's. Say so in the README, and compare the two with each new version`;
    return { path, position, key: context, message };
  });
  return remarksAsFindings('dialplan-overrides-wazo', remarks);
};
