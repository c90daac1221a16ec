/** Which Debian package has a command or a Python module: those alone of which that is certain, in every release that a Wazo runs. */

/** Commands by their package. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  acl: ['getfacl', 'setfacl'],
  autoconf: ['autoconf', 'autoreconf'],
  automake: ['aclocal', 'automake'],
  bc: ['bc'],
  binutils: ['ar', 'as', 'ld', 'objcopy', 'objdump', 'strip'],
  bzip2: ['bunzip2', 'bzip2'],
  cmake: ['cmake'],
  cpio: ['cpio'],
  cron: ['crontab'],
  curl: ['curl'],
  fakeroot: ['fakeroot'],
  ffmpeg: ['ffmpeg', 'ffprobe'],
  file: ['file'],
  flac: ['flac'],
  'g++': ['c++', 'g++'],
  gcc: ['cc', 'gcc'],
  gettext: ['msgcat', 'msgfmt', 'msginit', 'msgmerge', 'xgettext'],
  'gettext-base': ['envsubst', 'gettext'],
  git: ['git'],
  'golang-go': ['go', 'gofmt'],
  gpg: ['gpg'],
  iproute2: ['ip', 'ss'],
  iptables: ['iptables'],
  'iputils-ping': ['ping'],
  jq: ['jq'],
  lame: ['lame'],
  'ldap-utils': ['ldapsearch'],
  'libxml2-utils': ['xmllint'],
  logrotate: ['logrotate'],
  'lsb-release': ['lsb_release'],
  lsof: ['lsof'],
  make: ['make'],
  'net-tools': ['ifconfig', 'netstat'],
  nodejs: ['node'],
  npm: ['npm', 'npx'],
  'openssh-client': ['scp', 'ssh', 'ssh-keygen'],
  openssl: ['openssl'],
  patch: ['patch'],
  'pkg-config': ['pkg-config'],
  'postgresql-client': ['psql'],
  procps: ['pgrep', 'pkill', 'ps'],
  python3: ['python3'],
  'python3-pip': ['pip', 'pip3'],
  rsync: ['rsync'],
  ruby: ['ruby'],
  sox: ['sox', 'soxi'],
  sqlite3: ['sqlite3'],
  sudo: ['sudo'],
  unzip: ['unzip'],
  'uuid-runtime': ['uuidgen'],
  virtualenv: ['virtualenv'],
  wget: ['wget'],
  xmlstarlet: ['xmlstarlet'],
  xsltproc: ['xsltproc'],
  'xz-utils': ['unxz', 'xz'],
  zip: ['zip'],
  zstd: ['unzstd', 'zstd'],
};

/** Python modules by their package. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  'python3-babel': ['babel'],
  'python3-bs4': ['bs4'],
  'python3-build': ['build'],
  'python3-cryptography': ['cryptography'],
  'python3-dateutil': ['dateutil'],
  'python3-flask': ['flask'],
  'python3-jinja2': ['jinja2'],
  'python3-jwt': ['jwt'],
  'python3-kombu': ['kombu'],
  'python3-ldap': ['ldap'],
  'python3-lxml': ['lxml'],
  'python3-marshmallow': ['marshmallow'],
  'python3-openpyxl': ['openpyxl'],
  'python3-phonenumbers': ['phonenumbers'],
  'python3-pip': ['pip'],
  'python3-pkg-resources': ['pkg_resources'],
  'python3-psycopg2': ['psycopg2'],
  'python3-redis': ['redis'],
  'python3-requests': ['requests'],
  'python3-setuptools': ['setuptools'],
  'python3-six': ['six'],
  'python3-sqlalchemy': ['sqlalchemy'],
  'python3-stevedore': ['stevedore'],
  'python3-wheel': ['wheel'],
  'python3-yaml': ['yaml'],
};

const packageOfCommand = byContent(COMMANDS);
const packageOfModule = byContent(MODULES);

/** The Debian package that has a command. A compiler may be named with what it is for: `x86_64-linux-gnu-gcc`. */
export function debianPackageOfCommand(command: string): string | undefined {
  return packageOfCommand.get(command.replace(/^[a-z0-9_]+-linux-gnu-/, ''));
}

/** The Debian package that has a Python module. */
export function debianPackageOfModule(module: string): string | undefined {
  return packageOfModule.get(module);
}

/** What pip calls modules that have another name there. */
const DISTRIBUTIONS: Readonly<Record<string, string>> = {
  beautifulsoup4: 'bs4',
  pyjwt: 'jwt',
  python_dateutil: 'dateutil',
  python_ldap: 'ldap',
  pyyaml: 'yaml',
};

/** The Debian package that has what pip calls by this name; undefined also where Debian has another package of that name. */
export function debianPackageOfDistribution(name: string): string | undefined {
  const bare = name.toLowerCase().replaceAll(/[-.]/g, '_');
  return bare === 'redis' ? undefined : debianPackageOfModule(DISTRIBUTIONS[bare] ?? bare);
}

function byContent(contents: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(contents).flatMap(([name, content]) => content.map((each) => [each, name])));
}
