import { describe, expect, it } from 'vitest';
import { debName, packageName, pluginDirectory } from '../../src/debian/package.ts';

const plugin = { name: 'hello-world', namespace: 'wazocommunity' };

it('names the package as wazo-plugind does', () => {
  expect(packageName(plugin)).toBe('wazo-plugind-hello-world-wazocommunity');
});

it("places the plugin's directory where wazo-plugind looks for it", () => {
  expect(pluginDirectory(plugin)).toBe('usr/lib/wazo-plugind/plugins/wazocommunity/hello-world');
});

describe('the name of the file', () => {
  it.each([
    ['1.0', 'p_1.0_all.deb'],
    ['1.0-2~rc1+b3', 'p_1.0-2~rc1+b3_all.deb'],
    ['2:1.0', 'p_1.0_all.deb'],
    ['0:1.0:2', 'p_1.0.2_all.deb'],
  ])('of version %s goes without an epoch', (version, name) => {
    expect(debName('p', version, 'all')).toBe(name);
  });

  it('ends with the architecture', () => {
    expect(debName('p', '1.0', 'amd64')).toBe('p_1.0_amd64.deb');
  });
});
