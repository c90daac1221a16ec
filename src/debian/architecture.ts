/** The architectures that a Debian package may be for. */

/** Those of Debian's releases from buster to trixie, and `all`, for what runs on each of them. */
export const ARCHITECTURES = [
  'all',
  'amd64',
  'arm64',
  'armel',
  'armhf',
  'i386',
  'mips',
  'mips64el',
  'mipsel',
  'ppc64el',
  'riscv64',
  's390x',
] as const;

/** What kernels and GitHub's `runner.arch` call them. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['x64', 'amd64'],
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['aarch64', 'arm64'],
  ['x86', 'i386'],
  ['i686', 'i386'],
  ['arm', 'armhf'],
  ['armv7l', 'armhf'],
]);

/** Debian's name of an architecture that goes by another one elsewhere; undefined for one that we don't know. */
export function debianNameOf(architecture: string): string | undefined {
  const name = architecture.toLowerCase();
  return OTHER_NAMES.get(name) ?? ARCHITECTURES.find((each) => each === name);
}
