import { expect, it } from 'vitest';
import { readExtension } from '../../src/extension/extension.ts';
import { filled } from '../support/entries.ts';

const EXTRAS = 'etc/asterisk/extensions_extra.d';

it("reads what is staged among Wazo's own files, in the order of their names in bytes", () => {
  const { asterisk } = readExtension(
    filled({
      [`${EXTRAS}/Z.conf`]: '[z]\n',
      [`${EXTRAS}/a.conf`]: '[a]\n',
      [`${EXTRAS}/.hidden`]: '[h]\n',
      'etc/asterisk/pjsip.d/01.txt': '[t]\n',
      'etc/asterisk/pjsip.d/02-a.conf': '[p]\n',
    }),
  );
  const names = asterisk.directories.map(({ name, files }) => [name, files.map(({ path }) => path.split('/').pop())]);
  expect(names).toEqual([
    ['pjsip.d', ['01-wazo.conf', '02-a.conf', '02-autoprov.conf']],
    ['extensions_extra.d', ['Z.conf', 'a.conf', 'example.conf', 'xivo-extrafeatures.conf']],
  ]);
});

it('makes one dialplan of the plugin and of Wazo, of which the first that is read wins', () => {
  const { asterisk } = readExtension(
    filled({ [`${EXTRAS}/a.conf`]: '[user]\nexten = BUSY,1,Mine()\nexten = new,1,Mine()\n' }),
  );
  const own = asterisk.dialplan.priorities.filter(({ path }) => asterisk.isStaged(path));
  expect(own.map(({ context, extension }) => [context, extension])).toEqual([
    ['user', 'BUSY'],
    ['user', 'new'],
  ]);
  expect(asterisk.dialplan.contexts.get('user')?.places).toHaveLength(2);
  expect(asterisk.dialplan.lost).toMatchObject([{ kind: 'priority-taken', taken: { path: `/${EXTRAS}/a.conf` } }]);
});

it('finds the scripts that the dialplan calls, and modules', () => {
  const { agi, asteriskModules } = readExtension(
    filled({
      [`${EXTRAS}/a.conf`]: '[a]\nexten = s,1,AGI(b.py,x)\nsame = n,AGI(/opt/c)\nsame = n,AGI(${D})\n',
      'usr/share/asterisk/agi-bin/b.py 755': '#!/bin/sh\n',
      'usr/lib/x86_64-linux-gnu/asterisk/modules/app_x.so': 'x',
    }),
  );
  expect(agi).toMatchObject([
    { script: 'b.py', looksFor: '/usr/share/asterisk/agi-bin/b.py', staged: { mode: 0o755 } },
    { script: '/opt/c', looksFor: '/opt/c', staged: undefined },
  ]);
  expect(asteriskModules).toEqual(['app_x.so']);
});

it('is nothing where nothing is staged for Asterisk', () => {
  const { asterisk } = readExtension(filled({ 'usr/bin/x': '' }));
  expect(asterisk.directories).toEqual([]);
  expect(asterisk.dialplan.contexts.size).toBe(0);
});
