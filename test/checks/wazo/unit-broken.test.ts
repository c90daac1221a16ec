import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unitBroken } from '../../../src/checks/wazo/unit-broken.ts';
import { readExtension } from '../../../src/extension/extension.ts';
import { filled, staging } from '../../support/entries.ts';
import { rulesWith } from '../../support/extension.ts';
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
  'it starts two programs': { ...TOOL, [UNIT]: '[Service]\nExecStart=/usr/bin/tool\nExecStart=/usr/bin/tool a\n' },
  'a file beside it starts a second program': {
    ...TOOL,
    [UNIT]: '[Service]\nExecStart=/usr/bin/tool\n',
    'etc/systemd/system/probe.service.d/start.conf': '[Service]\nExecStart=/usr/bin/tool a\n',
  },
  'its path is not absolute': { ...TOOL, [UNIT]: '[Service]\nExecStart=usr/bin/tool\n' },
  'its path begins with a variable': { ...TOOL, [UNIT]: '[Service]\nExecStart=${BIN}/tool a\n' },
  'its path begins at home': { ...TOOL, [UNIT]: '[Service]\nExecStart=-~/tool\n' },
  'what comes first has no absolute path': {
    ...TOOL,
    [UNIT]: '[Service]\nExecStartPre=./a\nExecStart=/usr/bin/tool\n',
  },
  'it is done once, and always again': {
    ...TOOL,
    [UNIT]: '[Service]\nType=oneshot\nRestart=always\nExecStart=/usr/bin/tool\n',
  },
  'it has no name on the bus': { ...TOOL, [UNIT]: '[Service]\nType=dbus\nExecStart=/usr/bin/tool\n' },
  'what it starts has no x bit': { 'usr/bin/tool': '', [UNIT]: '[Service]\nExecStart=/usr/bin/tool --serve\n' },
  'what it starts is in quotes': { 'opt/tool': '', [UNIT]: '[Service]\nExecStart="/opt/tool" a\n' },
};

const SOUND: Record<string, Files> = {
  'it starts a program': { ...TOOL, [UNIT]: '[Unit]\nDescription=a\n[Service]\nExecStart=/usr/bin/tool\n' },
  'blanks are around its words': { ...TOOL, [UNIT]: '[Service]\n  ExecStart = /usr/bin/tool\n' },
  'its lines end as on Windows': { ...TOOL, [UNIT]: '[Service]\r\nExecStart=/usr/bin/tool\r\n' },
  'a comment is inside a long line': { ...TOOL, [UNIT]: '[Service]\nExecStart=/usr/bin/tool \\\n# why\n  a\n' },
  'it does two things once': {
    ...TOOL,
    [UNIT]: '[Service]\nType=oneshot\nExecStart=/usr/bin/tool\nExecStart=/usr/bin/tool a\n',
  },
  'what it starts is replaced': {
    ...TOOL,
    [UNIT]: '[Service]\nExecStart=/usr/bin/tool\n',
    'etc/systemd/system/probe.service.d/start.conf': '[Service]\nExecStart=\nExecStart=/usr/bin/tool a\n',
  },
  'what comes first has no absolute path, and may fail': {
    ...TOOL,
    [UNIT]: '[Service]\nExecStartPre=-./a\nExecStart=/usr/bin/tool\n',
  },
  'its program has no directory': { ...TOOL, [UNIT]: '[Service]\nExecStart=tool a/b\n' },
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

  it.each([
    ['print(1)\n', 'not a `#!` line'],
    ['#!/bin/sh\r\n', 'Windows'],
  ])('is told where nothing runs the program: %j', (text, message) => {
    const files = { 'usr/bin/tool 755': text, [UNIT]: '[Service]\nExecStart=/usr/bin/tool\n' };
    expect(find(files)[0]?.message).toContain(message);
  });

  it('is told of a service that `install` enables and that does not say when it starts', () => {
    const enable = (unit: string, files: Files = {}, text = '[Service]\nExecStart=/usr/bin/tool\n') =>
      unitBroken(
        readExtension(filled({ [UNIT]: text, ...files })),
        staging({ rules: rulesWith(`systemctl enable --now ${unit}`) }),
      );
    expect(enable('probe')[0]?.message).toContain('`[Install]`');
    expect(enable('probe.service')).toHaveLength(1);
    expect(enable('other')).toEqual([]);
    expect(enable('probe', {}, '[Service]\nExecStart=/usr/bin/tool\n[Install]\nWantedBy=multi-user.target\n')).toEqual(
      [],
    );
    expect(enable('probe', { 'lib/systemd/system/probe.timer': '[Timer]\nOnCalendar=daily\n' })).toEqual([]);
    expect(enable('probe', { [`etc/systemd/system/multi-user.target.wants/probe.service -> /${UNIT}`]: '' })).toEqual(
      [],
    );
  });

  it('is told of a file beside a unit that systemd leaves out', () => {
    const beside = (name: string) =>
      find({ [`etc/systemd/system/asterisk.service.d/${name}`]: '[Service]\nLimitNOFILE=1\n' });
    expect(beside('limits')[0]?.message).toContain('Call it `limits.conf`');
    expect(beside('limits.cfg')).toHaveLength(1);
    expect(beside('limits.conf')).toEqual([]);
    expect(beside('limits.conf.disabled')).toEqual([]);
    expect(beside('README')).toEqual([]);
  });

  it('is not told of a program to which `rules` gives the right', () => {
    const files = { 'usr/bin/tool': '#!/bin/sh\n', [UNIT]: '[Service]\nExecStart=/usr/bin/tool\n' };
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
