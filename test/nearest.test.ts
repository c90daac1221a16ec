import { describe, expect, it } from 'vitest';
import { nearest } from '../src/nearest.ts';

const words = ['bytecode', 'setuid', 'payload-empty', 'python-payload-missing', 'vcs-files'];

describe('the nearest word', () => {
  it.each([
    ['bytecode', 'bytecode'],
    ['byte-code', 'bytecode'],
    ['SetUID', 'setuid'],
    ['payload-emtpy', 'payload-empty'],
    ['payload_empty', 'payload-empty'],
    ['python-payload-mising', 'python-payload-missing'],
    ['vcs-file', 'vcs-files'],
    ['vc-file', 'vcs-files'],
  ])('to %s is %s', (written, word) => {
    expect(nearest(written, words)).toBe(word);
  });

  it.each(['', 'x', 'suid-bits', 'description-missing'])('to %j is none', (written) => {
    expect(nearest(written, words)).toBeUndefined();
  });

  it('is none of none', () => {
    expect(nearest('setuid', [])).toBeUndefined();
  });
});
