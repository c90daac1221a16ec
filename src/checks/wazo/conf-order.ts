/** `conf-order`: two staged files that say different things to one service, which heeds the first by name. */

import { byService, isPrinted, type Saying, type Setting } from '../../extension/configuration.ts';
import type { Finding } from '../../finding.ts';
import { quote } from '../../quote.ts';
import { SERVICES } from '../../wazo/service.ts';
import { identity } from '../../yaml/yaml.ts';
import type { ExtensionCheck } from '../extension.ts';
import { atSaying } from './conf-file.ts';

/** How many values are looked at in all: a few lines of aliases stand for millions. */
const MOST = 100_000;

export const confOrder: ExtensionCheck = ({ configuration }) => {
  let left = MOST;
  const look = (setting: Setting, keys: readonly string[], service: string): Finding[] => {
    const { first, lost, sayings } = setting;
    left -= sayings.length + lost.length;
    const other = lost.find((saying) => differs(first, saying));
    if (other !== undefined) return [orderFinding(first, other, keys, service)];
    // Of what one file says alone, nothing is lost.
    if (sayings.length < 2 || left <= 0) return [];
    return [...setting.members].flatMap(([id, member]) => look(member, [...keys, id.replace(/^\w+ /, '')], service));
  };
  return byService(configuration).flatMap(({ service, root }) =>
    root !== undefined && SERVICES.has(service) ? look(root, [], service) : [],
  );
};

/** Whether both are single values, which are not the same in Python. */
function differs({ node: one }: Saying, { node: other }: Saying): boolean {
  if (one.kind !== 'scalar' || other.kind !== 'scalar' || isPrinted(one)) return false;
  return identity(one.value) !== identity(other.value);
}

function orderFinding(first: Saying, other: Saying, keys: readonly string[], service: string): Finding {
  const message = `\`${other.path}\` has another value at ${quote(keys.join('.'))} than \`${first.path}\`, and does nothing there: of its files ${service} takes the first by name. Leave one of the two out, or rename the files`;
  return atSaying('conf-order', message, other);
}
