/** Reads the author of a manifest as the Maintainer field of a package has one: a name and an address. */

export interface Author {
  /** Empty where there is none. */
  name: string;
  address: string | undefined;
}

const ADDRESS = /^[^<>@,\s]+@[^<>@,\s]+$/;

/**
 * The author in this text: `Name <address>`, or one of the two alone; an address alone gives its first part as the name.
 * Of what has another form only the words outside of `<…>` are the name.
 */
export function authorOf(text: string): Author {
  const [, before = '', inBrackets] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
  const address = (inBrackets ?? text).trim().replace(/^mailto:/i, '');
  if (ADDRESS.test(address)) return { name: oneLine(before) || address.slice(0, address.indexOf('@')), address };
  const words = text.split('<').map((part, index) => (index === 0 ? part : part.slice(part.indexOf('>') + 1)));
  return { name: oneLine(words.join(' ').replaceAll('>', ' ')), address: undefined };
}

/** The words of a text with single blanks between them: no line break of any alphabet, no other control character. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\x00-\x1f\x7f-\x9f]+/g, ' ').trim();
}
