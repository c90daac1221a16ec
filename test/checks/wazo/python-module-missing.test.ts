import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Entry, File } from '../../../src/archive/tree.ts';
import type { Staging } from '../../../src/checks/check.ts';
import { pythonModuleMissing } from '../../../src/checks/wazo/python-module-missing.ts';
import { readExtension } from '../../../src/extension/extension.ts';
import { readScript } from '../../../src/shell/reader.ts';
import { filled, staging } from '../../support/entries.ts';
import { ENTRY_POINTS, rulesWith } from '../../support/extension.ts';
import { describeWith, program } from '../../support/needs.ts';

const MODULES = 'usr/local/lib/python3.11/dist-packages';
const loaded = { [ENTRY_POINTS]: '[wazo_calld.plugins]\nprobe = probe.plugin:Plugin\n' };

function found(files: Readonly<Record<string, string>>, other: Partial<Staging> = {}) {
  const own = Object.fromEntries(['__init__', 'plugin'].map((name) => [`${MODULES}/probe/${name}.py`, '']));
  return look({ ...own, ...files }, other);
}

/** The findings on these files and no others but the entry points. */
function look(files: Readonly<Record<string, string>>, other: Partial<Staging> = {}) {
  const entries = filled({ ...loaded, ...files });
  const check = pythonModuleMissing(readExtension(entries), staging({ rules: rulesWith(), ...other }));
  for (const entry of entries)
    if (isFilled(entry) && entry.content instanceof Uint8Array) check.see(entry, Buffer.from(entry.content));
  return check.findings();
}

function isFilled(entry: Entry): entry is File {
  return entry.type === 'file' && entry.size > 0;
}

const plugin = (code: string, name = 'plugin.py') => ({ [`${MODULES}/probe/${name}`]: code });

it('tells of what a file imports and nobody has, once, at its line', () => {
  const findings = found({
    ...plugin('import os\nimport numpy\nimport hubspot.x\n'),
    ...plugin('import numpy\n', 'z.py'),
  });
  expect(findings).toMatchObject([
    { severity: 'warning', staged: { path: `/${MODULES}/probe/plugin.py`, position: { line: 2 } } },
  ]);
  expect(findings[0]?.message).toContain('imports `numpy`, `hubspot`');
  expect(findings[0]?.message).toContain('`python3-numpy`');
});

it('says what to write for a module that lies beside', () => {
  const [finding] = found({ ...plugin('from helper import x\n'), ...plugin('x = 1\n', 'helper.py') });
  expect(finding?.message).toContain('write `from . import helper`');
});

it('tells of what wazo-agid loads, which has no entry points', () => {
  expect(found({ 'usr/lib/python3/dist-packages/wazo_agid/modules/probe.py': 'import numpy\n' })).toHaveLength(1);
});

it('knows names that packages share by their second part', () => {
  expect(found(plugin('from google.auth import x\nimport google.oauth2.y\nimport zope.interface\n'))).toEqual([]);
  expect(found(plugin('from google.cloud import x\n'))[0]?.message).toContain('`google.cloud`');
});

