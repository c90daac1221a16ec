import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { buildPlugin, packageOf } from '../support/build-plugin.ts';
import { type DebianRoot, makeDebianRoot } from '../support/debian-root.ts';
import { type Life, lifeOf } from '../support/life.ts';
import { describeWith, program, root as rootUser } from '../support/needs.ts';

const needs = [rootUser, program('mmdebstrap'), program('dpkg-deb', 'dpkg')];
const LOGGER = packageOf('logger');

/** What each release's dpkg reads: that of bullseye doesn't know zstd. gzip on bookworm is in life.test.ts. */
describe.each([
  ['bullseye', ['gzip', 'xz']],
  ['bookworm', ['xz', 'zstd', 'none']],
  ['trixie', ['gzip', 'xz', 'zstd', 'none']],
] as const)('on %s', (release, compressions) => {
  describeWith(needs, 'a package', () => {
    let root: DebianRoot;
    let life: Life;

    beforeAll(async () => {
      root = await makeDebianRoot({ release });
      life = lifeOf(LOGGER, root);
    });
    afterEach(() => life.forget());
    afterAll(() => root?.remove());

    it.each(compressions)('compressed with %s is installed, upgraded, removed and purged', async (compression) => {
      const one = await life.add(buildPlugin({}, { compression }).path);
      const two = await life.add(buildPlugin({ version: '2.0' }, { compression }).path);
      await life.step(`dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
      await life.step(`dpkg -i ${two}`, { state: 'installed 2.0', calls: ['install 2.0'] });
      await life.step(`dpkg -r ${LOGGER}`, { state: 'config-files 2.0', calls: ['uninstall 2.0', 'postrm 2.0'] });
      await life.step(`dpkg -i ${one}`, { state: 'installed 1.0', calls: ['install 1.0'] });
      await life.step(`dpkg -P ${LOGGER}`, { state: '', calls: ['uninstall 1.0', 'postrm 1.0'] });
    });
  });
});
