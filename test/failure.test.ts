import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain, Failure, systemFailure } from '../src/failure.ts';

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('what the system refuses', () => {
  it('is told with what to do, and with the code, by which people search', () => {
    const refused = systemFailure(
      'make it',
      thrownBy(() => mkdirSync('/proc/nowhere')),
    );
    expect(explain(refused)).toMatch(/^Can't make it: no such file or directory\. Check the path; .* \(ENOENT\)$/);
  });

  it('stays as it is where somebody has told it already', () => {
    const told = new Failure('x');
    expect(systemFailure('make it', told)).toBe(told);
  });

  it('keeps the words of an error that is not the system’s', () => {
    expect(systemFailure('make it', new Error('x')).message).toBe("Can't make it: x");
  });
});
