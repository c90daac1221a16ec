import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Release } from '../../src/debian/release.ts';
import { shellHazards } from '../../src/shell/hazards.ts';
import { readShebang } from '../../src/shell/shebang.ts';
import { exampleNames, examples } from '../support/examples.ts';

interface Told {
  debianDepends?: readonly string[] | undefined;
  release?: Release;
}

function find(
  text: string,
  formatVersion: number | undefined = 1,
  { debianDepends = [], release = 'bookworm' }: Told = {},
) {
  const shebang = readShebang(text);
  if (shebang === undefined) throw new Error('no first line');
  return shellHazards(text, {
    shebang,
    formatVersion,
    debianDepends,
    release,
    file: 'wazo/rules',
    hasFile: () => false,
  });
}

/** The codes of the findings, but for `rules-without-errexit`. */
function codes(text: string, formatVersion?: number): string[] {
  return find(text, formatVersion)
    .map(({ code }) => code)
    .filter((code) => code !== 'rules-without-errexit');
}

/** A script in the usual layout with these lines in its branches. */
function script(branches: Record<string, string>, before = ''): string {
  const lines = Object.entries(branches).map(([pattern, body]) => `    ${pattern})\n${body}\n        ;;\n`);
  return `#!/bin/sh\n# A comment\n${before}\ncase "$1" in\n${lines.join('\n')}esac\n`;
}

const USE = '        cp -R etc ${pkgdir}/';

describe('a usual script', () => {
  it.each(exampleNames)('of the example %s has no finding', (name) => {
    expect(find(readFileSync(join(examples, name, 'wazo/rules'), 'utf8'))).toEqual([]);
  });

  it('with SQL in a here-document, functions and a branch for all else has none', () => {
    const text = `#!/bin/bash
set -e
reload() { systemctl restart wazo-chatd || echo "Can't restart"; }
case "$1" in
    build) python3 setup.py bdist ;;
    package)
        tar xvf dist/probe-*.tar.gz -C "\${pkgdir}"
        cp -R etc "\${pkgdir}/"
        ;;
    install)
        sudo -u postgres psql << 'EOF'
-- It's a comment (of SQL); build) case esac
CREATE TABLE probe (id UUID);
EOF
        sed -i 's|-A INPUT -s  -j|#-A INPUT|g' /etc/iptables/rules.v4
        address=$(ip address | grep "inet " | head -1 | cut -f 2 -d ":" | awk 'NR==2')
        reload
        ;;
    uninstall|postrm)
        ;;
    *)
        echo "$0 called with unknown argument '$1'" >&2
        exit 1
        ;;
esac
`;
    expect(find(text, 0)).toEqual([]);
  });
});

