import { describe, expect, it } from 'vitest';
import { PROJECT_FILES, readDeclarations } from '../../src/placement/declaration.ts';

/** Where `hello` is declared: the file, and from the line what the position holds. */
function find(
  files: Partial<Record<(typeof PROJECT_FILES)[number], string>>,
  name = 'hello',
  value = 'a.plugin:Plugin',
) {
  const declared = readDeclarations(PROJECT_FILES.map((path) => ({ path, text: files[path] ?? '' })));
  const found = declared(name, value);
  if (found === undefined) return undefined;
  const { line, column, endColumn } = found.position;
  const text = files[found.file as 'setup.py']?.split('\n')[line - 1] ?? '';
  return `${found.file}:${line}: ${text.slice(column - 1, endColumn - 1)}`;
}

const SETUP = `from setuptools import setup
# 'hello = a.plugin:Plugin' was here
setup(
    name='hello',
    packages=['hello'],
    entry_points={
        'wazo_calld.plugins': [
            'hello = a.plugin:Plugin',
        ],
    },
)
`;

describe('where an entry point is declared', () => {
  it.each([
    ['a list of setup.py', { 'setup.py': SETUP }, 'setup.py:8: hello'],
    [
      'a long text of setup.py',
      { 'setup.py': 'setup(entry_points="""\n[wazo_calld.plugins]\n  hello=a.plugin:Plugin\n""")' },
      'setup.py:3: hello',
    ],
    [
      'setup.py that makes it of a bare name',
      { 'setup.py': "entry_points={g: ['%s = a.plugin:Plugin' % name for name in ['hello']]}" },
      'setup.py:1: hello',
    ],
    [
      'setup.cfg',
      {
        'setup.cfg':
          '[metadata]\nhello = 1\n[options.entry_points]\nwazo_calld.plugins =\n    # hello = b\n    hello = a.plugin:Plugin\n',
      },
      'setup.cfg:6: hello',
    ],
    [
      'one line of setup.cfg',
      { 'setup.cfg': '[options.entry_points]\nwazo_calld.plugins = hello = a.plugin:Plugin\n' },
      'setup.cfg:2: hello',
    ],
    [
      'pyproject.toml',
      {
        'pyproject.toml':
          '[project]\nname = "hello"\n[tool.x]\nhello = "y"\n[project.entry-points."wazo_calld.plugins"]\n# hello = "b"\nhello = "a.plugin:Plugin" # hello = "c"\n',
      },
      'pyproject.toml:7: hello',
    ],
    [
      'an inline table of pyproject.toml',
      { 'pyproject.toml': '[project.entry-points]\n"wazo_calld.plugins" = { "hello" = "a.plugin:Plugin" }\n' },
      'pyproject.toml:2: hello',
    ],
    [
      'the project that has it, not the one that has its name',
      { 'setup.py': "setup(name='hello')", 'setup.cfg': '[options.entry_points]\ng =\n  hello = a.plugin:Plugin' },
      'setup.cfg:3: hello',
    ],
  ])('is %s', (_, files, place) => expect(find(files)).toBe(place));

  it('is told by what it leads to where the name is there twice', () => {
    const twice = "['hello = a.plugin:Plugin']\n['hello = b.plugin:Plugin']";
    expect(find({ 'setup.py': twice }, 'hello', ' b.plugin : Plugin')).toBe('setup.py:2: hello');
    expect(find({ 'setup.py': twice }, 'hello', 'c')).toBeUndefined();
  });

  it('is unknown where the same is declared twice, or nowhere', () => {
    expect(find({ 'setup.py': "['hello = a.plugin:Plugin']\n['hello = a.plugin:Plugin']" })).toBeUndefined();
    expect(find({ 'setup.py': '# hello = a.plugin:Plugin\nhello = 1' })).toBeUndefined();
    expect(find({ 'pyproject.toml': '[project.entry-points."g"]\nhello-world = "a"\n' })).toBeUndefined();
  });

  it('is found for names that mean something to a pattern or an object', () => {
    expect(find({ 'setup.py': "['a.b+(c) = a:B']" }, 'a.b+(c)', 'a:B')).toBe('setup.py:1: a.b+(c)');
    expect(find({ 'setup.py': "['constructor = a:B']" }, 'constructor', 'a:B')).toBe('setup.py:1: constructor');
    expect(find({}, '__proto__')).toBeUndefined();
  });

  it.each([
    ['quotes without an end', "'".repeat(65_535)],
    ['equals signs', '='.repeat(65_535)],
    ['blanks', ` x${' '.repeat(65_000)}`],
    ['lines of a string', `"""${'a = b\n'.repeat(10_000)}"""`],
    ['brackets', '{'.repeat(65_535)],
    ['backslashes', `"${'\\'.repeat(65_000)}`],
  ])('is looked for in bounded time among %s', (_, text) => {
    const started = performance.now();
    const section = { 'setup.cfg': `[options.entry_points]\n${text}`, 'pyproject.toml': `[project.scripts]\n${text}` };
    find({ 'setup.py': text, ...section });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
