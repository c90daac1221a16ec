/** Whatever a manifest holds: findings in bounded time, and nothing thrown. `npm run fuzz` runs the same for longer. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkManifest } from '../../src/plugin/manifest.ts';
import { hostileManifest } from '../support/hostile-manifest.ts';

/** Generous for a machine that does other things too; what is not bounded takes minutes. */
const SECONDS = 5;

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

  it('may have a key such as __proto__, which changes nothing', () => {
    const { manifest } = checkInTime(
      Buffer.from('name: a\nnamespace: b\nversion: "1"\ndescription: c\n__proto__: {author: x}\nconstructor: y\n'),
    );
    expect(manifest?.author).toBeUndefined();
    expect(JSON.stringify(manifest?.metadata)).toContain('"__proto__":{"author":"x"}');
  });
});