describe('pkgdir-elsewhere', () => {
  it.each([
    ['the usual layout', script({ build: USE, package: USE })],
    ['no indentation', '#!/bin/sh\ncase $1 in\nbuild)\ncp -R etc $pkgdir/\n;;\nesac\n'],
    ['one line', '#!/bin/sh\ncase "$1" in build) cp -R etc "$pkgdir" ;; package) ;; esac\n'],
    ['a quoted pattern', script({ '"build"': USE })],
    ['a parenthesis before the pattern', script({ '(build': USE })],
    ['one of several patterns', script({ "'build' | all": USE })],
    ['the argument in braces', script({ build: USE }).replace('"$1"', '"${1}"')],
    ['a default for the argument', script({ build: USE }).replace('"$1"', '"${1:-build}"')],
    ['the argument in a variable', script({ build: USE }, 'command="$1"').replace('"$1" in', '"$command" in')],
    [
      'a function that gets the arguments',
      `#!/bin/sh\nmain() {\ncase "$1" in\nbuild)\n${USE}\n;;\nesac\n}\nmain "$@"\n`,
    ],
    ['an if inside', script({ build: `if [ -d etc ]; then\n${USE}\nfi` })],
    ['a redirection', script({ build: 'echo 1 > "$pkgdir/etc/version"' })],
    ['an expansion that changes it', script({ build: 'cp -R etc "${pkgdir%/}/"' })],
    ['a substitution', script({ build: 'install -D a "$(echo $pkgdir)/etc/a"' })],
    ['a line that goes on', script({ build: 'cp -R \\\n  etc \\\n  "$pkgdir/"' })],
    ['the last branch without `;;`', `#!/bin/sh\ncase "$1" in\n  build)\n${USE}\nesac\n`],
    ['quotes with a `;;` and a `#` before it', script({ build: `echo "a ;; # b" ';;'\n${USE}` })],
  ])('is seen with %s', (_, text) => expect(codes(text)).toEqual(['pkgdir-elsewhere']));

  it.each([
    ['in package only', script({ build: '', package: USE })],
    ['in a branch for both', script({ 'build|package': USE })],
    [
      'in package after a one-line build with quotes',
      `#!/bin/sh\ncase "$1" in\nbuild) echo "# ;;" ;;\npackage) ${USE} ;;\nesac\n`,
    ],
    ['under another name', script({ build: 'cp -R etc $pkgdirs/ ${pkgdir_old} $mypkgdir' })],
    ['in a comment', script({ build: `        # ${USE}\n        true # ${USE}` })],
    ['in apostrophes', script({ build: `echo 'cp ${USE}'; sed 's|@|$pkgdir|' a` })],
    ['behind a backslash', script({ build: 'eval "cp \\$pkgdir"; cp \\$pkgdir' })],
    ['in a here-document', script({ build: `cat <<EOF\n${USE}\nEOF\n        cat <<-'X Y' >a\n\t${USE}\n\tX Y` })],
    ['in what is printed', script({ build: 'echo "pkgdir is $pkgdir"' })],
    ['where the script sets it', script({ build: USE }, 'pkgdir=${PWD}/out')],
    ['where the branch sets it', script({ build: `export pkgdir=/tmp/x\n${USE}` })],
    ['where it stops at the top', script({ build: USE }, ': "${pkgdir:?}"')],
    ['with a stop in place', script({ build: 'cp -R etc "${pkgdir:?}/"' })],
    ['with a default', script({ build: 'cp -R etc "${pkgdir:-out}/"' })],
    ['where it is looked at before', script({ build: `if [ -n "$pkgdir" ]; then\n${USE}\nfi` })],
    ['where a test guards it', script({ build: `test -z "\${pkgdir}" || ${USE.trim()}` })],
    ['where `set -u` stops the script', script({ build: USE }, 'set -eu')],
    ['where `set -o nounset` stops the script', script({ build: USE }, 'set -o errexit -o nounset')],
    ['in another case', script({ build: '' }, `case "$ARCH" in\nbuild)\n${USE}\n;;\nesac`)],
    [
      'in a function with arguments of its own',
      script({ package: 'stage build' }, `stage() { case "$1" in build) ${USE};; esac; }`),
    ],
    ['in a loop that sets it', script({ build: 'for pkgdir in a b; do cp a "$pkgdir"; done' })],
  ])('is not seen %s', (_, text) => expect(codes(text)).toEqual([]));

  it('is at the command', () => {
    const [, finding] = find(script({ build: `        make\n        mkdir -p a && cp -R etc \${pkgdir}/ # b` }));
    expect(finding).toMatchObject({
      code: 'pkgdir-elsewhere',
      severity: 'warning',
      file: 'wazo/rules',
    });
    expect(finding?.position).toEqual({ line: 7, column: 23, endLine: 7, endColumn: 43 });
  });
});

describe('bash-in-sh', () => {
  const withLine = (line: string, first = '#!/bin/sh') => `${first}\n${line}\ncase "$1" in\nbuild) ;;\nesac\n`;

  it.each([
    'set -o pipefail',
    'set -euo pipefail',
    'set -e -o pipefail # stop',
    'set -o errexit -o pipefail',
    'set -o pipefail || true',
    '  [[ -f a ]] && rm a',
    'if [[ $1 = build ]]; then make; fi',
    'if ! [[ -f a ]]; then make; fi',
    'function flush() {\n  iptables -F\n}',
    'function flush {\n  iptables -F\n}',
  ])('is %j', (line) => {
    const found = find(withLine(line)).filter(({ code }) => code === 'bash-in-sh');
    expect(found).toMatchObject([{ severity: 'error', position: { line: 2 } }]);
    expect(codes(withLine(line, '#!/usr/bin/dash'))).toEqual(['bash-in-sh']);
    expect(codes(withLine(line, '#!/bin/bash'))).toEqual([]);
    expect(codes(withLine(line, '#!/usr/bin/env bash'))).toEqual([]);
  });

  it.each([
    'set -e',
    'set -eu -o noglob',
    '# set -o pipefail',
    'echo set -o pipefail',
    "bash -c 'set -o pipefail; [[ a ]]'",
    'cat <<EOF\nset -o pipefail\n[[ a ]]\nEOF',
    '(set -o pipefail) 2>/dev/null && set -o pipefail',
    'if (set -o pipefail) 2>/dev/null; then set -o pipefail; fi',
    '[ -n "$BASH_VERSION" ] || exec bash "$0" "$@"\nset -o pipefail\n[[ -f a ]]',
    'grep "[[:space:]]" a',
    'sed s/[[ab]]/c/ a',
    'test "[[" = a',
    'function_name() { :; }',
    'echo function',
    'x="a\n[[ b ]]\nset -o pipefail"',
  ])('is not %j', (line) => expect(codes(withLine(line))).toEqual([]));
});

