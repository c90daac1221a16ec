/**
 * Mistakes that plugin authors make, one at a time, and what they are told. The rows were made up before the action was
 * asked; where it said something else that serves the author as well, the row follows it.
 */

import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePlugin, type PluginFiles } from './support/plugin.ts';
import { runAction } from './support/runner.ts';

const dialplan: PluginFiles = {
  manifest: `name: night-greeting
namespace: acme
version: "1.2.0"
plugin_format_version: 1
description: Greets callers at night
author: Acme <dev@acme.example>
homepage: https://acme.example/night-greeting
min_wazo_version: "24.01"
max_wazo_version: "26.19"
debian_depends:
  - sox
  - python3 (>= 3.9)
depends:
  - name: provd-acme
    namespace: acme
`,
  rules: `#!/bin/sh
set -e

case "$1" in
  build)
    ;;
  package)
    mkdir -p "$pkgdir/etc/asterisk/extensions_extra.d"
    cp dialplan/night.conf "$pkgdir/etc/asterisk/extensions_extra.d/"
    ;;
  install)
    asterisk -rx 'dialplan reload'
    ;;
  uninstall)
    ;;
  postrm)
    asterisk -rx 'dialplan reload'
    ;;
  *)
    echo "unknown command: $1" >&2
    exit 1
    ;;
esac
`,
  files: {
    'dialplan/night.conf': `[night-greeting]
exten = s,1,NoOp()
same = n,Playback(night)
same = n,Return()
`,
  },
};

const python: PluginFiles = {
  manifest: `name: hello
namespace: acme
version: "0.3.0"
plugin_format_version: 2
description: Says hello in the API of wazo-calld
author: Acme <dev@acme.example>
debian_depends:
  - python3-yaml
`,
  rules: `#!/bin/bash
set -euo pipefail

case "$1" in
  build)
    python3 -c 'compile(open("acme_hello/plugin.py").read(), "plugin.py", "exec")'
    ;;
  package)
    mkdir -p "$pkgdir/usr/lib/python3/dist-packages" "$pkgdir/etc/wazo-calld/conf.d"
    cp -R acme_hello acme_hello.egg-info "$pkgdir/usr/lib/python3/dist-packages/"
    cp conf/50-hello.yml "$pkgdir/etc/wazo-calld/conf.d/"
    ;;
  install | uninstall)
    systemctl restart wazo-calld
    ;;
esac
`,
  files: {
    'acme_hello/__init__.py': '',
    'acme_hello/plugin.py': 'class Plugin:\n    def load(self, dependencies):\n        pass\n',
    'acme_hello.egg-info/PKG-INFO': 'Metadata-Version: 2.1\nName: acme-hello\nVersion: 0.3.0\n',
    'acme_hello.egg-info/entry_points.txt': '[wazo_calld.plugins]\nacme_hello = acme_hello.plugin:Plugin\n',
    'conf/50-hello.yml': 'enabled_plugins:\n  acme_hello: true\n',
  },
};

const make: PluginFiles = {
  manifest: `name: chimes
namespace: acme
version: "2.0"
description: Chimes to play before an announcement
author: Acme <dev@acme.example>
debian_depends:
  - make
`,
  rules: `#!/usr/bin/make -f

build:

package:
	mkdir -p $(pkgdir)/usr/share/asterisk/sounds/acme
	cp sounds/chime.wav $(pkgdir)/usr/share/asterisk/sounds/acme/

install:

uninstall:

.PHONY: build package install uninstall
`,
  files: { 'sounds/chime.wav': 'RIFF' },
};

const plugins = { dialplan, python, make };

interface Mistake {
  name: string;
  plugin: keyof typeof plugins;
  edit: (directory: string) => void;
  /** `build` for what only shows in what is staged. */
  mode: 'validate' | 'build';
  /** What must be told, and nothing beside it. Undefined: nothing, since a Wazo takes it as it is. */
  told: { severity: string; code: string; line: number | undefined; words: RegExp } | undefined;
}