describe('says nothing of', () => {
  it.each([
    ['what Python has', 'import os.path, distutils, winreg\nfrom __future__ import annotations\n'],
    ['what a server has', 'import requests, flask_restful, xivo.config_helper\nfrom xivo_dao.x import y\n'],
    ['modules of Wazo, of which there are many', 'import wazo_probe_client\nfrom xivo_bus import x\n'],
    ['its own modules', 'import probe.plugin\nfrom probe import x\nfrom probe.plugin import y\n'],
    ['what may be missing', 'try:\n    import numpy\nexcept ImportError:\n    numpy = None\n'],
    ['what is imported later', 'def a():\n    import numpy\n'],
    ['relative imports', 'from . import numpy\n'],
    ['code that looks elsewhere too', 'import sys\nsys.path.insert(0, "/opt/probe")\nimport numpy\n'],
  ])('%s', (_, code) => expect(found(plugin(code))).toEqual([]));

  it.each([
    ['tests', 'probe/tests/test_a.py'],
    ['a module that no service loads', 'library/extra.py'],
    ['a module elsewhere', '../../../../share/probe/a.py'],
  ])('%s', (_, path) => expect(found({ [`${MODULES}/${path}`]: 'import numpy\n' })).toEqual([]));

  it.each([
    ['a module that is staged', { [`${MODULES}/numpy/__init__.py`]: '' }],
    ['a module in C that is staged', { [`${MODULES}/numpy.cpython-311-x86_64-linux-gnu.so`]: '' }],
    ['what may be in an egg', { [`${MODULES}/numpy.egg/a.py`]: '' }],
    ['what a .pth leads to', { [`${MODULES}/probe.pth`]: '/opt/probe' }],
  ])('%s', (_, files) => expect(found({ ...plugin('import numpy\n'), ...files })).toEqual([]));

  it.each([
    ['what a Debian package may bring', { debianDepends: ['python3-requests', 'python3-numpy (>= 1)'] }],
    ['what another plugin may bring', { depends: ['test/other'] }],
    ['what pip brings', { rules: rulesWith('pip install numpy') }],
    ['what apt brings', { rules: rulesWith('apt-get install -y python3-numpy') }],
    ['what rules brings in ways that are not understood', { rules: undefined }],
    ['an older Wazo', { release: 'bullseye' as const }],
  ])('%s', (_, other) => expect(found(plugin('import numpy\n'), other)).toEqual([]));
});

it('is not misled by Debian packages that every server has', () => {
  expect(found(plugin('import numpy\n'), { debianDepends: ['python3', 'python3-requests'] })).toHaveLength(1);
});

it('tells of a module of a service that is gone, unless that is told already', () => {
  expect(found(plugin('import wazo_admin_ui.helpers\n'))).toHaveLength(1);
  expect(found({ ...plugin('import wazo_admin_ui.helpers\n'), 'etc/wazo-admin-ui/conf.d/a.yml': 'a: 1' })).toEqual([]);
});

