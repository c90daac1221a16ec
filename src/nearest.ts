/** Finds the word that somebody who wrote another one may have meant. */

/**
 * The word that is nearest to what is written, of those that some slips of the keyboard make of it, if there is one;
 * `most` letters may differ, by default a third.
 */
export function nearest(
  written: string,
  words: readonly string[],
  most = Math.ceil(written.length / 3),
): string | undefined {
  const byDistance = words.map((word) => ({ word, distance: distanceOf(written.toLowerCase(), word.toLowerCase()) }));
  const [best] = byDistance.toSorted((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= most ? best.word : undefined;
}

/** How many letters must be added, removed or replaced to make one word of the other (Levenshtein's distance). */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const above = row;
    row = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const [left = 0, up = 0, corner = 0] = [row[j], above[j + 1], above[j]];
      row.push(Math.min(left + 1, up + 1, corner + (letter === other ? 0 : 1)));
    }
  }
  return row.at(-1) ?? 0;
}
