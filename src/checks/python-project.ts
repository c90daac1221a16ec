/** Tells whether the plugin's root is a Python package to build, which then should be in what is staged. */

/** The files that say so, each with what it then holds: a `setup.cfg` may also be nothing but the settings of a linter. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  'setup.py': /\bsetup\s*\(/,
  'setup.cfg': /^\[(metadata|options)\]/m,
  'pyproject.toml': /^\[project\]/m,
};

/**
 * The file that says how to build a Python package, where there is one. `read` gives the bytes of a file by its path
 * from the plugin's root, undefined where there is none.
 */
export function pythonProject(read: (path: string) => Buffer | undefined): string | undefined {
  for (const [file, sign] of Object.entries(SIGNS)) {
    const bytes = read(file);
    if (bytes !== undefined && sign.test(bytes.toString('utf8'))) return file;
  }
  return undefined;
}
