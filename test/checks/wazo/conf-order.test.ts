import { expect, it } from 'vitest';
import { confOrder } from '../../../src/checks/wazo/conf-order.ts';
import { check } from '../../support/extension.ts';

const found = (one: string, other: string, service = 'wazo-calld') =>
  check(confOrder, { [`etc/${service}/conf.d/10-a.yml`]: one, [`etc/${service}/conf.d/90-b.yml`]: other });

it('tells of the value that does nothing, where it stands', () => {
  const findings = found('rest_api: {listen: a}\n', 'debug: true\nrest_api:\n  port: 1\n  listen: b\n');
  expect(findings).toMatchObject([
    { severity: 'notice', staged: { path: '/etc/wazo-calld/conf.d/90-b.yml', position: { line: 4 } } },
  ]);
  expect(findings[0]?.message).toContain('"rest_api.listen" than `/etc/wazo-calld/conf.d/10-a.yml`');
});

it.each([
  ['the same value', 'a: 1\n', 'a: 1\n'],
  ['what Python takes for the same', 'a: 1\n', 'a: true\n'],
  ['other keys', 'a: {b: 1}\n', 'a: {c: 2}\n'],
  ['a mapping and a value', 'a: {b: 1}\n', 'a: 1\n'],
  ['lists', 'a: [1]\n', 'a: [2]\n'],
  ['what a command prints', 'a: !exec {command: b}\n', 'a: 1\n'],
  ['a file that is not read', 'a: 1\n', 'a: @\n'],
])('says nothing of %s', (_, one, other) => {
  expect(found(one, other)).toEqual([]);
});

it('says nothing of a directory that no service of Wazo reads, nor of two services', () => {
  expect(found('a: 1\n', 'a: 2\n', 'my-daemon')).toEqual([]);
  expect(check(confOrder, { 'etc/wazo-calld/conf.d/a.yml': 'a: 1', 'etc/wazo-confd/conf.d/a.yml': 'a: 2' })).toEqual(
    [],
  );
});

it('looks at a bomb of aliases no longer than at anything else', () => {
  const lines = ['a: &a {x: 1, y: 2}'];
  for (const [index, letter] of [...'bcdefghijklmno'].entries()) {
    const before = 'abcdefghijklmn'[index];
    lines.push(`${letter}: &${letter} {x: *${before}, y: *${before}}`);
  }
  const bomb = `${lines.join('\n')}\n`;
  const start = performance.now();
  expect(found(bomb, bomb.replaceAll('1', '3'))).not.toEqual([]);
  expect(performance.now() - start).toBeLessThan(5000);
});