describe('rules-without-errexit', () => {
  const has = (text: string) => find(text).some(({ code }) => code === 'rules-without-errexit');

  it.each([
    '#!/bin/sh\nmake\n',
    '#!/bin/sh -x\nset -u\nset -o nounset\n',
    '#!/bin/bash --noediting\n# set -e\necho set -e\n',
    "#!/bin/sh\ncat <<'E'\nset -e\nE\n",
    '#!/bin/sh\nset +e\n',
  ])('is %j', (text) => expect(has(text)).toBe(true));

  it.each([
    '#!/bin/sh\nset -e\n',
    '#!/bin/sh\nset -xe\n',
    '#!/bin/sh\nset -x -e\n',
    '#!/bin/bash\nset -o pipefail -o errexit\n',
    '#!/bin/bash\nset -euo pipefail\n',
    '#!/bin/sh -e\n',
    '#!/bin/sh -ue\n',
    '#!/usr/bin/env -S bash -e\n',
    '#!/usr/bin/env -S bash -o errexit\n',
    '#!/bin/sh\ncase "$1" in build) set -e; make ;; esac\n',
    '#!/bin/sh\nmain() {\n  set -e\n}\n',
  ])('is not %j', (text) => expect(has(text)).toBe(false));

  it('is a notice at the first line', () => {
    expect(find('#!/bin/sh  \nmake\n')).toMatchObject([
      { severity: 'notice', position: { line: 1, column: 1, endLine: 1, endColumn: 10 } },
    ]);
  });
});

describe('postrm-ignored', () => {
  const does = { build: ':', postrm: 'systemctl restart wazo-confd' };

  it.each([
    ['the usual layout', script(does)],
    ['several patterns', script({ 'uninstall|postrm': 'systemctl restart wazo-confd' })],
    ['quotes', script({ '"postrm"': 'rm -rf /var/lib/probe' })],
  ])('is seen in %s', (_, text) => expect(codes(text, 0)).toEqual(['postrm-ignored']));

  it('is at the pattern', () => {
    const found = find(script(does), 0).find(({ code }) => code === 'postrm-ignored');
    expect(found).toMatchObject({ severity: 'warning', position: { line: 9, column: 5, endLine: 9, endColumn: 11 } });
  });

  it('is not seen where the format is 1, or not known', () => {
    expect(codes(script(does), 1)).toEqual([]);
    const shebang = { interpreter: '/bin/sh', argument: undefined };
    const unknown = { formatVersion: undefined, debianDepends: undefined, release: 'bookworm' } as const;
    const found = shellHazards(script(does), { ...unknown, shebang, file: 'wazo/rules', hasFile: () => false });
    expect(found.map(({ code }) => code)).toEqual(['rules-without-errexit']);
  });

  it.each([
    ['that has nothing to do', script({ postrm: '' })],
    ['that says goodbye', script({ postrm: 'echo bye; exit 0' })],
    ['in a comment', script({ build: '# postrm)\n# rm a' })],
    ['of another case', script({ build: '' }, 'case "$2" in\npostrm) rm a ;;\nesac')],
  ])('is not seen in a branch %s', (_, text) => expect(codes(text, 0)).toEqual([]));
});

describe('a script that can’t be read with certainty', () => {
  it.each([
    ['a here-document without an end', '#!/bin/sh\n[[ a ]]\ncat <<EOF\n'],
    ['an archive behind it', '#!/bin/sh\n[[ a ]]\nexit 0\n\x1f\x8b\x08\0\0'],
  ])('has no findings: %s', (_, text) => expect(find(text)).toEqual([]));

  it.each([
    ['substitutions', '$('.repeat(500_000)],
    ['parameters', '${'.repeat(500_000)],
    ['quotes in substitutions', '"$('.repeat(300_000)],
    ['cases', 'case x in a)\n'.repeat(70_000)],
    ['conditions', 'if a; then\n'.repeat(80_000)],
    ['here-documents', 'cat <<A\n'.repeat(100_000)],
    ['parentheses', '('.repeat(1_000_000)],
    ['commands', '[ "$pkgdir" ]\n'.repeat(70_000)],
    ['branches', `case "$x" in\n${'build) a;;\n'.repeat(80_000)}esac\n`],
    ['blanks', ' '.repeat(1_000_000)],
    ['words', 'a '.repeat(500_000)],
  ])('takes no time to say so: a million characters of %s', (_, text) => {
    const started = performance.now();
    find(`#!/bin/sh\n${text}`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
