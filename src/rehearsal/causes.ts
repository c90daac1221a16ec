/** Why a step of the rehearsal failed, beyond what may happen anywhere: what nobody has, and what only a server has. */

import { debianPackageOfCommand } from '../plugin/causes/debian-packages.ts';
import { NO_SUCH_FILE } from '../plugin/causes/missing-file.ts';
import { line, type Pattern } from '../plugin/causes/pattern.ts';
import { NO_SUCH_MODULE } from '../plugin/causes/python.ts';
import { programOf, readShebang } from '../shell/shebang.ts';
import { ownerOf } from '../wazo/owned.ts';
import { RETIRED_SERVICES } from '../wazo/retired.ts';
import { MISSING_COMMAND } from './missing.ts';

/** What the rehearsal knows beyond the output. */
export interface Known {
  /** The Debian packages of missing commands and Python modules, as the release has them. */
  packages: ReadonlyMap<string, string>;
  /** The absolute paths of the package. */
  paths: ReadonlySet<string>;
  /** The text of `rules`. */
  rules: string;
}

/** What to do where only a Wazo could tell. */
export const INSTEAD =
  'Rehearse in an image that has it (`debian-image`), let `rules` go on without it, or set `rehearse: report`.';

/** Told so that nobody takes it for the plugin's fault. */
function notHere(what: string): string {
  return `${what}, which the rehearsal does not have; a server has it. ${INSTEAD}`;
}

/** How a Debian package comes to a server, in words that follow a colon. */
export function dependOn(debianPackage: string): string {
  return `add its Debian package \`${debianPackage}\` to \`debian_depends\` in \`wazo/plugin.yml\``;
}

export function rehearsalCauses({ packages, paths, rules }: Known): Pattern[] {
  return [
    {
      // systemctl.
      lines: [
        /^Failed to [\w-]+ (\S+?)(?:\.service)?: Unit \S+ not (?:found|loaded)\.$/,
        /^Failed to [\w-]+ unit: Unit file (\S+?)(?:\.service)? does not exist\.$/,
      ],
      isWord: true,
      remedy: missingUnit,
    },
    {
      lines: [
        /^(?:\S*psycopg2\S*|\S*asyncpg\S*|\S*sqlalchemy\.exc\.\w+): /,
        /\b(?:could not connect to server|connection to server .* failed)\b/,
      ],
      remedy: () => notHere('It asks the database'),
    },
    {
      lines: [
        /\[Errno 111\] Connection refused/,
        /\bcurl: \(7\) .*\b(?:localhost|127\.0\.0\.1|::1)\b/,
        /^Connecting to .*\b(?:localhost|127\.0\.0\.1|::1)\b.*failed: Connection refused/,
        /\bconnect ECONNREFUSED (?:127\.0\.0\.1|::1)/,
      ],
      remedy: () => notHere('It asks a service of a Wazo'),
    },
    {
      lines: NO_SUCH_MODULE,
      remedy: (module) => {
        const [top = module] = module.split('.');
        if (/^(wazo|xivo)(_|$)/.test(top)) return notHere(`It needs Wazo's module \`${top}\``);
        const debianPackage = packages.get(top);
        return debianPackage && `Python has no module \`${module}\`: ${dependOn(debianPackage)}.`;
      },
    },
    {
      lines: MISSING_COMMAND,
      remedy: (command) => {
        const name = command.slice(command.lastIndexOf('/') + 1);
        if (/^(wazo|xivo)-/.test(name) && !paths.has(command)) return notHere(`It runs Wazo's command \`${name}\``);
        const debianPackage = packages.get(name);
        return debianPackage && `There is no command \`${name}\`: ${dependOn(debianPackage)}.`;
      },
    },
    {
      // dash of a script whose interpreter is missing, and the kernel's word for it.
      lines: [
        /^[^:]+: \d+: (\/\S+\/rules(?:\.[\w.-]+)?): not found$/,
        /^[^:]+: (\/\S+\/rules(?:\.[\w.-]+)?): No such file or directory$/,
      ],
      remedy: () => missingInterpreter(rules),
    },
    { lines: NO_SUCH_FILE, isWord: true, remedy: (path) => missingFile(path, paths) },
    {
      lines: [line("mkdir: cannot create directory '{path}': File exists")],
      isWord: true,
      remedy: (path) => `\`${path}\` is there already, since \`install\` runs at each upgrade too: write \`mkdir -p\`.`,
    },
    {
      lines: [line("ln: failed to create symbolic link '{path}': File exists")],
      isWord: true,
      remedy: (path) => `\`${path}\` is there already, since \`install\` runs at each upgrade too: write \`ln -sfn\`.`,
    },
    {
      lines: [
        /^(?:useradd|groupadd): (?:user|group) '([^']+)' already exists$/,
        /^(?:adduser|addgroup|fatal): The (?:user|group) [`']([^']+)' already exists\.$/,
      ],
      isWord: true,
      remedy: (name) =>
        `\`${name}\` is there already, since \`install\` runs at each upgrade too: look first, with \`getent passwd ${name}\`, or \`getent group\` for a group.`,
    },
    {
      lines: [/^(?:patch: \*{4} )?[Cc]an't find file to patch at input line \d+$/],
      remedy: () => notHere('It patches code'),
    },
    {
      lines: [/^ trying to overwrite '([^']+)', which is also in package .*$/],
      remedy: (path) => {
        const owner = ownerOf(path)?.packages[0];
        return (
          owner &&
          `\`${path}\` is a file of Wazo's package \`${owner}\`, which dpkg lets no other package overwrite: stage a file of another name.`
        );
      },
    },
    {
      lines: [
        /Could not get lock \/var\/lib\/(?:dpkg|apt)/,
        /Unable to acquire the dpkg frontend lock/,
        /dpkg frontend lock was locked by another process/,
      ],
      remedy: () =>
        'dpkg is at work while `rules` runs on a server, so that neither apt nor dpkg can be called there: name the packages in `debian_depends`.',
    },
    {
      // apt-get, of the first of a package's relationships and of those behind it.
      lines: [/^ (?:\S+ :)? *(?:Pre-?)?Depends: (\S+(?: \([^)]*\))?)(?: but .*)?$/],
      remedy: (dependency) =>
        `\`debian_depends\` asks for \`${dependency}\`, which this Debian does not have: name a version that it has.`,
    },
  ];
}

