/** `python-releases`: a package for one Python version of a plugin that is for Wazos with several. */

import { RELEASE_FACTS, releasesOf } from '../debian/release.ts';
import { WAZO_VERSION } from '../plugin/wazo-version.ts';
import { aboutPaths, type Check } from './check.ts';
import { moduleDirectories } from './python-version-path.ts';

export const pythonReleases: Check = (entries, { releaseChosen, wazoVersions: { min, max } }) => {
  // Who says which release it is for builds one for each.
  if (releaseChosen) return [];
  // Limits of another form, or none at all, say nothing of releases.
  const limits = [min, max].filter((limit) => limit !== undefined);
  if (limits.length === 0 || !limits.every((limit) => WAZO_VERSION.test(limit))) return [];
  const releases = releasesOf(min, max);
  if (releases.length < 2) return [];
  const pythons = releases.map((release) => `${RELEASE_FACTS[release].python} on ${release}`).join(', ');
  return aboutPaths(
    'python-releases',
    moduleDirectories(entries)
      .filter(({ version }) => version !== '3')
      .map(({ path }) => path),
    (list) =>
      `The Wazo versions that the manifest allows have different Pythons (${pythons}), so one package with ${list} can't work on all of them: narrow \`min_wazo_version\` and \`max_wazo_version\`, build a package for each (\`build-in: debian\` with its \`debian-release\`), or stage in \`/usr/lib/python3/dist-packages\``,
  );
};
