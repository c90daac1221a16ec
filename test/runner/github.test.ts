import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { github } from '../../src/runner/github.ts';
import { commandLines } from '../support/commands.ts';

let said: string;

beforeEach(() => {
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += text;
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('a line for the log', () => {
  it.each([
    '::error::x',
    '  ::error::x',
    'a\n::error::x',
    'a\r::error::x',
    '\n\n \n::error::x',
    'a ##[error]x',
    ':::error::x',
  ])('is no command: %j', (line) => {
    github.info(line);
    expect(commandLines(said)).toEqual([]);
    expect(said).toContain('error');
  });

  it('is shown as it is where it is none', () => {
    github.info('Built a::b: 5 ## c');
    expect(said).toBe('Built a::b: 5 ## c\n');
  });
});

describe('a line that begins with U+0085', () => {
  it('is no command either: .NET, which the runner is made with, takes it for a blank', () => {
    github.info('\u0085::error::x');
    expect(said).not.toContain('::error');
  });
});

describe('a group', () => {
  it('ends, and lets commands pass again, also where the work throws', async () => {
    const work = github.foreignGroup('Work', async (sink) => {
      sink(Buffer.from('::error::x'));
      throw new Error('broken');
    });
    await expect(work).rejects.toThrow('broken');
    const [, token] = /^::stop-commands::(.*)$/m.exec(said) ?? [];
    expect(said).toMatch(
      new RegExp(`^::group::Work\n::stop-commands::${token}\n::error::x\n::${token}::\n::endgroup::\n$`),
    );
  });
});

describe('a summary', () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'summary-'));
    writeFileSync(join(directory, 'summary'), 'before\n');
    vi.stubEnv('GITHUB_STEP_SUMMARY', join(directory, 'summary'));
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  it('is added to what is there', async () => {
    await github.summary('# Built\n');
    expect(readFileSync(join(directory, 'summary'), 'utf8')).toBe('before\n# Built\n');
  });

  it('is left out where the runner would drop it', async () => {
    await github.summary('é'.repeat(600 * 1024));
    expect(readFileSync(join(directory, 'summary'), 'utf8')).toBe('before\n');
    expect(said).toContain('exceed 1 MiB');
  });
});
