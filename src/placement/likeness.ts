/** Knows which of some files a staged one was most likely copied from, by their paths alone. */

/** The likeliest first: with the longest end that both paths have, then with the shortest path. */
export function byLikeness(paths: readonly string[], staged: string): string[] {
  return paths
    .map((path) => ({ path, common: commonEnd(path, staged) }))
    .sort((a, b) => b.common - a.common || a.path.length - b.path.length || (a.path < b.path ? -1 : 1))
    .map(({ path }) => path);
}

/** Whether the last names of both paths are the same. */
export function isNamedAs(path: string, staged: string): boolean {
  return path.slice(path.lastIndexOf('/') + 1) === staged.slice(staged.lastIndexOf('/') + 1);
}

/** How many names at the end of both are the same. */
function commonEnd(one: string, other: string): number {
  let names = 0;
  for (let behind = 1; ; behind += 1) {
    const [mine, its] = [one[one.length - behind] ?? '/', other[other.length - behind] ?? '/'];
    if (mine !== its) return names;
    if (mine === '/') names += 1;
    if (behind > Math.min(one.length, other.length)) return names;
  }
}
