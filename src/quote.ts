/** Shows a text of somebody else's inside a message. */

/** The most that is shown of it, in characters. */
const LONGEST = 80;

/** The text in quotes, on one line and not too long. */
export function quote(text: string): string {
  const quoted = JSON.stringify(text.slice(0, LONGEST));
  return text.length <= LONGEST && quoted.length <= LONGEST ? quoted : `${quoted.slice(0, LONGEST - 2)}…"`;
}
