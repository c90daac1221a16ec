import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shellHazards } from '../../src/shell/hazards.ts';
import { readShebang } from '../../src/shell/shebang.ts';
import { examples } from '../support/examples.ts';
import { describeWith, program } from '../support/needs.ts';
import { makeDirectory } from '../support/plugin.ts';

function syntaxErrors(text: string) {
  const shebang = readShebang(text);
  if (shebang === undefined) throw new Error('no first line');
  const situation = {
    shebang,
    formatVersion: 1,
    debianDepends: [],
    release: 'bookworm',
    file: 'wazo/rules',
    hasFile: () => false,
  } as const;
  return shellHazards(text, situation).filter(({ code }) => code === 'rules-syntax');
}

/** A `rules` in the usual layout, with this text under `build`. */
const rules = (build: string) => `#!/bin/sh
set -e
case "$1" in
  build)
${build}
    ;;
  package) cp -R etc "$pkgdir/" ;;
esac
`;

const MISTAKES: readonly (readonly [string, string, number, string])[] = [
  ['a missing esac', rules('    :').replace('esac\n', ''), 3, '`case` is never closed: `esac` is missing at the end'],
  ['a misspelt esac', rules('    :').replace('esac\n', 'easc\n'), 8, '`easc` is probably meant for `esac`'],
  ['a label without its parenthesis', rules('    :').replace('build)', 'build'), 4, 'write `build)`'],
  [
    'an end of text that is indented',
    rules('    cat <<EOF\n    a\n    EOF'),
    5,
    'the here-document `<<EOF` has no end',
  ],
  [
    'an end of text that has spaces for its tabs',
    rules('    cat <<-EOF\n    a\n    EOF'),
    5,
    'its `EOF` is indented: indent it with tabs only',
  ],
  [
    'a merge conflict',
    rules('    :\n<<<<<<< HEAD\n    a\n=======\n    b\n>>>>>>> topic'),
    6,
    'a merge conflict is left',
  ],
  ['a missing fi', rules('    if a; then\n      b'), 7, '`if` of line 5 is not closed: `fi` is missing before this'],
  ['a missing done', '#!/bin/sh\nfor i in a b; do\n  c "$i"\n', 2, '`for` is never closed: `done` is missing'],
  ['a missing brace', '#!/bin/sh\nf() {\n  a\nf\n', 2, 'the brace group is never closed: `}` is missing'],
  ['a missing ;;', rules('    a').replace('    ;;\n', ''), 6, 'the branch above it probably has no `;;`'],
  ['a missing then', rules('    if a\n      b\n    fi'), 7, '`then` is missing before this'],
  ['a missing in', rules('    :').replace(' in\n', '\n'), 4, '`in` is missing before this'],
  [
    'an open quote',
    rules('    echo "a\n    echo "b"'),
    5,
    'is never closed, probably in this line, which has an odd number of them',
  ],
  ['an apostrophe', rules("    echo it's done"), 5, 'that opens here is never closed'],
  ['an open substitution', '#!/bin/sh\na=$(b\nc\n', 2, 'the command substitution that opens here is never closed'],
  ['a keyword too many', rules('    a\n    fi'), 6, '`fi` is not expected here'],
  ['a label in quotes', rules('    :').replace('build)', '"build"'), 4, 'write `"build")`'],
  ['one ; for two', rules('    :').replace(';;', ';'), 6, 'the end of a branch is written `;;`'],
  [
    'a label with a colon',
    rules('    :').replace('build)', 'build:'),
    4,
    'the label `build` has no `)`: write `build)`',
  ],
  ['another word for esac', rules('    :').replace('esac\n', 'end\n'), 8, '`end` is probably meant for `esac`'],
  [
    'another word for fi',
    rules('    if a; then\n      b\n    endif'),
    7,
    '`endif` does not close the `if`: write `fi`',
  ],
  ['another word for done', '#!/bin/sh\nfor i in a; do\n  b\nend\n', 4, '`end` does not close the `for`: write `done`'],
  ['an else if', rules('    if a; then\n      b\n    else if c; then\n      d\n    fi'), 7, 'write `elif`'],
  ['an elseif', rules('    if a; then\n      b\n    elseif c; then\n      d\n    fi'), 7, 'write `elif`'],
  ['a then without its semicolon', rules('    if [ a ] then\n      b\n    fi'), 5, '`then` needs a `;` before it'],
  ['a do without its semicolon', rules('    for i in a b do\n      c\n    done'), 5, '`do` needs a `;` before it'],
  ['an end of text with a space behind it', rules('    cat <<EOF\na\nEOF '), 5, 'spaces after its `EOF`: remove them'],
  ['no end of text', rules('    cat >"$x" <<EOF\na'), 5, '`<<EOF` has no end: add a line with nothing but `EOF`'],
  ['an open parameter', rules('    cp a ${pkgdir/etc\n    b'), 5, '`${pkgdir` has no `}`: write `${pkgdir}`'],
  [
    'an open parameter in quotes',
    rules('    cp a "${pkgdir/etc"\n    b'),
    5,
    '`${pkgdir` has no `}`: write `${pkgdir}`',
  ],
  ['a function on one line', `#!/bin/sh\nf() { echo hi }\nf\n`, 2, '`}` needs a `;` before it'],
  ['a function without a space', '#!/bin/sh\nf() {echo hi; }\nf\n', 2, '`{` needs a space after it'],
  [
    'a function without its brace',
    '#!/bin/sh\nf()\n  echo hi\n}\n',
    3,
    'begins with `{`, which is missing before this',
  ],
  ['a function without its parentheses', '#!/bin/sh\nf {\n  a\n}\n', 2, 'write `f() {`'],
  ['a group without a command', rules('    {\n    }'), 5, 'the brace group that opens here has no command in it'],
  ['a parenthesis that is not closed', rules('    echo (x\n    b'), 5, 'put the whole text in quotes'],
  ['a parenthesis in a text', rules('    echo Copying the files (all)'), 5, 'put the whole text in quotes'],
  ['a text in parentheses', rules('    echo (all)'), 5, 'put the whole text in quotes'],
  ['a function with parameters', '#!/bin/sh\nstage(from, to) {\n  a\n}\n', 2, 'write `stage() {`'],
  ['a function with one parameter', '#!/bin/sh\nstage(x) {\n  a\n}\n', 2, 'write `stage() {`'],
  ['an operator that begins a line', rules('    a\n    && b'), 6, 'write `&&` at the end of the line above'],
  ['two operators', rules('    a && && b'), 5, 'a command is missing after `&&`'],
];

