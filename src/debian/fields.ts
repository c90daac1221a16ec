/** Reads the control file of a binary package, deb-control(5). */

/** The values by the names of the fields, as deb-control(5) spells these: `Pre-Depends`. */
export type Fields = ReadonlyMap<string, string>;

/**
 * The fields of a control file. A value has its lines without the blanks around each; a line that belongs to no field is
 * passed over, as is what follows an empty line: it would be another package's.
 */
export function readFields(control: Buffer): Fields {
  const fields = new Map<string, string>();
  const [own = ''] = control
    .toString('utf8')
    .trimStart()
    .split(/\r?\n[ \t]*\r?\n/);
  for (const [, name = '', value = ''] of own.matchAll(/^([^\s:#-][^\s:]*):(.*(?:\r?\n[ \t].*)*)/gm)) {
    const lines = value.split('\n').map((line) => line.trim());
    fields.set(spelt(name), lines.join('\n').trim());
  }
  return fields;
}

/** The name as it is usually spelt: case does not matter in it. */
function spelt(name: string): string {
  return name.toLowerCase().replaceAll(/(?<![^-])[a-z]/g, (letter) => letter.toUpperCase());
}
