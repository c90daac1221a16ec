/** Generates manifests as a hostile or careless author might write them, for fuzzing; the same seed gives the same ones. */

import fc from 'fast-check';

const keys = fc.constantFrom(
  'name',
  'namespace',
  'version',
  'plugin_format_version',
  'min_wazo_version',
  'max_wazo_version',
  'depends',
  'debian_depends',
  'description',
  'author',
  'homepage',
  '__proto__',
  'constructor',
  'toString',
  '<<',
  '?',
  '1',
  'null',
  '{}',
);
const scalars = fc.constantFrom(
  '1.10',
  '010',
  '1e3',
  '2026-01-01',
  '12:30:45',
  'on',
  '~',
  '""',
  "'",
  '"\\0"',
  '"a\\nPre-Depends: x"',
  '.nan',
  '-.inf',
  '&a',
  '*a',
  '&a [*a]',
  '!!python/object:os.system x',
  '!!binary "====="',
  '!!set {a, b}',
  '|2-',
  '>',
  'git (>= 1:2.0)',
  '[git, [git], {git: 1}]',
  '{name: a, namespace: b}',
  '9'.repeat(400),
  'é😀\ud800',
);
const noise = fc.string({
  unit: fc.constantFrom(...'\0\t\r\n :-#[]{}&*!|>%@`"\'\\,?<~=\ufeff\u2028\u0085aé😀'),
  maxLength: 40,
});
const line = fc
  .tuple(
    fc.constantFrom('', ' ', '  ', '- ', '  - ', '\t', '? '),
    fc.oneof(keys, noise),
    fc.constantFrom(': ', ':', '', ' :\t'),
    fc.oneof({ weight: 4, arbitrary: scalars }, { weight: 1, arbitrary: noise }),
  )
  .map((parts) => parts.join(''));
const sound = fc.constant('name: a\nnamespace: b\nversion: "1"\ndescription: c');
const text = fc
  .tuple(fc.oneof(sound, fc.constant('')), fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([start, lines, end]) => Buffer.from([start, ...lines].join(end)));
const nested = fc
  .tuple(
    fc.constantFrom('[', '{a: ', '- ', 'a:\n', '? ', '&x [', '"', '{', '!!seq ['),
    fc.integer({ min: 1, max: 20_000 }),
  )
  .map(([opening, times]) => Buffer.from(`name: ${opening.repeat(times)}`));
const bomb = fc.integer({ min: 2, max: 200 }).map((levels) => {
  const lines = Array.from(
    { length: levels },
    (_, level) => `a${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`)}]`,
  );
  return Buffer.from(`a0: &a0 [x]\n${lines.join('\n')}\ndepends: *a${levels}\n`);
});
const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));

/** The bytes of a manifest that may be anything. */
export const hostileManifest: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 20, arbitrary: text },
  { weight: 2, arbitrary: bytes },
  { weight: 1, arbitrary: nested },
  { weight: 1, arbitrary: bomb },
);
