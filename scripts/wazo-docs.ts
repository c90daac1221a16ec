/** Writes the tables of `docs/wazo.md` from the data in `src/wazo/`; with `--check` only tells whether they are fresh. */

import ownedPaths from '../src/wazo/data/owned-paths.json' with { type: 'json' };
import { RETIRED_GROUPS, RETIRED_SERVICES } from '../src/wazo/retired.ts';
import { type EnabledBy, GROUPS, type Group, KNOWN, SERVICES } from '../src/wazo/service.ts';
import { code, keepParts, table } from './made-parts.ts';

const services = [...SERVICES.values()];
const groups = [...GROUPS.values()];
const owned = Object.keys(ownedPaths);

/** What applies the configuration of those that are no units. */
const COMMANDS: Readonly<Record<string, string>> = {
  'wazo-auth-keys': '`wazo-auth-keys service update`',
  'xivo-dao': 'a restart of each service that reads the database',
};

/** How a key is written that enables the plugin NAME. */
const FORMS: Readonly<Record<EnabledBy, (key: string) => string>> = {
  mapping: (key) => `${key}: {NAME: true}`,
  true: (key) => `${key}: {NAME: true}`,
  settings: (key) => `${key}: {NAME: {enabled: true}}`,
  name: (key) => `${key}: NAME`,
  list: (key) => `${key}: [NAME]`,
};

/** The file that most directories of Asterisk's have of Wazo. */
const USUAL = '01-wazo.conf';

const parts = {
  version: `This page is made for Wazo ${KNOWN.wazo}, with Asterisk ${KNOWN.asterisk} on Debian 12.`,
  services: table(
    ['directory', 'applied by', 'its log'],
    services.map(({ name, hasUnit }) => [
      code(`/etc/${name}/conf.d/`),
      hasUnit ? code(`systemctl restart ${name}`) : (COMMANDS[name] ?? 'its next run'),
      hasUnit ? code(`/var/log/${name}.log`) : '',
    ]),
  ),
  groups: table(
    ['service', 'group of entry points', 'enabled in `conf.d` by'],
    groups.map((group) => [code(group.service), code(group.name), enabling(group)]),
  ),
  stock: details(
    "Names of Wazo's own plugins",
    table(
      ['group', 'enabled by default', 'there, and off'],
      groups
        .filter(({ stock }) => stock.size > 0)
        .map((group) => [code(group.name), names(group, true), names(group, false)]),
    ),
  ),
  keys: details(
    'Top-level keys that each service knows',
    table(
      ['service', 'keys'],
      services.filter(({ keys }) => keys.length > 0).map(({ name, keys }) => [code(name), keys.map(code).join(' ')]),
    ),
  ),
  asterisk: asterisk(),
  owned: details("Paths of Wazo's packages", table(['package', 'paths'], ownedRows())),
  retired: table(
    ['gone', 'now'],
    [...RETIRED_SERVICES, ...RETIRED_GROUPS].map(([old, now]) => [
      code(old),
      now === undefined ? 'nothing' : code(now),
    ]),
  ),
};
keepParts('docs/wazo.md', parts, { source: 'src/wazo', command: 'npm run wazo-docs' });

function enabling({ key, enabledBy }: Group): string {
  const [last = ''] = key.slice(-1);
  const inner = FORMS[enabledBy](last);
  const yaml = key.slice(0, -1).reduceRight((text, each) => `${each}: {${text}}`, inner);
  return enabledBy === 'true' ? `${code(yaml)}, no other value` : code(yaml);
}

function names({ stock }: Group, on: boolean): string {
  return [...stock].flatMap(([name, is]) => (is === on ? [code(name)] : [])).join(' ');
}

/** The directories, and which files of Wazo's are there besides the usual one. */
function asterisk(): string {
  const directories = new Map<string, string[]>();
  for (const path of owned) {
    const [, directory, name] = /^\/etc\/asterisk\/([^/]+\.d)\/([^/]+)$/.exec(path) ?? [];
    if (directory === undefined || name === undefined) continue;
    directories.set(directory, [...(directories.get(directory) ?? []), name]);
  }
  const sorted = [...directories].sort(([a], [b]) => (a < b ? -1 : 1));
  const others = sorted.filter(([, files]) => files.join() !== USUAL);
  return [
    sorted.map(([directory]) => code(directory)).join(' '),
    `Wazo's own file in each is ${code(USUAL)}, but for these:`,
    table(
      ['directory', "Wazo's own files"],
      others.map(([directory, files]) => [code(directory), files.map(code).join(' ')]),
    ),
  ].join('\n\n');
}

function ownedRows(): string[][] {
  const packages = new Map<string, string[]>();
  for (const [path, owners] of Object.entries(ownedPaths)) {
    if (/^\/etc\/asterisk\/[^/]+\.d\//.test(path)) continue;
    for (const owner of owners) packages.set(owner, [...(packages.get(owner) ?? []), path]);
  }
  return [...packages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([owner, paths]) => [code(owner), paths.map(code).join(' ')]);
}

/** Folded on GitHub. */
function details(summary: string, body: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
