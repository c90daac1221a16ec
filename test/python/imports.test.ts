import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importsAtLoad } from '../../src/python/imports.ts';
import { describeWith, program } from '../support/needs.ts';

const modules = (code: string) => importsAtLoad(code).map(({ module }) => module);

describe('the imports of Python code', () => {
  it('are those at the beginning of a line, with their lines', () => {
    expect(importsAtLoad('import a, b.c as d\n\nfrom e.f import g as h, i\n')).toEqual([
      { module: 'a', source: 'a', line: 1 },
      { module: 'b.c', source: 'b.c', line: 1 },
      { module: 'e.f.g', source: 'e.f', line: 3 },
    ]);
  });

  it.each([
    ['on several lines', 'from a import (  # all\n    b,\n    c,\n)\nimport d, \\\n  e\n', ['a.b', 'd', 'e']],
    ['with Windows line ends', 'import a\r\nimport b\r\n', ['a', 'b']],
    ['all of them', 'from a import *\n', ['a']],
    [
      'from beside',
      'from . import a\nfrom .a import b\nfrom .. import c\nfrom .d import *\n',
      ['.a', '.a.b', '..c', '.d'],
    ],
  ])('%s', (_, code, expected) => expect(modules(code)).toEqual(expected));

  it.each([
    ['in a function', 'def a():\n    import b\n'],
    ['in a try', 'try:\n    import b\nexcept ImportError:\n    import c\n'],
    ['for type checkers', 'if TYPE_CHECKING:\n    from b import c\n'],
    ['in a text', '"""\nimport a\n"""\n\'\'\'\nimport b\n\'\'\'\nx = "\\\nimport c"\n'],
    ['in a text with quotes in it', '"""\\"""\nimport a\n"""\n'],
    ['in a text that is cut off', '"""\nimport a\n'],
    ['in brackets', 'x = (\nimport_a\n)\ny = [\n"a",\nimport_b]\n'],
    ['in comments', '# a\n#import b\n'],
    ['other words', 'important = 1\nfrom_a = 2\nimportlib.reload(a)\n'],
  ])('are not those %s', (_, code) => expect(modules(code)).toEqual([]));

  it('are found in time that grows with the code', () => {
    const start = performance.now();
    for (const piece of ['"', "'", '"""', '\\\n', '(', 'import a,', 'from a', "'\\", '#'])
      importsAtLoad(piece.repeat(60_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

/** Of each path on a line, the imports at the top of the file, as Python itself sees them. */
const ORACLE = `
import ast, json, sys, warnings
warnings.simplefilter('ignore')
for line in sys.stdin:
    found = []
    try:
        with open(line.rstrip('\\n'), 'rb') as file:
            body = ast.parse(file.read()).body
    except (SyntaxError, ValueError):
        print('null')
        continue
    for node in body:
        if isinstance(node, ast.Import) and node.col_offset == 0:
            found += [[alias.name, node.lineno] for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.col_offset == 0:
            name = node.names[0].name
            source = '.' * node.level + (node.module or '')
            found.append([source + ('' if name == '*' else '.' * bool(node.module) + name), node.lineno])
    print(json.dumps(found))
`;

const answer = z.nullable(z.array(z.tuple([z.string(), z.number()])));

describeWith([program('python3')], 'Python agrees', () => {
  it('on the imports of its own library', () => {
    const where = spawnSync('python3', ['-c', 'import os; print(os.path.dirname(os.__file__))'], { encoding: 'utf8' });
    const directory = where.stdout.trim();
    const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.py') && !path.includes('site-packages') && !path.includes('test'))
      .map((path) => join(directory, path));
    const run = spawnSync('python3', ['-c', ORACLE], {
      input: `${paths.join('\n')}\n`,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const theirs = run.stdout
      .trim()
      .split('\n')
      .map((line) => answer.parse(JSON.parse(line)));
    const wrong = paths.filter((path, index) => {
      const own = theirs[index];
      if (own === null || own === undefined) return false;
      const ours = importsAtLoad(readFileSync(path, 'latin1')).map(({ module, line }) => [module, line]);
      return JSON.stringify(ours) !== JSON.stringify(own);
    });
    expect(wrong).toEqual([]);
    expect(theirs.flat().length).toBeGreaterThan(1000);
  }, 60_000);
});
