import { describe, expect, it } from 'vitest';
import { ownershipLost } from '../../src/checks/ownership-lost.ts';
import { clean, entry, staging } from '../support/entries.ts';

const ASTERISK = { uid: 108, gid: 114 };

function found(path: string, owner = ASTERISK, more: Parameters<typeof staging>[0] = {}) {
  return ownershipLost([{ ...entry(path), owner }], staging(more));
}

describe('ownership-lost', () => {
  it.each(['var/lib/probe/', 'usr/share/probe/a', 'etc/probe/a 600'])('is what was given to a user: %s', (path) => {
    const [notice, ...others] = found(path);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ code: 'ownership-lost', severity: 'notice', file: 'wazo/rules' });
    expect(notice?.message).toContain(`\`/${path.split(/\/? |\/$/)[0]}\`: given to a user`);
  });

  it.each([
    ['its user', { uid: 108, gid: 0 }],
    ['its group', { uid: 0, gid: 114 }],
    ['a user who is the builder’s group', { uid: 127, gid: 0 }],
    ['a group beside the builder', { uid: 1001, gid: 114 }],
  ])('is one by %s', (_, owner) => expect(found('var/lib/probe/', owner)).toHaveLength(1));

  it.each([
    ['who builds', { uid: 1001, gid: 127 }],
    ['who builds, in the group of root', { uid: 1001, gid: 0 }],
    ['root, in the group of who builds', { uid: 0, gid: 127 }],
  ])('is not what belongs to %s', (_, owner) => expect(found('var/lib/probe/', owner)).toEqual([]));

  it('names a directory with all that it holds once', () => {
    const given = ['var/lib/a/', 'var/lib/a/b', 'var/lib/ab'].map((path) => ({ ...entry(path), owner: ASTERISK }));
    expect(ownershipLost(given, staging())[0]?.message).toContain('`/var/lib/a`, `/var/lib/ab`: ');
  });

  it('is not a link, whose owner nobody asks for', () => expect(found('etc/a -> b')).toEqual([]));

  it('is not what `rules` gives away itself', () => {
    expect(found('var/lib/probe/', ASTERISK, { setsRights: (path) => path === '/var/lib/probe' })).toEqual([]);
  });

  it('is not what is told for being unreadable then', () => expect(found('etc/asterisk/a.conf 640')).toEqual([]));

  it('is not in a clean tree', () => expect(ownershipLost(clean, staging())).toEqual([]));
});
