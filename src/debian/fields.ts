/** Reads the control file of a binary package, deb-control(5). */

/** The values by the names of the fields, as deb-control(5) spells these: `Pre-Depends`. */
export type Fields = ReadonlyMap<string, string>;

/**
 * The fields of a control file. A value has its lines without the blanks around each; a line that belongs to no field is
 * passed over, as is what follows an empty line: it would be another package's.
 */
export function readFields(control: Buffer): Fields {
  const fields = new Map<string, string>();
  let last: string | undefined;
  // Split at nothing else: a text may have what Unicode takes for the end of a line.
  for (const line of control.toString('utf8').trimStart().split('\n')) {
    if (line.trim() === '') break;
    const [, name, value = ''] = /^([^\s:#-][^\s:]*)[ \t]*:(.*)$/s.exec(line) ?? [];
    if (name !== undefined) {
      last = spelt(name);
      fields.set(last, value.trim());
    } else if (/^[ \t]/.test(line) && last !== undefined) {
      fields.set(last, `${fields.get(last)}\n${line.trim()}`);
    }
  }
  return fields;
}

/** The name as it is usually spelt: case does not matter in it. */
function spelt(name: string): string {
  return name.toLowerCase().replaceAll(/(?<![^-])[a-z]/g, (letter) => letter.toUpperCase());
}
