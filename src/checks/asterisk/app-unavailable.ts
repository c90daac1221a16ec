/** `dialplan-app-unavailable`: applications, functions and technologies that the Asterisk of a Wazo does not have. */

import type { Priority } from '../../asterisk/dialplan.ts';
import { enabledModules } from '../../extension/asterisk-modules.ts';
import { MISSING_APPLICATIONS, MISSING_FUNCTIONS, MISSING_TECHNOLOGIES, type Missing } from '../../wazo/asterisk.ts';
import { isKnown, KNOWN } from '../../wazo/service.ts';
import type { ExtensionCheck } from '../extension.ts';
import { ownPriorities, type Remark, remarksAsFindings } from './own-dialplan.ts';

/** Applications whose first argument, or another, names channels. */
const DIALS = new Set(['dial', 'retrydial', 'originate', 'page', 'chanisavail', 'addqueuemember', 'chanspy']);

export const appUnavailable: ExtensionCheck = ({ asterisk, configuration, asteriskModules }, { release, rules }) => {
  if (!isKnown(release)) return [];
  const enabled = new Set([...enabledModules(configuration), ...asteriskModules]);
  const isThere = (missing: Missing): boolean => {
    if (!('module' in missing)) return asteriskModules.length > 0;
    const { module } = missing;
    return enabled.has(module) || rules?.text.includes(module.replace(/\.so$/, '')) === true;
  };
  return remarksAsFindings(
    'dialplan-app-unavailable',
    ownPriorities(asterisk).flatMap((priority) => remarksOn(priority, isThere)),
  );
};

function remarksOn(priority: Priority, isThere: (missing: Missing) => boolean): Remark[] {
  const { path, position, application, argument } = priority;
  if (priority.number === 0) return [];
  const found: Remark[] = [];
  const applications = [application.trim(), ...applicationsIn(application, argument)];
  for (const written of applications) {
    const missing = MISSING_APPLICATIONS.get(written.toLowerCase());
    if (missing === undefined || isThere(missing)) continue;
    const message = `\`${missing.name}\` ${whyMissing(missing)}: the call ends here ("No application '${written}'"). ${remedy(missing)}`;
    found.push({ path, position, key: `application ${missing.name}`, message });
  }
  for (const name of functionsIn(application, argument)) {
    const missing = MISSING_FUNCTIONS.get(name);
    if (missing === undefined || isThere(missing)) continue;
    const message = `The function \`${name}\` ${whyMissing(missing)}: it reads as empty, and setting it has no effect ("Function ${name} not registered"). ${remedy(missing)}`;
    found.push({ path, position, key: `function ${name}`, message });
  }
  if (DIALS.has(application.toLowerCase())) {
    for (const [name, instead] of MISSING_TECHNOLOGIES) {
      if (!new RegExp(`(^|[,&(:])${name}/`).test(argument)) continue;
      const message = `Asterisk ${KNOWN.asterisk} has no channels \`${name}/…\` ("No channel type registered for '${name}'"). Write \`${instead}/…\``;
      found.push({ path, position, key: `technology ${name}`, message, severity: 'notice' });
    }
  }
  return found;
}

/** The applications that `ExecIf` and `Exec` run in their arguments. `TryExec` is for those that may be missing. */
function applicationsIn(application: string, argument: string): string[] {
  switch (application.toLowerCase()) {
    case 'execif':
      return [...argument.matchAll(/[?:]\s*(\w+)\(/g)].map(([, name = '']) => name);
    case 'exec':
      return [...argument.matchAll(/^\s*(\w+)\(/g)].map(([, name = '']) => name);
    default:
      return [];
  }
}

/** The functions that are read anywhere in the argument, or set. */
function functionsIn(application: string, argument: string): Set<string> {
  const read = [...argument.matchAll(/\$\{(\w+)\(/g)];
  const set = /^m?set$/i.test(application) ? [...argument.matchAll(/^\s*(\w+)\([^()]*\)\s*=/g)] : [];
  return new Set([...read, ...set].map(([, name = '']) => name));
}

function whyMissing(missing: Missing): string {
  return 'module' in missing
    ? `is of \`${missing.module}\`, which Wazo does not load (as of Wazo ${KNOWN.wazo})`
    : `is gone from Asterisk (Wazo ${KNOWN.wazo} has ${KNOWN.asterisk})`;
}

function remedy(missing: Missing): string {
  if ('module' in missing)
    return `Stage \`/etc/wazo-confgend/conf.d/50-name.yml\` with \`enabled_asterisk_modules: {${missing.module}: true}\`, which takes effect when Asterisk restarts`;
  return missing.instead === undefined ? 'Nothing replaced it: do without it' : `Write \`${missing.instead}\``;
}
