/** How apt-get installs Debian packages, and what is the matter where it does not. */

/** A package's name (Debian policy 5.6.1), with an architecture or a version where one is wanted. */
export const PACKAGE_TO_INSTALL = /^[a-z0-9][a-z0-9+.-]*[a-z0-9+.](:[a-z0-9-]+)?(=[A-Za-z0-9.+~:-]+)?$/;

type Words = readonly [string, ...string[]];

/** Nobody is there to answer. */
export const APT_ENVIRONMENT = { DEBIAN_FRONTEND: 'noninteractive' };

/** The command that tells which of these packages are installed. */
export function queryInstalled(names: readonly string[]): Words {
  return ['dpkg-query', '--show', '--showformat=${Package} ${db:Status-Status}\\n', '--', ...names];
}

/** Which of these packages are not installed, by the lines that the query printed. */
export function missingIn(lines: readonly string[], names: readonly string[]): string[] {
  return names.filter((name) => !lines.includes(`${name} installed`));
}

export function updateLists(options: readonly string[] = []): Words {
  return ['apt-get', '--quiet', ...options, 'update'];
}

export function install(names: readonly string[], options: readonly string[] = []): Words {
  return ['apt-get', '--quiet', '--yes', '--no-install-recommends', ...options, 'install', '--', ...names];
}

/** The options for a system that is thrown away: nothing to read, and nothing that must outlive a power cut. */
export const THROWAWAY: readonly string[] = [
  'Acquire::Languages=none',
  'Acquire::PDiffs=false',
  'DPkg::Use-Pty=0',
  'Dpkg::Options::=--force-unsafe-io',
  ...['doc', 'info', 'locale', 'man'].map((name) => `Dpkg::Options::=--path-exclude=/usr/share/${name}/*`),
].flatMap((option) => ['-o', option]);

/** The option for a system that others use too: we wait a minute for another apt-get, such as unattended-upgrades. */
export const WAITING: readonly string[] = ['-o', 'DPkg::Lock::Timeout=60'];

/** What apt-get says that is wrong, in its words, and what to do; by the last lines of all that it printed. */
export function aptObstacle(printed: readonly string[]): string {
  // A list that is missing is only a warning, and the cause of the errors after it.
  const said = [/^W: Failed to fetch /, /^E: /].flatMap((kind) => printed.filter((line) => kind.test(line)));
  const words = (said.length > 0 ? [...new Set(said)] : printed.slice(-1))
    .slice(0, 3)
    .map((line) => line.replace(/^[EW]: /, ''));
  const remedy = REMEDIES.find(([pattern]) => printed.some((line) => pattern.test(line)))?.[1];
  return [...(remedy === undefined ? [] : [remedy]), `apt-get says: ${words.join(' ') || 'nothing'}`].join(' ');
}

/** The more certain first: where the lists of packages could not be fetched, apt knows of no package. */
const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|You don't have enough free space/, 'The disk is full: free some space on it.'],
  [/Could not get lock|Unable to acquire the dpkg/, 'Another apt-get is at work: let it end first.'],
  [
    /Temporary failure resolving|Could not resolve|Failed to fetch|Could not connect|Unable to connect|Connection (failed|refused|timed out)/,
    "A package, or the list of them, can't be fetched: check the network there, and `http_proxy` where it needs a proxy.",
  ],
  [/Version '.*' for '.*' was not found/, 'That Debian has another version of it: leave `=` and the version out.'],
  [
    /Unable to locate package|has no installation candidate|Couldn't find any package/,
    'That Debian has no such package: check its name in `build-packages`.',
  ],
  [/unmet dependencies|held broken packages/, 'These packages do not go together there.'],
];
