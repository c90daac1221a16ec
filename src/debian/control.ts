/** Writes the control file of a binary package, deb-control(5). */

/** `Name <address>` on one line, also for readers that know the line ends of Unicode. */
export const MAINTAINER = /^[^<>\p{Cc}\p{Zl}\p{Zp}]+ <[^<>@,\s]+@[^<>@,\s]+>$/u;

export interface Control {
  packageName: string;
  version: string;
  architecture: string;
  /** `Name <address>`. */
  maintainer: string;
  /** KiB. */
  installedSize: number;
  /** Relationships, in order. */
  depends: readonly string[];
  homepage?: string;
  /** The short description: one line. */
  synopsis: string;
  /** The long description: any text. */
  description: string;
}

/** The control file's text. The values hold no newline, but for the description, which is folded. */
export function controlFile(control: Control): string {
  const fields: [name: string, value: string | undefined][] = [
    ['Package', control.packageName],
    ['Version', control.version],
    // wazo-plugind knows the plugins that are installed by their section.
    ['Section', 'wazo-plugind-plugin'],
    ['Priority', 'optional'],
    ['Architecture', control.architecture],
    ['Maintainer', control.maintainer],
    ['Installed-Size', String(control.installedSize)],
    ['Depends', [...new Set(control.depends)].join(', ')],
    ['Homepage', control.homepage],
    ['Description', [control.synopsis, ...fold(control.description)].join('\n')],
  ];
  return fields
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

/**
 * The lines of a long description as deb-control(5) wants them: each after a space, an empty one as ` .`. A line that
 * is indented itself stays verbatim, and so does one that begins with a full stop, which has a meaning after a single
 * space. Control characters become spaces: dpkg ends the text at a NUL, gdebi refuses it.
 */
function fold(text: string): string[] {
  const lines = text
    .split(/\r\n|[\r\n\v\f\x85\u2028\u2029]/)
    .map((line) => line.replaceAll(/[^\P{Cc}\t]/gu, ' ').trimEnd());
  return trimEmpty(lines).map((line) => (line === '' ? ' .' : /^\../.test(line) ? `  ${line}` : ` ${line}`));
}

function trimEmpty(lines: string[]): string[] {
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}
