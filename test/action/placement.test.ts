/** Where the action puts what it says of a staged file: through the bundle, on the plugin's own lines. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeDirectory, rules, writePlugin } from '../support/plugin.ts';
import { runAction } from '../support/runner.ts';

const ENTRY_POINTS = 'usr/lib/python3/dist-packages/probe-1.0.dist-info';

/** The places of annotations, by their codes, of a plugin in a directory of the workspace. */
async function placesOf(files: Record<string, string>, lines: { build?: string; package: string }) {
  const workspace = makeDirectory();
  const script = rules(lines).replace(/^esac$/m, 'install)\nsystemctl restart wazo-calld\n;;\nesac');
  writePlugin(join(workspace, 'plugins/one'), { rules: script, files });
  const sarif = join(makeDirectory(), 'findings.sarif');
  const inputs = { path: 'plugins/one', 'upload-artifact': 'false', 'sarif-file': sarif };
  const { annotations } = await runAction({ workspace, inputs });
  expect(readFileSync(sarif, 'utf8')).not.toMatch(/"(staged|entryPoint)"/);
  return annotations.map(({ title, file, line }) => `${title} ${file}:${line}`);
}

it('is the file that was copied, also under another name', async () => {
  const files = { 'etc/wazo-calld/conf.d/50-probe.yml': 'a: 1\nb: [\n', 'conf/second.yml': 'a: 1\nb: 2\nc: {\n' };
  const staging = 'cp -R etc "$pkgdir/"\ninstall -m 644 conf/second.yml "$pkgdir/etc/wazo-calld/conf.d/60-probe.yml"';
  expect(await placesOf(files, { package: staging })).toEqual([
    'conf-not-read plugins/one/etc/wazo-calld/conf.d/50-probe.yml:2',
    'conf-not-read plugins/one/conf/second.yml:3',
  ]);
});

it('is the command that staged a file which `rules` made', async () => {
  const staging = 'mkdir -p "$pkgdir/etc/wazo-calld/conf.d"\ncp out/a.yml "$pkgdir/etc/wazo-calld/conf.d/50-probe.yml"';
  const places = await placesOf({}, { build: "mkdir out\necho 'a: [' > out/a.yml", package: staging });
  expect(places).toEqual(['conf-not-read plugins/one/wazo/rules:10']);
});

it('is the line at which the project declares an entry point', async () => {
  const files = {
    'setup.py': "setup(\n  name='probe',\n  entry_points={\n    'wazo_calld.plugins': ['probe = probe:P'],\n  },\n)\n",
  };
  const staging = `mkdir -p "$pkgdir/${ENTRY_POINTS}" "$pkgdir/usr/lib/python3/dist-packages/probe"
echo >"$pkgdir/usr/lib/python3/dist-packages/probe/__init__.py"
printf '[wazo_calld.plugins]\\nprobe = probe:P\\n' >"$pkgdir/${ENTRY_POINTS}/entry_points.txt"`;
  expect(await placesOf(files, { package: staging })).toEqual(['plugin-never-enabled plugins/one/setup.py:4']);
});
