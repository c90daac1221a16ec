/** `command-dependency`: commands that run on the server, and that nothing there is sure to bring. */

import { packagesIn } from '../debian/relationship.ts';
import { commandsFor } from './dispatch.ts';
import { atSpan, type Hazard } from './hazard.ts';
import { isProgram, mentions, programWord } from './program.ts';

/**
 * Commands with the packages that bring them, the first of which is the one to name. No package of Debian 12 that
 * `wazo-platform` of Wazo 26 depends on, or that Debian itself counts as required or important, brings them in turn. Not
 * here are, for that reason, curl, git, jq, pip3, rsync, sudo and unzip.
 */
const PACKAGES: Record<string, readonly [string, ...string[]]> = {
  bc: ['bc'],
  cmake: ['cmake'],
  composer: ['composer'],
  dig: ['dnsutils', 'bind9-dnsutils'],
  dos2unix: ['dos2unix'],
  expect: ['expect'],
  ffmpeg: ['ffmpeg'],
  'g++': ['g++', 'build-essential'],
  gcc: ['gcc', 'g++', 'build-essential'],
  lame: ['lame'],
  ldapsearch: ['ldap-utils'],
  make: ['make', 'make-guile', 'build-essential', 'dpkg-dev'],
  mysql: ['default-mysql-client', 'mariadb-client'],
  nmap: ['nmap'],
  node: ['nodejs'],
  npm: ['npm'],
  patch: ['patch', 'build-essential', 'dpkg-dev'],
  php: ['php-cli', 'php'],
  sqlite3: ['sqlite3'],
  virtualenv: ['virtualenv'],
  wget: ['wget'],
  xmlstarlet: ['xmlstarlet'],
  zip: ['zip'],
};

const ON_SERVER = ['install', 'uninstall', 'postrm'] as const;

export const commandDependency: Hazard = (script, situation) => {
  const { debianDepends } = situation;
  if (debianDepends === undefined) return [];
  const named = packagesIn(debianDepends);
  const programs = ON_SERVER.flatMap((command) => commandsFor(script, command))
    .filter(({ failure }) => failure === 'counts')
    .flatMap((command) => programWord(command) ?? []);
  const lacking = Object.entries(PACKAGES).flatMap(([name, packages]) => {
    const word = programs.find((each) => isProgram(each, name));
    if (word === undefined || packages.some((each) => named.has(each))) return [];
    return mentions(script, [name, ...packages]) ? [] : [{ word, name, debianPackage: packages[0] }];
  });
  return lacking
    .toSorted((a, b) => a.word.start - b.word.start)
    .map(({ word, name, debianPackage }) => {
      const message = `\`${name}\` runs on the server here, where it may be missing: add its package, \`${debianPackage}\`, to \`debian_depends\``;
      return atSpan('command-dependency', message, word, script, situation);
    });
};
