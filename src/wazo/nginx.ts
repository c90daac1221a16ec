/** What Wazo's own files have nginx serve. */

import locations from './data/nginx-locations.json' with { type: 'json' };

/** The locations that are taken, as `locationKey` writes them, with the file that has them. */
export const LOCATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(locations).flatMap(([file, keys]) => keys.map((key) => [key, file])),
);