/** What every shell refuses once it comes there, with what to write. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['x=a; cp a "${${x}}"', 'write `${x}`'],
  ['x=a; cp a ${$x}', 'write `${x}`'],
  ['cp a "${{pkgdir}}"', 'write `${pkgdir}`'],
  ['cp a "${pkgdir }/etc"', 'remove the spaces, `${pkgdir}`'],
  ['cp a "${my.dir}"', 'letters, digits and `_` only'],
  ['cp a "${1st}"', 'letters, digits and `_` only'],
  ['cp a "${}"', 'letters, digits and `_` only'],
  ['cp a "${{ github.workspace }}/etc"', 'only in a workflow'],
  ['if [ "${my dir}" ]; then b; fi', 'letters, digits and `_` only'],
];

describe('a script that does not parse', () => {
  it.each(MISTAKES)('with %s has one error where the shell stumbles', (_, text, line, message) => {
    const findings = syntaxErrors(text);
    expect(findings).toEqual([
      expect.objectContaining({ severity: 'error', position: expect.objectContaining({ line }) }),
    ]);
    expect(findings[0]?.message).toContain(message);
  });

  it.each([
    [
      'a program in Python',
      `#!/bin/sh\n''''exec python3 "$0" "$@" # '''\nimport sys\nif sys.argv[1:] == ["x"]: print("it's")\n`,
    ],
    ['a text to the last line, which a shell takes', '#!/bin/sh\ncat <<-END\n  a\n  END\n'],
    ['a merge conflict in a text', '#!/bin/sh\ncat <<END\n<<<<<<< HEAD\n=======\n>>>>>>> topic\nEND\n'],
    ['an archive', '#!/bin/sh\ntail -n +4 "$0" | tar x\nexit 0\n"\n'],
  ])('is not told of what the shell may never read: %s', (_, text) => expect(syntaxErrors(text)).toEqual([]));

  it('is told nothing else of', () => {
    const text = rules('    if a; then\n      cp -R etc "$PKGDIR"');
    const shebang = { interpreter: '/bin/sh', argument: undefined };
    const all = shellHazards(text, {
      shebang,
      formatVersion: 0,
      debianDepends: [],
      release: 'bookworm',
      file: 'x',
      hasFile: () => false,
    });
    expect(all.map(({ code }) => code)).toEqual(['rules-syntax']);
  });
});

describeWith([program('bash'), program('dash')], 'an error', () => {
  const texts = ['hello-world', 'service-config', 'confd-plugin'].map((name) =>
    readFileSync(join(examples, name, 'wazo/rules'), 'utf8'),
  );
  const file = join(makeDirectory(), 'rules');

  function refuses(shell: 'bash' | 'dash', text: string): boolean {
    writeFileSync(file, text);
    return spawnSync(shell, ['-n', file]).status !== 0;
  }

  it.each(MISTAKES)('is one for both shells too: %s', (_, text) => {
    expect([refuses('bash', text), refuses('dash', text)]).toEqual([true, true]);
  });

  it('is one for bash too that it only finds when it comes there', () => {
    const text = rules('    a=$((b c)').replace('#!/bin/sh', '#!/bin/bash');
    expect(syntaxErrors(text)).toMatchObject([
      { position: { line: 5 }, message: expect.stringContaining('write `$(`') },
    ]);
    writeFileSync(file, text);
    expect(spawnSync('bash', [file, 'build']).status).not.toBe(0);
    expect(refuses('dash', text)).toBe(true);
  });

  it('is none for dash where a brace that is never closed is a parameter that it only refuses later', () => {
    const text = rules('    cp a ${${pkgdir}/');
    expect(refuses('dash', text)).toBe(false);
    expect(syntaxErrors(text)).toEqual([]);
  });

  it.each(REFUSED)('is one that no shell survives: %s', (line, remedy) => {
    for (const shell of ['sh', 'bash', 'dash'] as const) {
      const text = rules(`    true\n    ${line}\n    echo survived`).replace('/sh', `/${shell}`);
      expect(syntaxErrors(text)).toMatchObject([{ position: { line: 6 }, message: expect.stringContaining(remedy) }]);
      writeFileSync(file, text);
      const { stdout, stderr } = spawnSync(shell, [file, 'build'], { encoding: 'utf8' });
      expect(stdout, line).not.toContain('survived');
      expect(stderr, line).toMatch(/bad substitution/i);
    }
  });

  it('is one for the shell that is named, whatever token is lost or too many', () => {
    let told = 0;
    for (const [index, whole] of texts.entries()) {
      for (const { index: at, 0: token } of whole.matchAll(/\b(esac|fi|done|then|do|in|case|if)\b|;;|["'(){}]/g)) {
        // All of them would take long: each one of a third of the places.
        if (at % 3 !== index) continue;
        for (const text of [
          whole.slice(0, at) + whole.slice(at + token.length),
          whole.slice(0, at) + token + whole.slice(at),
        ]) {
          const bash = text.replace('#!/bin/sh', '#!/bin/bash');
          const [inSh, inBash] = [text, bash].map((each) => syntaxErrors(each));
          // Some of these a shell refuses only when it comes to them.
          if ([inSh, inBash].flat().some((each) => each?.message.includes('Bad substitution'))) continue;
          if (inSh?.length) expect(refuses('dash', text), text).toBe(true);
          if (inBash?.length) expect(refuses('bash', bash), bash).toBe(true);
          told += inSh?.length ?? 0;
        }
      }
    }
    expect(told).toBeGreaterThan(50);
  });
});