describe('a module of its own that is not there', () => {
  it('is told at the entry point that names it', () => {
    const entryPoint = { [ENTRY_POINTS]: '[wazo_calld.plugins]\nprobe = probe.plugins:Plugin\n' };
    const findings = found({ ...entryPoint, ...plugin('x = 1\n') });
    expect(findings).toMatchObject([
      { staged: { path: `/${ENTRY_POINTS}`, position: { line: 2 }, entryPoint: 'probe' }, severity: 'warning' },
    ]);
    expect(findings[0]?.message).toContain('names the module `probe.plugins`');
    expect(findings[0]?.message).toContain('There is `probe.plugin`');
  });

  it.each(['probe.Plugin', 'probe.somewhere'])('is told of %s', (module) => {
    const entryPoint = { [ENTRY_POINTS]: `[wazo_calld.plugins]\nprobe = ${module}:Plugin\n` };
    expect(found(entryPoint)[0]?.message).toContain(`names the module \`${module}\``);
    expect(found({ ...entryPoint, [`${MODULES}/probe.pth`]: '/opt/probe' })).toEqual([]);
    expect(found(entryPoint, { rules: rulesWith('pip3 install probe') })).toEqual([]);
  });

  it.each(['probe.plugin:Plugin', 'probe.http:Plugin', 'probe.fast:Plugin', 'probe:Plugin'])('is not %s', (value) => {
    const files = {
      [ENTRY_POINTS]: `[wazo_calld.plugins]\nprobe = ${value}\n[console_scripts]\nprobe = probe.main:main\n`,
      [`${MODULES}/probe/http/__init__.py`]: '',
      [`${MODULES}/probe/fast.cpython-311-x86_64-linux-gnu.so`]: '',
    };
    expect(found(files)).toEqual([]);
  });

  it('is no slip of another with so short a name', () => {
    const [finding] = found({ ...plugin('from .ab import x\n'), ...plugin('x = 1\n', 'ac.py') });
    expect(finding?.message).not.toContain('There is');
  });

  it('is told where nothing of the package is staged', () => {
    const files = { [ENTRY_POINTS]: '[wazo_calld.plugins]\nother = wazo_calld_other.plugin:Plugin\n' };
    expect(found(files)[0]?.message).toContain('names the module `wazo_calld_other`,');
    expect(found(files, { release: 'bullseye' })).toEqual([]);
    expect(found(files, { depends: ['test/other'] })).toEqual([]);
    expect(found(files, { debianDepends: ['wazo-calld-other'] })).toEqual([]);
  });

  it.each([
    ['from .api.views import A\n', 'probe.api'],
    ['import os\nfrom probe.api.views import A\n', 'probe.api'],
    ['import probe.api\n', 'probe.api'],
    ['from . import other\n', undefined, 'from .helper import a\n', 'probe.helper'],
    [
      'from .other import (\n  a,\n)\n',
      undefined,
      'from ..a import b\nfrom . import c\nfrom .helper import d\n',
      'probe.helper',
    ],
  ])('is told where the plugin imports it: %j', (code, module, other = '', deeper?: string) => {
    const findings = found({ ...plugin(code), ...plugin(other, 'other.py') });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain(`imports the module \`${module ?? deeper}\``);
    expect(findings[0]?.staged?.path).toBe(`/${MODULES}/probe/${module ? 'plugin' : 'other'}.py`);
  });

  it('is told where pip stages the package, and on an older Wazo', () => {
    const { script } = readScript('case "$1" in\npackage) pip install --root="$pkgdir" . ;;\ninstall) ;;\nesac\n');
    expect(found(plugin('from .api import A\n'), { rules: script })).toHaveLength(1);
    expect(found(plugin('from .api import A\n'), { release: 'bullseye' })).toHaveLength(1);
    expect(found(plugin('from .api import A\n'), { debianDepends: ['python3-numpy'] })).toHaveLength(1);
  });

  it.each([
    ['is a directory', { [`${MODULES}/probe/api/data.txt`]: '' }],
    ['is a link', { [`${MODULES}/probe/api`]: 'a link' }],
    ['is written in C', { [`${MODULES}/probe/api.cpython-311-x86_64-linux-gnu.so`]: '' }],
    ['is staged for another Python', { 'usr/lib/python3.9/dist-packages/probe/api.py': '' }],
    ['is made by code', plugin('import sys\nsys.modules["probe.api"] = 1\n', '__init__.py')],
    ['is needed by code that no service loads', { ...plugin('x = 1\n'), ...plugin('from .api import A\n', 'old.py') }],
    [
      'lies below one of the server',
      {
        [ENTRY_POINTS]: '[wazo_calld.plugins]\nprobe = wazo_calld.plugins.probe.plugin:Plugin\n',
        [`${MODULES}/wazo_calld/__init__.py`]: '',
        [`${MODULES}/wazo_calld/plugins/probe/plugin.py`]: 'from wazo_calld.plugin_helpers.ari_ import Channel\n',
      },
    ],
    [
      'may be in a directory that plugins share',
      {
        [ENTRY_POINTS]: '[wazo_calld.plugins]\nprobe = shared.probe:Plugin\n',
        [`${MODULES}/shared/probe.py`]: 'from shared.common import x\n',
      },
    ],
    ['may be where a unit has Python look', { 'etc/systemd/system/a.service.d/a.conf': 'Environment=PYTHONPATH=/a' }],
    ['may come as rules installs', {}, { rules: rulesWith('cp -R /usr/share/a /usr/lib/python3/dist-packages/probe') }],
  ])('is not told where it %s', (_, files: Record<string, string>, other: Partial<Staging> = {}) => {
    expect(found({ ...plugin('from .api import A\n'), ...files }, other)).toEqual([]);
  });

  it('is not looked for among more modules than anybody writes', () => {
    const many = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, index) => [`${MODULES}/probe/m${index}.py`, '']),
    );
    expect(found({ ...plugin('from .api import A\n'), ...many })).toEqual([]);
  });

  it('is looked for in time that grows with the code', () => {
    const long = `a${'.a'.repeat(20_000)}`;
    const start = performance.now();
    found({
      [ENTRY_POINTS]: `[wazo_calld.plugins]\nprobe = probe.plugin:P\nlong = probe.${long}\n`,
      ...plugin(`import probe.${long}\n`.repeat(20)),
    });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

/** Of each tree of files on a line, the name of the module for want of which Python can't import `probe.plugin`. */
const ORACLE = `
import importlib, json, os, sys, tempfile
sys.dont_write_bytecode = True
for line in sys.stdin:
    with tempfile.TemporaryDirectory() as directory:
        for path, text in json.loads(line).items():
            os.makedirs(os.path.join(directory, os.path.dirname(path)), exist_ok=True)
            with open(os.path.join(directory, path), 'w') as file:
                file.write(text)
        sys.path.insert(0, directory)
        importlib.invalidate_caches()
        try:
            importlib.import_module('probe.plugin')
            print('null')
        except ModuleNotFoundError as error:
            print(json.dumps(error.name))
        except ImportError:
            print('"another error"')
        sys.path.remove(directory)
        for name in [name for name in sys.modules if name.split('.')[0] == 'probe']:
            del sys.modules[name]
`;

/** Each module has an x. */
const HAS_X = 'x = 1\n';

describeWith([program('python3')], 'Python', () => {
  it('lacks what is told, and nothing else that a package should have', () => {
    const name = fc.constantFrom('a', 'b', 'sub', 'sub.a', 'sub.b.a', 'plugin');
    const line = fc.oneof(
      name.map((each) => `import probe.${each}`),
      fc.tuple(fc.constantFrom('.', '..', 'probe.'), name).map(([dots, each]) => `from ${dots}${each} import x`),
      fc.tuple(fc.constantFrom('.', '..', 'probe'), name).map(([dots, each]) => `from ${dots} import ${each[0]}`),
    );
    const module = fc.array(line, { maxLength: 2 }).map((lines) => `${HAS_X}${lines.join('\n')}\n`);
    const path = fc.constantFrom('a', 'b', 'sub/__init__', 'sub/a', 'sub/b/__init__', 'sub/b/a', '__init__');
    const trees = fc.sample(
      fc
        .tuple(fc.dictionary(path, module, { maxKeys: 7 }), module)
        .map(([others, plugin]) =>
          Object.fromEntries(
            Object.entries({ ...others, plugin }).map(([each, text]) => [`probe/${each}.py`, text] as const),
          ),
        ),
      { seed: 20261125, numRuns: 1000 },
    );
    const input = trees.map((each) => `${JSON.stringify(each)}\n`).join('');
    const run = spawnSync('python3', ['-c', ORACLE], { input, encoding: 'utf8', maxBuffer: 1 << 26 });
    const theirs = run.stdout
      .trim()
      .split('\n')
      .map((each) => z.nullable(z.string()).parse(JSON.parse(each)));
    expect(theirs).toHaveLength(trees.length);
    const wrong = trees.flatMap((files, index) => {
      const staged = Object.entries(files).map(([each, text]) => [`${MODULES}/${each}`, text]);
      const told = look(Object.fromEntries(staged)).map(({ message }) => /module `([\w.]+)`/.exec(message)?.[1]);
      const lacked = theirs[index] ?? undefined;
      if (lacked === 'another error') return [];
      const above = lacked?.replace(/\.\w+$/, '').replaceAll('.', '/');
      const isTold = lacked === undefined ? told.length === 0 : told.includes(lacked);
      return isTold || (lacked !== undefined && files[`${above}/__init__.py`] === undefined)
        ? []
        : [{ files, told, lacked }];
    });
    expect(wrong.slice(0, 2)).toEqual([]);
    expect(theirs.filter((each) => each !== null).length).toBeGreaterThan(300);
    expect(theirs.filter((each) => each === null).length).toBeGreaterThan(100);
  }, 60_000);
});
