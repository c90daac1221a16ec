/** The dialplans of the examples in a real Asterisk, and the script that one of them runs. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asterisk, startAsterisk } from '../support/asterisk.ts';
import { examples } from '../support/examples.ts';
import { describeWith, program, root } from '../support/needs.ts';

describeWith([root, program('mmdebstrap')], 'Asterisk', () => {
  let asterisk: Asterisk;

  beforeAll(async () => {
    asterisk = await startAsterisk();
  });
  afterAll(() => asterisk?.stop());

  it.each([
    [
      'hello-world/etc/asterisk/extensions_extra.d/hello-world.conf',
      ['hello-world|***42|1|Answer()', 'hello-world|***42|2|Playback(hello-world)', 'hello-world|***42|3|Hangup()'],
    ],
    [
      'dialplan/etc/asterisk/extensions_extra.d/50-caller-country.conf',
      [
        'caller-country|s|1|AGI(caller-country)',
        'caller-country|s|2|GotoIf(${EXISTS(${CALLER_COUNTRY})}?:return)',
        'caller-country|s|3|Set(CALLERID(name)=${CALLER_COUNTRY}: ${CALLERID(name)})',
        'caller-country|s|4|Return()',
        'xivo-subrgbl-did|s|1|Gosub(caller-country,s,1)',
        'xivo-subrgbl-did|s|2|Return()',
      ],
    ],
  ])('has every line of %s', async (file, expected) => {
    await asterisk.load({ 'example.conf': readFileSync(join(examples, file)) });
    const priorities = await asterisk.priorities();
    expect(priorities.filter((priority) => !priority.startsWith('before|'))).toEqual(expected);
  });
});

describe('the script of the example dialplan', () => {
  /** What it answers to Asterisk about a call from this number. */
  function answer(number: string): string {
    const { stdout, status, error } = spawnSync(join(examples, 'dialplan/agi-bin/caller-country'), {
      input: `agi_request: caller-country\nagi_callerid: ${number}\nagi_calleridname: unknown\n\n200 result=1\n`,
      encoding: 'utf8',
    });
    if (error) throw error;
    expect(status).toBe(0);
    return stdout;
  }

  it.each([
    ['+33123456789', 'France'],
    ['0032412345678', 'Belgium'],
    ['+15551234', 'US or Canada'],
  ])('knows where %s is from', (number, country) => {
    expect(answer(number)).toBe(`SET VARIABLE CALLER_COUNTRY "${country}"\n`);
  });

  it.each(['0123456789', '33123', 'unknown', '', '+99912', 'a" "b'])('says nothing of %j', (number) => {
    expect(answer(number)).toBe('');
  });
});
