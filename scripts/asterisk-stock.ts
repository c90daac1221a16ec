/** Writes `src/wazo/data/asterisk-stock.json` from a checkout of wazo-asterisk-config, the directory that is named. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadConfig, readConfig, type Surroundings } from '../src/asterisk/config.ts';
import { readDialplan } from '../src/asterisk/dialplan.ts';

const checkout = process.argv[2];
if (checkout === undefined) throw new Error('Usage: node scripts/asterisk-stock.ts CHECKOUT');
const etc = join(checkout, 'etc/asterisk');
/** Where what lies in the checkout is on a server. */
const PLACES = [
  ['etc/asterisk/extensions.d', '/etc/asterisk/extensions.d'],
  ['etc/asterisk/extensions_extra.d', '/etc/asterisk/extensions_extra.d'],
  ['dialplan', '/usr/share/wazo-asterisk-config/dialplan'],
] as const;
const surroundings: Surroundings = {
  defined: () => undefined,
  exists: () => undefined,
  mayInclude: () => true,
  begun: false,
};

/** The sections of a file in order, with `*` where something else is read that may define any. */
function contents({ sections, directives }: ReadConfig): string[] {
  const found = [
    ...sections.flatMap(({ name, position }) => (name === undefined ? [] : [{ name, line: position.line }])),
    ...directives.map(({ position }) => ({ name: '*', line: position.line })),
  ];
  return found.sort((a, b) => a.line - b.line).map(({ name }) => name);
}

function read(path: string): ReadConfig {
  const [file] = readConfig([{ path, bytes: readFileSync(path) }], surroundings);
  if (file === undefined || file.losses.length > 0) throw new Error(`${path} is not read to its end`);
  return file;
}

/** Of each context the extensions, with the number of their priorities, which have no gaps. */
function dialplanOf(path: string): Record<string, Record<string, number>> {
  const { contexts, priorities, lost } = readDialplan([read(path)]);
  if (lost.length > 0) throw new Error(`${path} has lines that are lost`);
  const found: Record<string, Record<string, number>> = Object.fromEntries(
    [...contexts.keys()].map((name) => [name, {}]),
  );
  for (const { context, extension, number } of priorities) {
    const extensions = found[context] ?? {};
    if (number !== (extensions[extension] ?? 0) + 1) throw new Error(`${path} has gaps in ${context},${extension}`);
    extensions[extension] = number;
  }
  return found;
}

const listed = (directory: string) => readdirSync(directory).sort();
const directories = listed(etc).filter((name) => name.endsWith('.d') && !name.startsWith('extensions'));
const stock = {
  directories: Object.fromEntries(
    directories.map((directory) => [
      directory,
      Object.fromEntries(
        listed(join(etc, directory)).map((name) => [name, contents(read(join(etc, directory, name)))]),
      ),
    ]),
  ),
  dialplan: Object.fromEntries(
    PLACES.flatMap(([place, on]) =>
      listed(join(checkout, place)).map((name) => [`${on}/${name}`, dialplanOf(join(checkout, place, name))]),
    ),
  ),
};
writeFileSync('src/wazo/data/asterisk-stock.json', `${JSON.stringify(stock, null, 2)}\n`);
