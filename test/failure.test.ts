import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asFailure, BROKEN, FAILED, Failure, systemFailure } from '../src/failure.ts';

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
    expect(asFailure(refused).message).toMatch(
      /^Can't make it: no such file or directory\. Check the path; .* \(ENOENT\)$/,
    );
  });

  it('stays as it is where somebody has told it already', () => {
    const told = new Failure('x');
    expect(systemFailure('make it', told)).toBe(told);
  });

  it('is the machine’s fault wherever it comes up, where the disk is full', () => {
    const failure = asFailure(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }));
    expect(failure.status).toBe(FAILED);
    expect(failure.message).toMatch(/^Can't go on: the disk is full\. .* \(ENOSPC\)$/);
  });

  it('keeps the words of an error that is not the system’s', () => {
    expect(systemFailure('make it', new Error('x')).message).toBe("Can't make it: x");
  });
});

describe('what nobody foresaw', () => {
  it('is a mistake of ours, with the trace that a report of it needs', () => {
    const failure = asFailure(new TypeError('x is undefined'));
    expect(failure.status).toBe(BROKEN);
    expect(failure.message).toMatch(/bug in the action.*\nTypeError: x is undefined\n +at /);
    expect(systemFailure('write it', new TypeError('x is undefined')).status).toBe(BROKEN);
  });
});
