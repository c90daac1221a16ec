import { describe, expect, it } from 'vitest';
import { nativeCodeInAll } from '../../src/checks/native-code-in-all.ts';
import { entry, staging } from '../support/entries.ts';

const ELF = Buffer.from('\x7fELF\x02\x01\x01', 'latin1');

function hits(beginning: Buffer, architecture: string): boolean {
  const file = entry('usr/lib/probe.so');
  if (file.type !== 'file') throw new Error('no file');
  return nativeCodeInAll.hits(file, beginning, staging({ architecture }));
}

describe('native-code-in-all', () => {
  it('is an ELF object in a package for all architectures', () => {
    expect(hits(ELF, 'all')).toBe(true);
  });

  it('is not one in a package for one', () => {
    expect(hits(ELF, 'amd64')).toBe(false);
  });

  it.each(['', '\x7fEL', 'ELF', '#!/bin/sh\n', ' \x7fELF'])('is not a file that begins %j', (text) => {
    expect(hits(Buffer.from(text, 'latin1'), 'all')).toBe(false);
  });

  it('is one warning that names the input to set', () => {
    const [found] = nativeCodeInAll.report(['/usr/lib/probe.so'], staging());
    expect(found).toMatchObject({ code: 'native-code-in-all', severity: 'warning' });
    expect(found?.message).toMatch(/`\/usr\/lib\/probe\.so`.*`architecture`/);
  });
});
