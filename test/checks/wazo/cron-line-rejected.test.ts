import { describe, expect, it } from 'vitest';
import { cronLineRejected } from '../../../src/checks/wazo/cron-line-rejected.ts';
import { readExtension } from '../../../src/extension/extension.ts';
import { filled, staging } from '../../support/entries.ts';

const find = (files: Record<string, string>) => cronLineRejected(readExtension(filled(files)), staging());

const JOB = '* * * * * root /usr/bin/probe\n';

describe('cron-line-rejected', () => {
  it.each([
    ['its user is missing', 'etc/cron.d/probe', '# Hourly\n0 * * * * /usr/bin/probe\n', 2],
    ['its last line has no end', 'etc/cron.d/probe', `${JOB}${JOB.trim()}`, 2],
    ['others may write it', 'etc/cron.d/probe 664', JOB, undefined],
    ['its name has a full stop', 'etc/cron.d/probe.cron', JOB, undefined],
    ['its command ends in a carriage return', 'etc/cron.d/probe', `A=b\r\n${JOB.replace('\n', '\r\n')}`, 2],
  ])('is told where %s', (_, path, text, line) => {
    const found = find({ [path]: text });
    expect(found).toMatchObject([{ code: 'cron-line-rejected', severity: 'warning' }]);
    expect(found[0]?.staged).toMatchObject({ path: `/${path.split(' ')[0]}` });
    expect(found[0]?.staged?.position?.line).toBe(line);
  });

  it.each([
    ['its name has a full stop', 'probe.sh 755', '#!/bin/sh\n', 'Call it `probe`'],
    ['it is not executable', 'probe', '#!/bin/sh\n', 'install -m 755'],
    ['it has no `#!` line', 'probe 755', 'true\n', 'not a `#!` line'],
    ['its first line has a Windows line end', 'probe 755', '#!/bin/sh\r\n', 'Unix line ends'],
  ])('is a script of /etc/cron.daily, where %s', (_, name, text, message) => {
    expect(find({ [`etc/cron.daily/${name}`]: text })[0]?.message).toContain(message);
  });

  it.each(['probe 755', '.placeholder', 'probe/readme.txt'])('is not /etc/cron.hourly/%s', (name) => {
    expect(find({ [`etc/cron.hourly/${name}`]: '#!/bin/sh\n' })).toEqual([]);
  });

  it('says how to call a file', () => {
    expect(find({ 'etc/cron.d/my.probe.cron': JOB })[0]?.message).toContain('Call it `my-probe`');
  });

  it.each([
    ['it is right', 'etc/cron.d/probe'],
    ['it is read by nobody else', 'etc/cron.d/probe 600'],
    ['it is a placeholder', 'etc/cron.d/.placeholder'],
    ['it lies deeper', 'etc/cron.d/old/probe.cron'],
  ])('is not told where %s', (_, path) => expect(find({ [path]: JOB })).toEqual([]));

  it('is not told of a right that `rules` takes away', () => {
    const extension = readExtension(filled({ 'etc/cron.d/probe 664': JOB }));
    expect(cronLineRejected(extension, staging({ setsRights: () => true }))).toEqual([]);
  });

  it('is not told of an empty file', () => expect(find({ 'etc/cron.d/probe': '' })).toEqual([]));

  it('shows no control characters, and not all of a long word', () => {
    const [finding] = find({ 'etc/cron.d/probe': `0 0 * * * \u001b[31m${'x'.repeat(500_000)}\n` });
    expect(finding?.message).not.toContain('\u001b');
    expect(finding?.message.length).toBeLessThan(400);
  });
});
