/** Shows a text of somebody else's inside a message. */

/** The most that is shown of it, in characters. */
const LONGEST = 80;

/** The text in quotes, on one line and not too long. */
export function quote(text: string): string {
  const quoted = JSON.stringify(text.slice(0, LONGEST));
  return text.length <= LONGEST && quoted.length <= LONGEST ? quoted : `${quoted.slice(0, LONGEST - 2)}…"`;
}

/** The most that a message says, in characters: a value may have a megabyte, and what there is to say of it some of that. */
const LONGEST_MESSAGE = 1000;

/** The message, cut where it is too long to be read. */
export function shorten(message: string): string {
  return message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE)} …`;
}
