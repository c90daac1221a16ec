import { describe, expect, it } from 'vitest';
import { pythonPayloadMissing } from '../../src/checks/python-payload-missing.ts';
import { clean, staging, tree } from '../support/entries.ts';

const project = staging({ pythonProject: 'setup.py' });

describe('python-payload-missing', () => {
  it('is a plugin that can build a Python package and staged none', () => {
    const found = pythonPayloadMissing(tree('etc/wazo-confd/conf.d/50-probe.yml', 'usr/share/python/readme'), project);
    expect(found).toMatchObject([{ code: 'python-payload-missing', severity: 'warning' }]);
    expect(found[0]?.message).toMatch(/`setup\.py`.*`strict: true`/);
  });

  it.each([
    'usr/lib/python3/dist-packages/probe.py',
    'usr/local/lib/python3.11/dist-packages/probe.cpython-311-x86_64-linux-gnu.so',
    'usr/share/probe/probe-1.0-py3-none-any.whl',
    'usr/share/probe/probe-1.0.tar.gz',
    'usr/lib/python3/dist-packages/probe-1.0.egg-info',
    'usr/lib/python3/dist-packages/probe-1.0.dist-info/METADATA',
  ])('is not one that staged %s', (path) => {
    expect(pythonPayloadMissing(tree(path), project)).toEqual([]);
  });

  it('is not a plugin of another kind', () => {
    expect(pythonPayloadMissing(tree('etc/a'), staging())).toEqual([]);
    expect(pythonPayloadMissing(clean, project)).toEqual([]);
  });
});
