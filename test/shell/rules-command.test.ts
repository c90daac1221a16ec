import { describe, expect, it } from 'vitest';
import { shellHazards } from '../../src/shell/hazards.ts';
import { readShebang } from '../../src/shell/shebang.ts';

/** The findings on the commands that a `rules` has branches for. */
function find(text: string, formatVersion = 1) {
  const shebang = readShebang(text);
  if (shebang === undefined) throw new Error('no first line');
  const situation = {
    shebang,
    formatVersion,
    debianDepends: [],
    release: 'bookworm',
    file: 'wazo/rules',
    hasFile: () => false,
  } as const;
  return shellHazards(text, situation).filter(({ code }) => code.startsWith('rules-command-'));
}

/** A `rules` with a `case` of these branches. */
function rules(branches: Record<string, string>, before = ''): string {
  const lines = Object.entries(branches).map(([pattern, body]) => `  ${pattern}) ${body} ;;\n`);
  return `#!/bin/sh\nset -e\n${before}\ncase "$1" in\n${lines.join('')}esac\n`;
}

const REFUSE = { '*': 'echo "unknown: $1" >&2; exit 1' };

describe('rules-command-missing', () => {
  it('names every command without a branch, where the branch for all else fails', () => {
    const [finding, ...others] = find(rules({ build: ':', 'package | install': ':', ...REFUSE }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'rules-command-missing', severity: 'error', position: { line: 4 } });
    expect(finding?.message).toContain('no branch for `uninstall`, `postrm`');
  });

  it('names a branch that is nearly right, and stands there', () => {
    const [finding] = find(rules({ 'build | package': ':', instal: ':', 'uninstall|postrm': ':', ...REFUSE }));
    expect(finding).toMatchObject({ position: { line: 6, column: 3, endColumn: 9 } });
    expect(finding?.message).toContain('`instal)` is probably meant for `install`');
  });

  it.each([
    ['a status', 'exit 3'],
    ['a function that exits', 'usage'],
    ['a message and a status', 'usage_text >&2; exit 64'],
  ])('knows a failure by %s', (_, body) => {
    const text = rules({ 'build|package|install|postrm': ':', '*': body }, 'usage() { echo usage; exit 2; }');
    expect(find(text)).toHaveLength(1);
  });

  it.each(['"$2"', '$0', '"1"'])('is told of a `case` that looks at %s', (subject) => {
    const text = rules({ build: ':', package: ':', 'install | uninstall': ':' }).replace('"$1"', subject);
    expect(find(text)).toMatchObject([{ code: 'rules-command-missing', position: { line: 4, column: 6 } }]);
    for (const other of ['shift', 'set -e -- a build', '[ $# -gt 1 ] || exec "$0" again "$@"', 'command=$1']) {
      expect(find(text.replace('set -e', other))).toEqual([]);
    }
  });

  it.each([
    ['there is a branch for each', rules({ 'build|package|install|uninstall|postrm': ':', ...REFUSE })],
    ['a pattern is for several', rules({ 'build|package': ':', '*install': ':', 'post*': ':', ...REFUSE })],
    ['a pattern is a class', rules({ '[bp]*': ':', '*install': ':', ...REFUSE })],
    ['a pattern is a variable', rules({ 'build|package|install': ':', $OTHERS: ':', ...REFUSE })],
    ['nothing is for all else', rules({ build: ':', package: ':' })],
    ['what is for all else succeeds', rules({ build: ':', '*': 'echo "nothing to do for $1"' })],
    ['what is for all else exits well', rules({ build: ':', '*': 'exit 0' })],
    ['what is for all else exits with what was', rules({ build: ':', '*': 'echo; exit' })],
    ['only a condition makes it fail', rules({ build: ':', '*': 'if [ -n "$STRICT" ]; then exit 1; fi' })],
    ['a process of its own fails', rules({ build: ':', '*': '(exit 1) || :' })],
    [
      'something before it sees to the others',
      rules({ 'build|package': ':', ...REFUSE }, 'if [ "$1" = install ]; then exit 0; fi'),
    ],
    ['it looks at something else', rules({ build: ':', ...REFUSE }).replace('"$1"', '"$2"')],
    ['it calls functions by name', `#!/bin/sh\nbuild() { :; }\n"$1"\n`],
  ])('is not told where %s', (_, text) => expect(find(text)).toEqual([]));

  it('asks for postrm from format 1 on', () => {
    const text = rules({ 'build|package|install|uninstall': ':', ...REFUSE });
    expect(find(text, 0)).toEqual([]);
    expect(find(text, 1)).toHaveLength(1);
    expect(find(text, 2)).toHaveLength(1);
  });
});

describe('rules-command-unknown', () => {
  it.each([
    ['instal', 'install'],
    ['post-rm', 'postrm'],
    ['un_install', 'uninstall'],
    ['Build', 'build'],
  ])('is told of `%s`, which is meant for `%s`', (written, meant) => {
    const [finding, ...others] = find(rules({ [written]: ':', package: ':' }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'rules-command-unknown', severity: 'warning', position: { line: 5 } });
    expect(finding?.message).toContain(`write \`${meant})\``);
  });

  it.each([
    ['the command has a branch too', rules({ install: ':', instal: ':', package: ':' })],
    ['the name is another word', rules({ package: ':', clean: ':', test: ':', configure: ':', purge: ':' })],
  ])('is not told where %s', (_, text) => expect(find(text)).toEqual([]));
});