/** An edit that puts one text in another's place, as often as it stands there. */
const swap = (path: string, from: string, to: string) => (directory: string) => {
  const text = readFileSync(join(directory, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(join(directory, path), text.replaceAll(from, to));
};
const write = (path: string, content: string | Buffer) => (directory: string) => {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), content);
};
const manifest = (from: string, to: string) => swap('wazo/plugin.yml', from, to);
const rules = (from: string, to: string) => swap('wazo/rules', from, to);
const both =
  (...edits: ((directory: string) => void)[]) =>
  (directory: string) => {
    for (const edit of edits) edit(directory);
  };

const mistakes: Mistake[] = [];
type Told = [severity: string, code: string, line: number | undefined, words: RegExp] | [];

function add(
  mode: Mistake['mode'],
  plugin: Mistake['plugin'],
  ...rows: [name: string, edit: Mistake['edit'], ...told: Told][]
): void {
  for (const [name, edit, severity, code, line, words] of rows) {
    const told =
      severity === undefined || code === undefined || words === undefined ? undefined : { severity, code, line, words };
    mistakes.push({ name, plugin, edit, mode, told });
  }
}

add(
  'validate',
  'dialplan',
  // names and versions
  [
    'capitals in the name',
    manifest('name: night-', 'name: Night-'),
    'error',
    'name-invalid',
    1,
    /lower-case.*`?night-greeting/,
  ],
  ['an underscore in the name', manifest('name: night-', 'name: night_'), 'error', 'name-invalid', 1, /night-greeting/],
  ['a blank in the name', manifest('name: night-', 'name: night '), 'error', 'name-invalid', 1, /night-greeting/],
  [
    'a hyphen in the namespace',
    manifest('namespace: acme\nv', 'namespace: acme-corp\nv'),
    'error',
    'namespace-invalid',
    2,
    /acmecorp/,
  ],
  [
    'a namespace with nothing after it',
    manifest('namespace: acme\nv', 'namespace:\nv'),
    'error',
    'field-type',
    2,
    /empty|no value/,
  ],
  ['a number for a name', manifest('name: night-greeting\n', 'name: 911\n'), 'error', 'field-type', 1, /quotes/],
  [
    'a comma after the name',
    manifest('night-greeting\nn', 'night-greeting,\nn'),
    'error',
    'name-invalid',
    1,
    /write `night-greeting`/,
  ],
  ['a version that YAML reads as a number', manifest('"1.2.0"', '1.10'), 'warning', 'number-misread', 3, /"1\.10"/],
  ['a v before the version', manifest('"1.2.0"', '"v1.2.0"'), 'error', 'version-invalid', 3, /"?1\.2\.0"?/],
  ['a word for a version', manifest('"1.2.0"', 'latest'), 'error', 'version-invalid', 3, /digit/],
  ['a blank in the version', manifest('"1.2.0"', '1.2.0 beta'), 'error', 'version-invalid', 3, /1\.2\.0~beta/],
  ['an underscore in the version', manifest('"1.2.0"', '1.2.0_rc1'), 'error', 'version-invalid', 3, /1\.2\.0~rc1/],
  ['a date for a version', manifest('"1.2.0"', '2026-01-01'), 'error', 'field-type', 3, /quote|"2026-01-01"/],
  ['a template left in the version', manifest('"1.2.0"', '{{ version }}'), 'error', 'yaml-value', 3, /version/],
  ['no version', manifest('version: "1.2.0"\np', 'p'), 'error', 'field-missing', 1, /`version`.*missing|no `version`/],
  [
    'no description',
    manifest('description: Greets callers at night\n', ''),
    'warning',
    'description-missing',
    1,
    /`description`/,
  ],
  // keys
  [
    'two letters of a key exchanged',
    manifest('name: night', 'nmae: night'),
    'error',
    'field-missing',
    1,
    /`name`.*`nmae`/,
  ],
  ['a key with a capital', manifest('\nversion:', '\nVersion:'), 'error', 'field-missing', 3, /`version`.*`Version`/],
  [
    'a letter missing in a key',
    manifest('namespace: acme\nv', 'namspace: acme\nv'),
    'error',
    'field-missing',
    2,
    /namespace/,
  ],
  ['a plural forgotten', manifest('debian_depends', 'debian_depend'), 'warning', 'key-misspelt', 10, /debian_depends/],
  [
    'a hyphen for an underscore in a key',
    manifest('debian_d', 'debian-d'),
    'warning',
    'key-misspelt',
    10,
    /debian_depends/,
  ],
  [
    'a misspelt optional key',
    manifest('min_wazo_version', 'min_wazo_verison'),
    'warning',
    'key-misspelt',
    8,
    /min_wazo_version/,
  ],
  [
    'a key twice',
    manifest('plugin_format', 'version: "1.3.0"\nplugin_format'),
    'warning',
    'duplicate-key',
    4,
    /`version`.*remove one/,
  ],
  [
    'everything below one key',
    (directory) => {
      const path = join(directory, 'wazo/plugin.yml');
      writeFileSync(path, `plugin:\n${readFileSync(path, 'utf8').replace(/^/gm, '  ').trimEnd()}\n`);
    },
    ...(['error', 'field-missing', 1, /`plugin`/] as const),
  ],
  // types
  [
    'a format version in quotes',
    manifest('n: 1\n', 'n: "1"\n'),
    'error',
    'format-version-invalid',
    4,
    /without.*quotes|number/,
  ],
  [
    'a format version that is to come',
    manifest('n: 1\n', 'n: 3\n'),
    'error',
    'format-version-invalid',
    4,
    /0, 1 (or|and) 2/,
  ],
  ['a Wazo version without quotes', manifest('"24.01"', '24.10'), 'warning', 'number-misread', 8, /"24\.10"/],
  ['a Wazo version of one digit', manifest('"24.01"', '"24.1"'), 'warning', 'wazo-version-form', 8, /YY\.NN/],
  ['a Wazo version with a century', manifest('"24.01"', '"2024.01"'), 'warning', 'wazo-version-form', 8, /YY\.NN/],
  ['a comparison before a Wazo version', manifest('"24.01"', '">= 24.01"'), 'error', 'wazo-version-range', 8, /24\.01/],
  [
    'a minimum above the maximum',
    manifest('"26.19"', '"23.05"'),
    'error',
    'wazo-version-range',
    9,
    /24\.01.*23\.05|23\.05.*24\.01/,
  ],
  ['a minimum with nothing after it', manifest(' "24.01"', ''), 'error', 'field-type', 8, /min_wazo_version/],
  // dependencies
  [
    'a bare string for a list',
    manifest('debian_depends:\n  - sox\n  - python3 (>= 3.9)\n', 'debian_depends: sox\n'),
    ...(['error', 'field-type', 10, /list/] as const),
  ],
  [
    'a comma in a list item',
    manifest('- sox', '- sox, curl'),
    'warning',
    'debian-dependency-unclear',
    11,
    /`- sox`.*`- curl`/,
  ],
  [
    'a version without parentheses',
    manifest('- sox', '- sox >= 14.4'),
    'error',
    'debian-dependency-invalid',
    11,
    /sox \(>= 14\.4\)/,
  ],
  [
    'a version as pip writes it',
    manifest('- sox', '- sox==14.4'),
    'error',
    'debian-dependency-invalid',
    11,
    /sox \(= 14\.4\)/,
  ],
  [
    'an operator the wrong way round',
    manifest('- sox', '- sox (=> 14.4)'),
    'error',
    'debian-dependency-invalid',
    11,
    />=/,
  ],
  [
    'an operator that Debian does not have',
    manifest('- sox', '- sox (> 14.4)'),
    'warning',
    'debian-dependency-unclear',
    11,
    />>/,
  ],
  [
    'a parenthesis left open',
    manifest('- sox', '- sox (>= 14.4'),
    'error',
    'debian-dependency-invalid',
    11,
    /parenthesis|sox \(>= 14\.4\)/,
  ],
  ['a capital in a package', manifest('- sox', '- Sox'), 'error', 'debian-dependency-invalid', 11, /write sox rather/],
  [
    'a package of Python 2',
    manifest('- sox', '- python-requests'),
    'warning',
    'python2-dependency',
    11,
    /python3-requests/,
  ],
  ['a list item with nothing in it', manifest('- sox', '-'), 'error', 'field-type', 11, /no value/],
  ['a package twice', manifest('- sox', '- sox\n  - sox'), 'warning', 'dependency-twice', 12, /twice|already/],
  ['a list item without its blank', manifest('- sox', '-sox'), 'error', 'field-type', 11, /`- sox`|blank|space/],
  [
    'a plugin by its name alone',
    manifest('- name: provd-acme\n    namespace: acme', '- provd-acme'),
    'error',
    'field-type',
    14,
    /name.*namespace/,
  ],
  [
    'a plugin without its namespace',
    manifest('provd-acme\n    namespace: acme', 'provd-acme'),
    'error',
    'field-missing',
    14,
    /namespace/,
  ],
  [
    'a plugin that depends on itself',
    manifest('provd-acme', 'night-greeting'),
    'error',
    'dependency-on-itself',
    14,
    /itself/,
  ],
  [
    'a plugin that is depended on twice',
    manifest('    namespace: acme\n', '    namespace: acme\n  - name: provd-acme\n    namespace: acme\n'),
    ...(['warning', 'dependency-twice', 16, /twice|already/] as const),
  ],
  [
    'a list of plugins with nothing in it',
    manifest('depends:\n  - name: provd-acme\n    namespace: acme\n', 'depends:\n'),
    ...(['error', 'field-type', 13, /empty|remove/] as const),
  ],
  [
    'a list item in the wrong column',
    manifest('    namespace: acme\n', '  namespace: acme\n'),
    'error',
    'yaml-syntax',
    15,
    /indent|column|blank|space/,
  ],
  // YAML
  ['a tab for an indent', manifest('  - sox', '\t- sox'), 'error', 'yaml-syntax', 11, /tab/i],
  ['a colon forgotten', manifest('version: "1.2.0"', 'version "1.2.0"'), 'error', 'yaml-syntax', 3, /colon|`:`/],
  [
    'no blank after a colon',
    manifest('version: "1.2.0"', 'version:"1.2.0"'),
    'error',
    'yaml-syntax',
    3,
    /colon and a space/,
  ],
  ['a quote left open', manifest('"1.2.0"', '"1.2.0'), 'error', 'yaml-syntax', 3, /quot/],
  ['a colon in a text', manifest('Greets callers', 'Greets callers: all'), 'error', 'yaml-syntax', 5, /quot/],
  ['a text that begins with an at sign', manifest('Greets', '@acme greets'), 'error', 'yaml-syntax', 5, /quot/],
  ['a text that begins with a backtick', manifest('Greets', '`acme` greets'), 'error', 'yaml-syntax', 5, /quot/],
  ['text after a quoted one', manifest('Acme <', '"Acme" <'), 'error', 'yaml-syntax', 6, /quot/],
  ['a comment that touches a value', manifest('"1.2.0"', '"1.2.0"# now')],
  ['typographic quotes', manifest('"1.2.0"', '“1.2.0”'), 'error', 'version-invalid', 3, /straight|"1\.2\.0"/],
  [
    'a key that is indented',
    manifest('\nversion', '\n  version'),
    'error',
    'yaml-syntax',
    3,
    /indent|column|blank|space/,
  ],
  [
    'a merge that was not finished',
    manifest('version: "1.2.0"\n', '<<<<<<< HEAD\nversion: "1.2.0"\n=======\nversion: "1.3.0"\n>>>>>>> topic\n'),
    ...(['error', 'yaml-syntax', 3, /merge|conflict/] as const),
  ],
  ['nothing in the file', write('wazo/plugin.yml', ''), 'error', 'manifest-not-mapping', 1, /empty/],
  [
    'a list for a manifest',
    write('wazo/plugin.yml', '- name: a\n- namespace: b\n- version: "1"\n'),
    'error',
    'manifest-not-mapping',
    1,
    /list/,
  ],
  [
    'letters of Latin 1',
    write('wazo/plugin.yml', Buffer.from('name: a\nnamespace: b\nversion: "1"\ndescription: Grüße\n', 'latin1')),
    'error',
    'manifest-encoding',
    4,
    /UTF-8/,
  ],
  ['a byte order mark', manifest('name: night', '\ufeffname: night')],
  ['Windows line ends in the manifest', manifest('\n', '\r\n')],
  [
    'a manifest by another name',
    (directory) => renameSync(join(directory, 'wazo/plugin.yml'), join(directory, 'wazo/plugin.yaml')),
    ...(['error', 'manifest-missing', undefined, /plugin\.yaml.*plugin\.yml|plugin\.yml.*plugin\.yaml/] as const),
  ],
  // the rules file as a file
  [
    'rules that are not executable',
    (directory) => chmodSync(join(directory, 'wazo/rules'), 0o644),
    'error',
    'rules-not-executable',
    undefined,
    /git update-index --chmod=\+x/,
  ],
  [
    'no rules',
    (directory) => rmSync(join(directory, 'wazo/rules')),
    'error',
    'rules-missing',
    undefined,
    /wazo\/rules.*missing|no `?wazo\/rules/,
  ],
  [
    'rules by another name',
    (directory) => renameSync(join(directory, 'wazo/rules'), join(directory, 'wazo/rules.sh')),
    ...(['error', 'rules-missing', undefined, /rules\.sh/] as const),
  ],
  ['Windows line ends in rules', rules('\n', '\r\n'), 'error', 'rules-windows-line-ends', 1, /Windows|CRLF/],
  ['a byte order mark in rules', rules('#!', '\ufeff#!'), 'error', 'rules-no-interpreter', 1, /byte order mark/],
  ['no #! line', rules('#!/bin/sh\n', ''), 'error', 'rules-no-interpreter', 1, /#!/],
  ['a blank in the #! line', rules('#!/bin/sh', '# !/bin/sh'), 'error', 'rules-no-interpreter', 1, /`#!\/bin\/sh`/],
  ['#! the wrong way round', rules('#!/bin/sh', '!#/bin/sh'), 'error', 'rules-no-interpreter', 1, /`#!\/bin\/sh`/],
  ['an empty line before #!', rules('#!/bin/sh', '\n#!/bin/sh'), 'error', 'rules-no-interpreter', 1, /first line/],
  [
    'a misspelt interpreter',
    rules('#!/bin/sh', '#!/bin/bsh'),
    'warning',
    'rules-interpreter-dependency',
    1,
    /\/bin\/bsh/,
  ],
  [
    'a merge in rules that was not finished',
    rules('set -e\n', '<<<<<<< HEAD\nset -e\n=======\nset -eu\n>>>>>>> topic\n'),
    'error',
    'rules-syntax',
    2,
    /merge|conflict/,
  ],
  // shell syntax
  ['no esac', rules('esac\n', ''), 'error', 'rules-syntax', 4, /`esac`/],
  ['a misspelt esac', rules('esac', 'easc'), 'error', 'rules-syntax', 23, /`esac`/],
  ['no ;;', rules("reload'\n    ;;\n  uninstall", "reload'\n  uninstall"), 'error', 'rules-syntax', 13, /`;;`/],
  ['no in', rules('case "$1" in', 'case "$1"'), 'error', 'rules-syntax', 5, /`in`/],
  ['no parenthesis after a label', rules('  package)', '  package'), 'error', 'rules-syntax', 7, /`\)`|package\)/],
  ['no fi', rules('    mkdir', '    if true; then\n    mkdir'), 'error', 'rules-syntax', 11, /`fi`/],
  ['no then', rules('    mkdir', '    if true\n    mkdir'), 'error', 'rules-syntax', 11, /`then`/],
  ['no done', rules('    mkdir', '    for x in a; do\n    mkdir'), 'error', 'rules-syntax', 11, /`done`/],
  ['no do', rules('    mkdir', '    for x in a\n    echo $x; done\n    mkdir'), 'error', 'rules-syntax', 9, /`do`/],
  ['a quote left open in rules', rules('extra.d"\n', 'extra.d\n'), 'error', 'rules-syntax', 8, /quote/],
  [
    'an end of text that is indented',
    rules('    mkdir', '    cat <<EOF\n    x\n    EOF\n    mkdir'),
    'error',
    'rules-syntax',
    8,
    /`?EOF/,
  ],
  // shell sense
  [
    'a misspelt pkgdir',
    rules('cp dialplan/night.conf "$pkgdir', 'cp dialplan/night.conf "$pkgdr'),
    'error',
    'pkgdir-misspelt',
    9,
    /pkgdir/,
  ],
  ['pkgdir in capitals', rules('$pkgdir', '$PKGDIR'), 'error', 'pkgdir-misspelt', 8, /pkgdir/],
  ['DESTDIR for pkgdir', rules('$pkgdir', '$DESTDIR'), 'error', 'pkgdir-misspelt', 8, /pkgdir/],
  ['pkgdir as make writes it', rules('"$pkgdir', '"$(pkgdir)'), 'error', 'pkgdir-misspelt', 8, /\$pkgdir|\$\{pkgdir\}/],
  [
    'no blank before ]',
    rules('    mkdir', '    [ -d dialplan]\n    mkdir'),
    'error',
    'rules-spacing',
    8,
    /space|blank/,
  ],
  ['no blank after [', rules('    mkdir', '    [-d dialplan ]\n    mkdir'), 'error', 'rules-spacing', 8, /space|blank/],
  [
    'blanks around an assignment',
    rules('mkdir -p "$pkgdir/etc/asterisk', 'target = "$pkgdir/etc"\n    mkdir -p "$target/asterisk'),
    'error',
    'rules-spacing',
    8,
    /target=|blank|space/,
  ],
  [
    '[[ in sh',
    rules('    mkdir', '    if [[ -d dialplan ]]; then true; fi\n    mkdir'),
    'error',
    'bash-in-sh',
    8,
    /bash/,
  ],
  ['pipefail in sh', rules('set -e', 'set -e -o pipefail'), 'error', 'bash-in-sh', 2, /pipefail/],
  ['an array in sh', rules('    mkdir', '    files=(a b)\n    mkdir'), 'error', 'bash-in-sh', 8, /bash/],
  ['source in sh', rules('    mkdir', '    source ./settings\n    mkdir'), 'error', 'bash-in-sh', 8, /bash/],
  [
    '== in sh',
    rules('    mkdir', '    if [ "$1" == package ]; then true; fi\n    mkdir'),
    'error',
    'bash-in-sh',
    8,
    /`=`/,
  ],
  ['function in sh', rules('set -e\n', 'set -e\nfunction f() { true; }\n'), 'error', 'bash-in-sh', 3, /bash|`f\(\)/],
  [
    'a misspelt command of rules',
    rules('package)', 'pacakge)'),
    'error',
    'rules-command-missing',
    7,
    /`?pacakge.*package/,
  ],
  ['a misspelt uninstall', rules('uninstall)', 'uninstal)'), 'error', 'rules-command-missing', 14, /uninstall/],
  ['no package at all', rules('  package)', '  dist)'), 'error', 'rules-command-missing', 4, /`package`/],
  ['the wrong parameter', rules('case "$1"', 'case "$2"'), 'error', 'rules-command-missing', 4, /\$1/],
  ['a parameter without its $', rules('case "$1"', 'case "1"'), 'error', 'rules-command-missing', 4, /\$1/],
  [
    'python for python3',
    rules('    mkdir', '    python setup.py build\n    mkdir'),
    'warning',
    'python-command',
    8,
    /python3/,
  ],
  [
    'pkgdir under build',
    rules('  build)\n', '  build)\n    mkdir -p "$pkgdir/etc"\n'),
    'warning',
    'pkgdir-elsewhere',
    6,
    /`?build.*`?package|`?package.*`?build/,
  ],
  [
    'pkgdir under uninstall',
    rules('  uninstall)\n', '  uninstall)\n    rm -rf "$pkgdir/etc/asterisk"\n'),
    'warning',
    'pkgdir-elsewhere',
    15,
    /pkgdir/,
  ],
  [
    'postrm in format 0',
    manifest('plugin_format_version: 1\n', ''),
    'warning',
    'postrm-ignored',
    16,
    /plugin_format_version/,
  ],
  [
    'typographic quotes in rules',
    rules('"$pkgdir/etc/asterisk/extensions_extra.d"', '“$pkgdir/etc/asterisk/extensions_extra.d”'),
    'error',
    'pkgdir-misspelt',
    8,
    /straight|"/,
  ],
  ['no set -e', rules('set -e\n', ''), 'notice', 'rules-without-errexit', 1, /set -e/],
);

add(
  'validate',
  'python',
  [
    'python on the #! line',
    rules('#!/bin/bash', '#!/usr/bin/python'),
    'warning',
    'rules-interpreter-dependency',
    1,
    /python3/,
  ],
  [
    'bash by a wrong path',
    rules('#!/bin/bash', '#!/usr/local/bin/bash'),
    'warning',
    'rules-interpreter-dependency',
    1,
    /\/bin\/bash/,
  ],
  [
    'a misspelt name in a label of two',
    rules('install | uninstall', 'install | unistall'),
    'warning',
    'rules-command-unknown',
    13,
    /uninstall/,
  ],
);

add(
  'validate',
  'make',
  [
    'a misspelt target',
    rules('uninstall:\n', 'unistall:\n'),
    'warning',
    'rules-command-unknown',
    11,
    /`unistall`.*`uninstall:`/,
  ],
  [
    'a target that is missing',
    both(rules('uninstall:\n\n', ''), rules(' uninstall', '')),
    'error',
    'rules-command-missing',
    undefined,
    /`uninstall`/,
  ],
  ['make without -f', rules('#!/usr/bin/make -f', '#!/usr/bin/make'), 'error', 'rules-syntax', 1, /make -f/],
  ['blanks for a tab', rules('\tcp', '        cp'), 'error', 'rules-syntax', 7, /tab/i],
  ['pkgdir as a shell writes it', rules('$(pkgdir)', '$pkgdir'), 'error', 'pkgdir-misspelt', 6, /\$\(pkgdir\)/],
);

add(
  'build',
  'dialplan',
  [
    'a directory copied into itself',
    both(
      write('etc/asterisk/extensions_extra.d/night.conf', '[night]\nexten = s,1,NoOp()\n'),
      rules('    cp dialplan/night.conf "$pkgdir/etc/asterisk/extensions_extra.d/"', '    cp -R etc "$pkgdir/etc"'),
    ),
    'warning',
    'staged-twice',
    undefined,
    /etc\/etc/,
  ],
  [
    'a file that is not there',
    rules('cp dialplan/night.conf', 'cp dialplan/nights.conf'),
    'error',
    'rules-failed',
    9,
    /nights\.conf/,
  ],
  [
    'pkgdir without its $',
    rules('cp dialplan/night.conf "$pkgdir', 'cp dialplan/night.conf "pkgdir'),
    'error',
    'rules-failed',
    9,
    /\$\{pkgdir\}/,
  ],
  [
    'a directory that was not made',
    rules('    mkdir -p "$pkgdir/etc/asterisk/extensions_extra.d"\n', ''),
    'error',
    'rules-failed',
    undefined,
    /mkdir -p/,
  ],
  [
    'a script of Windows that rules runs',
    both(
      write('tool.sh', '#!/bin/sh\r\necho\r\n'),
      (directory) => chmodSync(join(directory, 'tool.sh'), 0o755),
      rules('    mkdir', '    ./tool.sh\n    mkdir'),
    ),
    'error',
    'rules-failed',
    8,
    /Windows|CRLF|line end/,
  ],
  [
    'an editor backup',
    both(
      write('dialplan/night.conf~', '[a]\n'),
      rules('cp dialplan/night.conf', 'cp dialplan/night.conf dialplan/night.conf~'),
    ),
    'warning',
    'junk-staged',
    undefined,
    /night\.conf~/,
  ],
  [
    'a private key',
    both(
      write('dialplan/key.pem', '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----\n'),
      rules('    cp', '    mkdir -p "$pkgdir/etc/acme"; cp dialplan/key.pem "$pkgdir/etc/acme/"\n    cp'),
    ),
    'error',
    'secret-staged',
    undefined,
    /key/,
  ],
  [
    'a .env file',
    both(
      write('dialplan/.env', 'API_TOKEN=ghp_0123456789abcdefghijklmnopqrstuvwxyz\n'),
      rules('    cp', '    mkdir -p "$pkgdir/usr/share/acme"; cp dialplan/.env "$pkgdir/usr/share/acme/"\n    cp'),
    ),
    'error',
    'secret-staged',
    undefined,
    /\.env/,
  ],
  [
    'a checkout staged whole',
    both(
      write('.git/HEAD', 'ref: refs/heads/main\n'),
      rules('    cp', '    mkdir -p "$pkgdir/usr/share/acme"; cp -R .git "$pkgdir/usr/share/acme/"\n    cp'),
    ),
    'warning',
    'vcs-files',
    undefined,
    /\.git/,
  ],
  [
    'a file that anybody may write',
    rules('extra.d/"\n', 'extra.d/"\n    chmod 777 "$pkgdir/etc/asterisk/extensions_extra.d/night.conf"\n'),
    'warning',
    'world-writable',
    undefined,
    /written by every user/,
  ],
  [
    'a control directory',
    rules('    cp', '    mkdir "$pkgdir/DEBIAN"\n    cp'),
    'error',
    'reserved-path',
    undefined,
    /DEBIAN/,
  ],
  [
    'a link into the checkout',
    rules('    cp dialplan', '    ln -s "$PWD/dialplan/night.conf" "$pkgdir/etc/asterisk/night.conf"\n    cp dialplan'),
    'error',
    'symlink-into-build',
    undefined,
    /link/,
  ],
  [
    'nothing staged',
    rules(
      '    mkdir -p "$pkgdir/etc/asterisk/extensions_extra.d"\n    cp dialplan/night.conf "$pkgdir/etc/asterisk/extensions_extra.d/"\n',
      '    true\n',
    ),
    'warning',
    'payload-empty',
    undefined,
    /nothing|no file|empty/,
  ],
);

add(
  'build',
  'python',
  [
    'a Python of another Debian',
    rules('python3/dist-packages', 'python3.9/dist-packages'),
    'error',
    'python-version-path',
    undefined,
    /3\.9/,
  ],
  [
    'site-packages for dist-packages',
    rules('python3/dist-packages', 'python3/site-packages'),
    'error',
    'python-version-path',
    undefined,
    /dist-packages/,
  ],
  [
    'byte code',
    both(write('acme_hello/__pycache__/plugin.cpython-38.pyc', 'x')),
    'warning',
    'bytecode',
    undefined,
    /__pycache__|byte ?code/,
  ],
  [
    'a syntax error in Python',
    swap('acme_hello/plugin.py', 'load(self, dependencies):', 'load(self, dependencies)'),
    'error',
    'rules-failed',
    undefined,
    /plugin\.py|SyntaxError/,
  ],
);

describe('a mistake', () => {
  it.for(mistakes)('$plugin, $mode: $name', { concurrent: true }, async ({ plugin, edit, mode, told }) => {
    const workspace = makePlugin(plugins[plugin]);
    edit(workspace);
    const inputs = mode === 'validate' ? { mode } : { 'upload-artifact': 'false' };
    const { annotations } = await runAction({ workspace, inputs });
    const [first] = annotations;
    expect(annotations.map(({ message }) => message)).toHaveLength(told === undefined ? 0 : 1);
    if (told === undefined) return;
    expect(first).toMatchObject({ severity: told.severity, title: told.code, line: told.line });
    expect(first?.message).toMatch(told.words);
  });
});