function missingUnit(unit: string): string {
  const now = RETIRED_SERVICES.get(unit);
  if (now !== undefined) return `A Wazo has no unit \`${unit}\` any more: write \`${now}\`.`;
  const who = RETIRED_SERVICES.has(unit) ? 'A Wazo has no unit' : 'Neither a Wazo nor the package has a unit';
  return `${who} \`${unit}\`, and without it systemctl fails: correct the name, or leave the command out.`;
}

function missingInterpreter(rules: string): string | undefined {
  const shebang = readShebang(rules);
  const program = shebang && programOf(shebang);
  if (program === undefined || program === '') return undefined;
  const debianPackage = debianPackageOfCommand(program);
  const how = debianPackage === undefined ? 'write `rules` for sh' : dependOn(debianPackage);
  return `There is no \`${program}\`, which the first line of \`rules\` names: ${how}.`;
}

/** Where Wazo's packages have their code and data. */
const OF_WAZO = /^\/usr\/(lib\/python3\/dist-packages\/(wazo|xivo)(_|\/)|share\/(wazo|xivo)-)/;

/** What to do about a file of the system that is not there. */
function missingFile(path: string, paths: ReadonlySet<string>): string | undefined {
  if (!/^\/(etc|usr|opt|srv|var\/lib)\//.test(path) || paths.has(path)) return undefined;
  if (ownerOf(path) !== undefined || OF_WAZO.test(path)) return notHere(`It needs Wazo's \`${path}\``);
  return `There is no \`${path}\`. If the package is to bring it, stage it under \`package\`, as \`\${pkgdir}${path}\`; if another package has it, name that in \`debian_depends\`.`;
}
