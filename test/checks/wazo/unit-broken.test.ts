import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unitBroken } from '../../../src/checks/wazo/unit-broken.ts';
import { readExtension } from '../../../src/extension/extension.ts';
import { filled, staging } from '../../support/entries.ts';
import { describeWith, program } from '../../support/needs.ts';
import { makeDirectory } from '../../support/plugin.ts';

const UNIT = 'lib/systemd/system/probe.service';

/** Files of the staged tree, their paths perhaps with a mode. */
type Files = Record<string, string>;

const find = (files: Files, setsRights = () => false) =>
  unitBroken(readExtension(filled(files)), staging({ setsRights }));

const TOOL = { 'usr/bin/tool 755': '#!/bin/sh\n' };

const BROKEN: Record<string, Files> = {
  'it has no section [Service]': { [UNIT]: '[Unit]\nDescription=Probe\n' },
  'its section is misspelt': { ...TOOL, [UNIT]: '[service]\nExecStart=/usr/bin/tool\n' },
  'its header has no end': { ...TOOL, [UNIT]: '[Service\nExecStart=/usr/bin/tool\n' },
  'it starts nothing': { [UNIT]: '[Service]\nType=simple\nRestart=always\n' },
  'what it starts is a comment': { ...TOOL, [UNIT]: '[Service]\n#ExecStart=/usr/bin/tool\n' },
  'what it starts is taken back': { ...TOOL, [UNIT]: '[Service]\nExecStart=/usr/bin/tool\nExecStart=\n' },
  'what it starts goes on in the line before': {
    ...TOOL,
    [UNIT]: '[Service]\nType=exec \\\nExecStart=/usr/bin/tool\n',
  },
  'it only stops something': { ...TOOL, [UNIT]: '[Service]\nExecStop=/usr/bin/tool\n' },
  'it only stops something, and does not remain': {
    ...TOOL,
    [UNIT]: '[Service]\nType=oneshot\nExecStop=/usr/bin/tool\n',
  },
  'what it starts has no x bit': { 'usr/bin/tool': '', [UNIT]: '[Service]\nExecStart=/usr/bin/tool --serve\n' },
  'what it starts is in quotes': { 'opt/tool': '', [UNIT]: '[Service]\nExecStart="/opt/tool" a\n' },
};

const SOUND: Record<string, Files> = {
  'it starts a program': { ...TOOL, [UNIT]: '[Unit]\nDescription=a\n[Service]\nExecStart=/usr/bin/tool\n' },
  'blanks are around its words': { ...TOOL, [UNIT]: '[Service]\n  ExecStart = /usr/bin/tool\n' },
  'its lines end as on Windows': { ...TOOL, [UNIT]: '[Service]\r\nExecStart=/usr/bin/tool\r\n' },
  'a comment is inside a long line': { ...TOOL, [UNIT]: '[Service]\nExecStart=/usr/bin/tool \\\n# why\n  a\n' },
  'it only stops something, and remains': {
    ...TOOL,
    [UNIT]: '[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStop=/usr/bin/tool\n',
  },
  'it only ends the system': { [UNIT]: '[Unit]\nSuccessAction=reboot\n[Service]\nType=oneshot\n' },
  'a file beside it says what it starts': {
    ...TOOL,
    [UNIT]: '[Service]\nRestart=always\n',
    'etc/systemd/system/probe.service.d/start.conf': '[Service]\nExecStart=/usr/bin/tool\n',
  },
  'what it starts has no x bit, and may fail': { 'usr/bin/tool': '', [UNIT]: '[Service]\nExecStart=-/usr/bin/tool\n' },
  'it is empty, and so switched off': { [UNIT]: '' },
};

describe('unit-broken', () => {
  it.each(Object.entries(BROKEN))('is told where %s', (_, files) => {
    expect(find(files)).toMatchObject([{ code: 'unit-broken', severity: 'warning', staged: { path: `/${UNIT}` } }]);
  });

  it.each(Object.entries(SOUND))('is not told where %s', (_, files) => expect(find(files)).toEqual([]));

  it.each([
    ['the program is not staged', { [UNIT]: '[Service]\nExecStart=/usr/bin/tool\n' }],
    ['the program is one of several', { [UNIT]: '[Service]\nExecStart=/usr/bin/tool-%i\n', 'usr/bin/tool-a': '' }],
    ['it only adds to a unit', { 'etc/systemd/system/wazo-calld.service.d/a.conf': '[Unit]\nAfter=probe.service\n' }],
    ['it is another kind of unit', { 'lib/systemd/system/probe.timer': '[Timer]\nOnCalendar=daily\n' }],
    ['it is an example', { 'lib/systemd/system/probe.service.sample': '' }],
    ['it is linked to nothing that is staged', { [`${UNIT} -> /dev/null`]: '' }],
  ])('is not told where %s', (_, files) => expect(find(files)).toEqual([]));

  it('is not told of a program to which `rules` gives the right', () => {
    const files = { 'usr/bin/tool': '', [UNIT]: '[Service]\nExecStart=/usr/bin/tool\n' };
    expect(find(files, () => true)).toEqual([]);
  });

  it('knows a program by the place that Debian has moved it to', () => {
    expect(find({ 'usr/bin/tool': '', [UNIT]: '[Service]\nExecStart=/bin/tool\n' })).toHaveLength(1);
    expect(find({ 'bin/tool': '', [UNIT]: '[Service]\nExecStart=/usr/bin/tool\n' })).toHaveLength(1);
  });

  it('stands at the line, and says what systemd will', () => {
    const [finding] = find({ 'usr/bin/tool': '', [UNIT]: '[Unit]\n[Service]\nExecStart=/usr/bin/tool\n' });
    expect(finding?.staged?.position?.line).toBe(3);
    expect(finding?.message).toContain('203/EXEC');
  });

  it('is told once of a unit with another name', () => {
    const files = {
      [UNIT]: '[Unit]\n',
      'etc/systemd/system/dbus-probe.service -> /lib/systemd/system/probe.service': '',
    };
    expect(find(files)).toHaveLength(1);
  });
});

describeWith([program('systemd-analyze', 'systemd')], 'a real systemd', () => {
  /** What it says against the unit. */
  function complaints(files: Files): string {
    const root = makeDirectory();
    for (const [entry, text] of Object.entries(files)) {
      const [name = '', mode = '644'] = entry.split(' ');
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
      chmodSync(join(root, name), Number.parseInt(mode, 8));
    }
    const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', `--root=${root}`, 'probe.service']);
    const said = stderr.toString().split('\n');
    return said.filter((line) => /Refusing|bad unit file|Bad message|is not executable/.test(line)).join('\n');
  }

  it.each(Object.entries(BROKEN))('refuses it where %s', (_, files) => expect(complaints(files)).not.toBe(''));
  it.each(Object.entries(SOUND))('takes it where %s', (_, files) => expect(complaints(files)).toBe(''));
});
