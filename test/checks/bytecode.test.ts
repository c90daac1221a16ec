import { describe, expect, it } from 'vitest';
import { bytecode } from '../../src/checks/bytecode.ts';
import { clean, staging, tree } from '../support/entries.ts';

const cache = (name: string) => tree(`usr/lib/python3/dist-packages/probe/__pycache__/${name}`);

describe('bytecode', () => {
  it.each(['a.cpython-312.pyc', 'a.cpython-39.pyc', 'a.cpython-312.opt-1.pyc'])('of another Python is %s', (name) => {
    const found = bytecode(cache(name), staging());
    expect(found).toMatchObject([{ code: 'bytecode', severity: 'warning' }]);
    expect(found[0]?.message).toContain(name);
  });

  it.each(['a.cpython-311.pyc', 'a.cpython-311.opt-2.pyc', 'a.cpython-312.txt', 'cpython-312.pyc'])(
    'of another Python is not %s',
    (name) => expect(bytecode(cache(name), staging())).toEqual([]),
  );

  it('depends on the release', () => {
    expect(bytecode(cache('a.cpython-39.pyc'), staging({ release: 'bullseye' }))).toEqual([]);
    expect(bytecode(cache('a.cpython-311.pyc'), staging({ release: 'bullseye' }))).toHaveLength(1);
  });

  it('of another Python is not in a clean tree', () => expect(bytecode(clean, staging())).toEqual([]));
});
