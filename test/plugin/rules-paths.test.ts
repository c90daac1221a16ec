import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listPaths } from '../../src/plugin/rules-paths.ts';
import { makeDirectory, makePlugin } from '../support/plugin.ts';

describe('the paths of a plugin', () => {
  it('are its files and directories, those nearest to its root first', () => {
    const directory = makePlugin({ files: { 'etc/asterisk/x.conf': '', 'setup.py': '' } });
    const paths = listPaths(directory);
    expect(paths.toSorted()).toEqual(
      ['etc', 'etc/asterisk', 'etc/asterisk/x.conf', 'setup.py', 'wazo', 'wazo/plugin.yml', 'wazo/rules'].toSorted(),
    );
    const depths = paths.map((path) => path.split('/').length);
    expect(depths).toEqual(depths.toSorted((a, b) => a - b));
  });

  it('leave out what the author did not write, and what links lead to', () => {
    const files = {
      '.git/config': '',
      'node_modules/x/index.js': '',
      'src/node_modules/x/index.js': '',
      'src/.git/x': '',
    };
    const directory = makePlugin({ files });
    symlinkSync('.', join(directory, 'circle'));
    expect(listPaths(directory).toSorted()).toEqual(['circle', 'src', 'wazo', 'wazo/plugin.yml', 'wazo/rules']);
  });

  it('are some thousand at most', () => {
    const directory = makeDirectory();
    mkdirSync(join(directory, 'many'));
    for (let index = 0; index < 6000; index += 1) writeFileSync(join(directory, `many/${index}`), '');
    expect(listPaths(directory)).toHaveLength(5000);
  });

  it('are none that a message can’t show, nor what can’t be read', () => {
    const directory = makePlugin({ files: { 'a\nb': '', 'shut/x': '' } });
    writeFileSync(Buffer.from(`${directory}/caf\xe9`, 'latin1'), '');
    chmodSync(join(directory, 'shut'), 0o000);
    const paths = listPaths(directory);
    expect(paths).not.toContain('a\nb');
    expect(paths.filter((path) => path.startsWith('caf'))).toEqual([]);
    expect(listPaths(join(directory, 'nowhere'))).toEqual([]);
    chmodSync(join(directory, 'shut'), 0o755);
  });
});
