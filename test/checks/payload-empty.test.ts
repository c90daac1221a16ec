import { describe, expect, it } from 'vitest';
import { payloadEmpty } from '../../src/checks/payload-empty.ts';
import { clean, staging, tree } from '../support/entries.ts';

describe('payload-empty', () => {
  it.each([[tree()], [tree('etc/probe/', 'usr/share/')]])('is a tree without a file', (entries) => {
    expect(payloadEmpty(entries, staging())).toMatchObject([{ code: 'payload-empty', severity: 'warning' }]);
  });

  it.each(['etc/empty', 'etc/link -> target'])('is not a tree with %s', (path) => {
    expect(payloadEmpty(tree(path), staging())).toEqual([]);
  });

  it('says what was written elsewhere, which is only looked for where nothing was staged', () => {
    const [found] = payloadEmpty(tree(), staging({ strays: () => ['debian/', 'etc/a.conf'] }));
    expect(found?.message).toContain('it wrote `debian/`, `etc/a.conf` in the checkout instead');
    const strays = () => {
      throw new Error('looked');
    };
    expect(payloadEmpty(tree('etc/a'), staging({ strays }))).toEqual([]);
  });

  it('is not a clean tree', () => expect(payloadEmpty(clean, staging())).toEqual([]));
});
