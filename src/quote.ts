/** Shows a text of somebody else's inside a message. */

/** The most that is shown of it, in characters. */
const LONGEST = 80;

/** What is not seen, or is seen as something else: controls, blanks but the usual one, and signs that turn the text around. */
const UNSEEN = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** The text in quotes, on one line and not too long, with escapes for what can't be seen. */
export function quote(text: string): string {
  const quoted = JSON.stringify(text.slice(0, LONGEST)).replaceAll(UNSEEN, escaped);
  return text.length <= LONGEST && quoted.length <= LONGEST ? quoted : `${quoted.slice(0, LONGEST - 2)}…"`;
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** The text without controls that a reader's program obeys, and what turns the text behind it around; breaks and tabs stay. */
export function withoutControls(text: string): string {
  return text.replaceAll(/[^\P{Cc}\r\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** The most that a message says, in characters: a value may have a megabyte, and what there is to say of it some of that. */
const LONGEST_MESSAGE = 1000;

/** The message, cut where it is too long to be read. */
export function shorten(message: string): string {
  return message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE)} …`;
}
