import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { AR_MAGIC, arHeader, arPadding } from '../../src/archive/ar.ts';
import { describeWith, program } from '../support/needs.ts';
import { temporary } from '../support/temporary.ts';

describeWith([program('ar', 'binutils')], 'members', () => {
  it('are read by ar, of odd and of even size', () => {
    const path = join(temporary(), 'x.ar');
    const members = { odd: 'abc', even: 'abcd', 'a-fifteen-bytes': '' };
    const pieces = Object.entries(members).flatMap(([name, text]) => [
      arHeader(name, 1_700_000_000, text.length),
      Buffer.from(text),
      arPadding(text.length),
    ]);
    writeFileSync(path, Buffer.concat([AR_MAGIC, ...pieces]));
    const ar = (...parameters: string[]) =>
      execFileSync('ar', parameters, { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } });
    expect(ar('tvO', path).split('\n')[0]).toMatch(/^rw-r--r-- 0\/0 +3 Nov 14 22:13 2023 odd/);
    for (const [name, text] of Object.entries(members)) expect(ar('p', path, name)).toBe(text);
  });
});

it('a member has ten digits for its size, and no more', () => {
  expect(arHeader('data.tar', 0, 9_999_999_999)).toHaveLength(60);
  expect(() => arHeader('data.tar', 0, 10_000_000_000)).toThrow('data.tar has 10000000000 bytes');
});

it('a header has its length whatever the time', () => {
  expect(arHeader('data.tar', 0o77777777777, 1)).toHaveLength(60);
});
