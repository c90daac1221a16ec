/** `dialplan-app-unavailable`: applications, functions and technologies that the Asterisk of a Wazo does not have. */

import type { Priority } from '../../asterisk/dialplan.ts';
import { enabledModules } from '../../extension/asterisk-modules.ts';
import { isSlipOf } from '../../slip.ts';
import {
  APPLICATIONS,
  FUNCTIONS,
  MISSING_APPLICATIONS,
  MISSING_FUNCTIONS,
  MISSING_TECHNOLOGIES,
  type Missing,
} from '../../wazo/asterisk.ts';
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
  // A module of the plugin's own may have any name.
  const misspelling = asteriskModules.length > 0 ? () => undefined : misspellings();
  return remarksAsFindings(
    'dialplan-app-unavailable',
    ownPriorities(asterisk).flatMap((priority) => remarksOn(priority, isThere, misspelling)),
  );
};

type Kind = 'application' | 'function';
type Misspelling = (kind: Kind, written: string) => string | undefined;

/** What was meant by the name of an application or a function that Asterisk does not have, where that is sure. */
function misspellings(): Misspelling {
  const found = new Map<string, string | undefined>();
  return (kind, written) => {
    const key = `${kind} ${written}`;
    if (!found.has(key) && found.size < MOST_NAMES) found.set(key, meantBy(kind, written));
    return found.get(key);
  };
}

/** The most names that are looked at. */
const MOST_NAMES = 1000;
/** Names with fewer letters are one slip from too many others. */
const SHORTEST = 5;
/** No name is longer. */
const LONGEST = 40;

function meantBy(kind: Kind, written: string): string | undefined {
  if (written.length > LONGEST) return undefined;
  const names = kind === 'application' ? APPLICATIONS : FUNCTIONS;
  const lower = written.toLowerCase();
  const same = names.find((name) => name.toLowerCase() === lower);
  // Functions are found by their names in capital letters only.
  if (same !== undefined) return kind === 'function' && same !== written ? same : undefined;
  if (!/^[a-z_]+$/.test(lower)) return undefined;
  const letters = (text: string) => [...text].sort().join('');
  const near = names
    .filter((name) => isSlipOf(lower, name.toLowerCase()))
    .filter(
      (name) => Math.min(name.length, written.length) >= SHORTEST || letters(name.toLowerCase()) === letters(lower),
    );
  return near.length === 1 ? near[0] : undefined;
}

function remarksOn(priority: Priority, isThere: (missing: Missing) => boolean, misspelling: Misspelling): Remark[] {
  const { path, position, application, argument } = priority;
  if (priority.number === 0) return [];
  const found: Remark[] = [];
  const applications = [application.trim(), ...applicationsIn(application, argument)];
  for (const written of applications) {
    const missing = MISSING_APPLICATIONS.get(written.toLowerCase());
    const meant = missing === undefined ? misspelling('application', written) : undefined;
    if (meant !== undefined) {
      const message = `Asterisk ${KNOWN.asterisk} has no application \`${written}\`: the call ends here ("No application '${written}'"). Write \`${meant}\``;
      found.push({ path, position, key: `application ${written}`, message });
    }
    if (missing === undefined || isThere(missing)) continue;
    const message = `\`${missing.name}\` ${whyMissing(missing)}: the call ends here ("No application '${written}'"). ${remedy(missing)}`;
    found.push({ path, position, key: `application ${missing.name}`, message });
  }
  for (const name of functionsIn(application, argument)) {
    const missing = MISSING_FUNCTIONS.get(name);
    const meant = missing === undefined ? misspelling('function', name) : undefined;
    if (meant !== undefined) {
      const message = `Asterisk ${KNOWN.asterisk} has no function \`${name}\`: it reads as nothing, and setting it does nothing ("Function ${name} not registered"). Write \`${meant}\`${meant === name.toUpperCase() ? ', in capital letters' : ''}`;
      found.push({ path, position, key: `function ${name}`, message });
    }
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
