/** Looks at the fields of a manifest that become a line each of the control file: `author` and `homepage`. */

import { quote } from '../quote.ts';
import { authorOf } from './author.ts';
import type { ManifestFields } from './manifest-fields.ts';

type Field = 'author' | 'homepage';

const EXAMPLES: Record<Field, string> = {
  author: 'Jane Doe <jane@example.org>',
  homepage: 'https://example.org/my-plugin',
};

/** Control characters and line separators: `\p{Cc}\p{Zl}\p{Zp}`, for which V8 would ask ICU of every character there is. */
const UNPRINTABLE = /[\x00-\x1f\x7f-\x9f\u2028\u2029]/;

/** The text of such a field. A tab in it is a blank. */
export function lineOf(fields: ManifestFields, field: Field): string | undefined {
  return fields.text(field)?.replaceAll('\t', ' ').trim();
}

/** Reports what no control file can have, and what it has but nobody can use. */
export function checkLines(fields: ManifestFields): void {
  for (const field of ['author', 'homepage'] as const) {
    const unusable = whyUnusable(fields, field);
    if (UNPRINTABLE.test(lineOf(fields, field) ?? '')) {
      const message = `\`${field}\` has a line break or another control character, which can't go into a control file: write it on one line`;
      fields.report('control-newline', [field], message);
    } else if (unusable !== undefined) {
      fields.report('field-unusable', [field], `\`${field}\` is ${unusable}, such as \`${EXAMPLES[field]}\``);
    }
  }
}

/** What the field is, why that is of no use, and what to write, in words that an example follows. */
function whyUnusable(fields: ManifestFields, field: Field): string | undefined {
  const collection = fields.collection(field);
  if (collection !== undefined) return `a ${collection}, but the package needs one text here: write one`;
  const text = lineOf(fields, field);
  if (!text) return undefined;
  if (field === 'author') {
    if (!/[<>]|\S@\S/.test(text) || authorOf(text).address !== undefined) return undefined;
    return `${quote(text)}, which does not end with one address, so the package gets another one: write a name and one address`;
  }
  if (/\s/.test(text)) return `${quote(text)}, but an address has no spaces: write one`;
  if (/^[a-z][a-z0-9+.-]*:\/\/./i.test(text)) return undefined;
  return `${quote(text)}, which is not a complete address: write it with \`https://\``;
}
