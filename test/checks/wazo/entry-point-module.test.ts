import { describe, expect, it } from 'vitest';
import { entryPointModule } from '../../../src/checks/wazo/entry-point-module.ts';
import { check, ENTRY_POINTS, rulesWith } from '../../support/extension.ts';

const PACKAGES = 'usr/local/lib/python3.11/dist-packages';
const code = {
  [`${PACKAGES}/probe/__init__.py`]: '',
  [`${PACKAGES}/probe/plugin.py`]: '',
  [`${PACKAGES}/probe/http/__init__.py`]: '',
  [`${PACKAGES}/probe/fast.cpython-311-x86_64-linux-gnu.so`]: '',
};

function found(value: string, more: Parameters<typeof check>[1] = code, other: Parameters<typeof check>[2] = {}) {
  return check(entryPointModule, { ...more, [ENTRY_POINTS]: `[wazo_calld.plugins]\nprobe = ${value}\n` }, other);
}

describe('an entry point', () => {
  it.each([
    ['probe.plugins:Plugin', "No module named 'probe.plugins'", 'Is it `probe.plugin`?'],
    ['probe.Plugin:Plugin', 'which is not in the package', 'Is it `probe.plugin`?'],
    ['probe.somewhere:Plugin', 'which is not in the package', 'Stage it, or correct the name'],
  ])('is told of where the package lacks its module: %s', (value, said, remedy) => {
    const findings = found(value);
    expect(findings).toMatchObject([
      { code: 'python-module-missing', severity: 'warning', staged: { position: { line: 2 }, entryPoint: 'probe' } },
    ]);
    expect(findings[0]?.message).toContain(said);
    expect(findings[0]?.message).toContain(remedy);
  });

  it.each(['probe.plugin:Plugin', 'probe.http:Plugin', 'probe.fast:Plugin', 'probe:Plugin', 'other.plugin:Plugin'])(
    'is not told of where it may be there: %s',
    (value) => expect(found(value)).toEqual([]),
  );

  it('is not told of where more code may come along', () => {
    expect(found('probe.plugins:Plugin', { ...code, [`${PACKAGES}/probe.pth`]: '/opt/probe' })).toEqual([]);
    expect(found('probe.plugins:Plugin', code, { rules: rulesWith('pip3 install probe') })).toEqual([]);
  });

  it('is not told of where no service reads it', () => {
    const files = { ...code, [ENTRY_POINTS]: '[console_scripts]\nprobe = probe.main:main\n' };
    expect(check(entryPointModule, files)).toEqual([]);
  });
});
