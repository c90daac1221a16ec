/** Compares what two packages depend on, by what it means. */

import type { Fields } from '../debian/fields.ts';
import { checkRelationship, packagesIn } from '../debian/relationship.ts';

export interface DependencyChanges {
  /** Relationships in dpkg's own spelling. */
  added: string[];
  removed: string[];
  /** Those of `added` on packages of which the other package demands nothing. */
  new: string[];
}

/** What `now` depends on and `previous` did not, and the other way round. Order and white space don't matter. */
export function compareDependencies(previous: Fields, now: Fields): DependencyChanges {
  const [before, after] = [relationshipsIn(previous), relationshipsIn(now)];
  const added = [...after].filter((each) => !before.has(each));
  const known = packagesIn([...before]);
  return {
    added,
    removed: [...before].filter((each) => !after.has(each)),
    // One that is new only as an alternative has to be installed nowhere.
    new: added.filter((each) => [...packagesIn([each])].every((name) => !known.has(name))),
  };
}

/** What has to be installed with the package. */
function relationshipsIn(fields: Fields): Set<string> {
  const texts = ['Pre-Depends', 'Depends'].flatMap((name) => (fields.get(name) ?? '').split(','));
  return new Set(
    texts
      .map((text) => text.trim().replaceAll(/\s+/g, ' '))
      .filter((text) => text !== '')
      .flatMap((text) => {
        const check = checkRelationship(text);
        return 'problem' in check ? [text] : check.relationships;
      }),
  );
}
