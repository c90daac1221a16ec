import { describe, expect, it } from 'vitest';
import { privateStaged } from '../../src/checks/private-staged.ts';
import { clean, staging, tree } from '../support/entries.ts';

describe('private-staged', () => {
  it.each([
    'etc/asterisk/extensions_extra.d/probe.conf 640',
    'usr/share/asterisk/sounds/a.wav 600',
    'usr/share/asterisk/agi-bin/probe 750',
    'var/lib/asterisk/moh/a.wav 660',
    'usr/lib/python3/dist-packages/probe/__init__.py 600',
    'usr/local/lib/python3.11/dist-packages/probe.py 640',
  ])('is %s', (path) => {
    expect(privateStaged(tree(path), staging())).toMatchObject([{ code: 'private-staged', severity: 'warning' }]);
  });

  it.each([
    'etc/asterisk/a.conf 644',
    'etc/asterisk/a.conf 604',
    'etc/wazo-calld/conf.d/50-probe.yml 600',
    'etc/asterisk/conf.d/a 600',
    'etc/probe.key 600',
    'etc/asterisk.key 600',
    'etc/asterisk/keys/ 700',
    'etc/asterisk/link -> a.conf',
    'opt/probe/a.py 600',
  ])('is not %s', (path) => expect(privateStaged(tree(path), staging())).toEqual([]));

  it('is not one whose rights `rules` sets itself', () => {
    const setsRights = (path: string) => path === '/etc/asterisk/a';
    const entries = tree('etc/asterisk/a 600', 'etc/asterisk/b 600');
    const [found] = privateStaged(entries, staging({ setsRights }));
    expect(found?.message).toMatch(/^`\/etc\/asterisk\/b` can/);
  });

  it('is not a clean tree', () => expect(privateStaged(clean, staging())).toEqual([]));
});
