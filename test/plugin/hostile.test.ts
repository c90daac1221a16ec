/** Whatever a manifest holds: findings in bounded time, and nothing thrown. `npm run fuzz` runs the same for longer. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlFile } from '../../src/debian/control.ts';
import { dependsOf, describe as describeManifest, maintainer } from '../../src/plugin/control-fields.ts';
import { checkManifest } from '../../src/plugin/manifest.ts';
import { hostileManifest } from '../support/hostile-manifest.ts';

/** Generous for a machine that does other things too; what is not bounded takes minutes. */
const SECONDS = 5;

/** What a regular expression that goes back and forth may stumble over. */
const PIECES = [
  'a <',
  '<',
  '>',
  'a@',
  ' ',
  'a ',
  '\t',
  '\n',
  ' \n',
  'a\n',
  '\r',
  '-',
  '1.',
  '~',
  '1:',
  '_',
  '9',
  'a',
  'aA',
  'rc',
]
  .concat([
    '-rc',
    '(',
    ')',
    '(>= 1',
    '|',
    ',',
    'a,',
    '[',
    ']',
    '<!',
    '${',
    '\u2028',
    'é',
    '😀',
    'https://',
    '`',
    '>=',
    '=1',
  ])
  .concat(['a b ', '- ', '"', '\\', '\x85', 'x@y.z ']);

const control = { packageName: 'a', architecture: 'all', maintainer: 'a <b@c>', installedSize: 1 };

function checkInTime(bytes: Buffer) {
  const started = performance.now();
  const check = checkManifest(bytes);
  expect((performance.now() - started) / 1000).toBeLessThan(SECONDS);
  return check;
}

describe('a hostile manifest', () => {
  it('gives findings with sound positions, and is either a manifest or has an error', () => {
    fc.assert(
      fc.property(hostileManifest, (bytes) => {
        const { manifest, findings } = checkInTime(bytes);
        expect(manifest === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
        for (const { message, position } of findings) {
          expect(message).not.toMatch(/\n\s+at |\[object |undefined|NaN/);
          expect(position?.line).toBeGreaterThanOrEqual(1);
          expect(position?.column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 3000, seed: 4 },
    );
  });

  it.each([
    ['10 MB', Buffer.alloc(10_000_000, 'a: b\n')],
    ['a line of 1 MB', Buffer.from(`name: ${'a'.repeat(1_000_000)}`)],
    ['lists in lists, 100,000 deep', Buffer.from('['.repeat(100_000))],
    ['50,000 mistakes', Buffer.from('- *a\n'.repeat(50_000))],
    ['50,000 entries to check', Buffer.from(`debian_depends:\n${'- a b\n'.repeat(50_000)}`)],
    ['only NUL bytes', Buffer.alloc(1000)],
    ['only 0xff bytes', Buffer.alloc(1000, 0xff)],
    [
      'a billion laughs',
      Buffer.from(
        `a: &a [x]\n${[...'bcdefghijkl'].map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghijk'[at]}`)}]`).join('\n')}`,
      ),
    ],
  ])('is an error: %s', (_, bytes) => {
    const { manifest, findings } = checkInTime(bytes);
    expect(manifest).toBeUndefined();
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(findings.length).toBeLessThanOrEqual(200);
  });

  it.each([
    'name: V',
    'namespace: V',
    'version: V',
    'author: V',
    'description: V',
    'display_name: V',
    'homepage: V',
    'debian_depends: [V]',
    'debian_depends: V',
    'depends: [{name: V, namespace: V}]',
    'tags: [V]',
    'min_wazo_version: V',
    'plugin_format_version: V',
  ])('that repeats itself for 300 KB is checked and described at once, whatever it repeats, in %s', (line) => {
    const sound = ['name: a', 'namespace: b', 'version: "1"', 'description: c'];
    const [field] = line.split(':');
    const others = sound.filter((each) => !each.startsWith(`${field}:`)).join('\n');
    const started = performance.now();
    for (const piece of PIECES) {
      const value = JSON.stringify(`1${piece.repeat(300_000 / piece.length)}!`);
      const text = `${others}\n${line.replaceAll('V', () => value)}\n`;
      const { manifest, findings } = checkManifest(Buffer.from(text), { wazoVersion: '24.10' });
      for (const { message } of findings) expect(message.length).toBeLessThan(2000);
      if (manifest === undefined) continue;
      maintainer(manifest, undefined);
      const { synopsis, description } = describeManifest(manifest);
      controlFile({ ...control, version: manifest.version, depends: dependsOf(manifest), synopsis, description });
    }
    // What is quadratic takes minutes.
    expect((performance.now() - started) / 1000).toBeLessThan(SECONDS);
  });

  it('may have thousands of keys that look like others', () => {
    const dashes = (key: string, index: number) =>
      [...key].map((each, at) => each + '-'.repeat((index >> at) & 1)).join('');
    const keys = Array.from(
      { length: 4000 },
      (_, index) => `${dashes(index % 2 ? 'dependencies' : 'descriptio', index)}: [a]`,
    );
    checkInTime(Buffer.from(keys.join('\n')));
  });

  it('may have a key such as __proto__, which changes nothing', () => {
    const { manifest } = checkInTime(
      Buffer.from('name: a\nnamespace: b\nversion: "1"\ndescription: c\n__proto__: {author: x}\nconstructor: y\n'),
    );
    expect(manifest?.author).toBeUndefined();
    expect(JSON.stringify(manifest?.metadata)).toContain('"__proto__":{"author":"x"}');
  });
});
