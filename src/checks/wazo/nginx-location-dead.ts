/** `nginx-location-dead`: locations that nginx does not serve, and those over which it serves nothing. */

import type { Extension } from '../../extension/extension.ts';
import type { StagedFile } from '../../extension/staged-file.ts';
import type { Finding } from '../../finding.ts';
import { type Directive, locationKey, type NginxConfig, readNginx } from '../../nginx/config.ts';
import { positionIn } from '../../position.ts';
import { quote } from '../../quote.ts';
import { LOCATIONS } from '../../wazo/nginx.ts';
import { ownerOf } from '../../wazo/owned.ts';
import { isKnown, KNOWN } from '../../wazo/service.ts';
import { atStaged, listed, type Staging } from '../check.ts';
import { deadLinks } from '../dead-link.ts';
import type { ExtensionCheck } from '../extension.ts';

const DIRECTORY = '/etc/nginx/locations';
/** The largest file that is read, in bytes. */
const LARGEST = 1 << 18;

const REFUSED = 'A reload fails over it and a restart leaves Wazo without HTTPS';

export const nginxLocationDead: ExtensionCheck = (extension, staging) => {
  // A file of Wazo's own is another finding.
  const files = extension.files.filter(({ path }) => path.startsWith(`${DIRECTORY}/`) && ownerOf(path) === undefined);
  const available = files.filter(({ path }) => path.startsWith(`${DIRECTORY}/https-available/`));
  const enabled = files.filter(({ path }) => path.startsWith(`${DIRECTORY}/https-enabled/`));
  const dead = notEnabled(available, enabled, extension, staging);
  // What nginx does not read does no harm.
  const read = withoutCopies(dead.length > 0 ? enabled : [...available, ...enabled]);
  return [
    ...inDeadDirectories(files, extension, staging),
    ...dead,
    ...leadingNowhere(enabled, extension, staging),
    ...refused(read, staging),
  ];
};

/** Of files with the same content, as a link and what it leads to, the first. Hidden ones nginx does not include. */
function withoutCopies(files: readonly StagedFile[]): StagedFile[] {
  const seen = new Set<string>();
  return files.filter(({ path, bytes }) => {
    if (bytes === undefined || isHidden(path)) return false;
    const content = bytes.toString('latin1');
    if (seen.has(content)) return false;
    seen.add(content);
    return true;
  });
}

function isHidden(path: string): boolean {
  return /\/\.[^/]*$/.test(path);
}

/** Directories that were for HTTP: until Wazo 22.09. */
function inDeadDirectories(
  files: readonly StagedFile[],
  { files: all }: Extension,
  { rules, release }: Staging,
): Finding[] {
  if (release === 'buster') return [];
  const dead = files.filter(
    ({ path }) => /\/locations\/(http|https|http-available|http-enabled)\//.test(path) && !isHidden(path),
  );
  const [first] = dead;
  // The plugin may have nginx include them itself.
  const includes = (text: string) => /locations\/http\b/.test(text);
  const others = all.filter(({ path }) => path.startsWith('/etc/nginx/') && !path.startsWith(`${DIRECTORY}/`));
  if (first === undefined || others.some(({ bytes }) => bytes === undefined || includes(bytes.toString('utf8'))))
    return [];
  if (rules?.text.includes('/nginx/sites-')) return [];
  const message = `${listed(dead.map(({ path }) => path))}: Wazo's nginx includes nothing from there since Wazo 22.09, which answers by HTTPS only. Stage it in \`${DIRECTORY}/https-available\`, and a link to it in \`${DIRECTORY}/https-enabled\``;
  return [atStaged('nginx-location-dead', message, { path: first.path })];
}

function notEnabled(
  available: readonly StagedFile[],
  enabled: readonly StagedFile[],
  { complete }: Extension,
  { rules }: Staging,
): Finding[] {
  if (rules === undefined || !complete || rules.text.includes('https-enabled')) return [];
  const known = new Set(enabled.flatMap(({ path, bytes }) => [baseName(path), bytes?.toString('latin1')]));
  const isEnabled = ({ path, bytes }: StagedFile) => known.has(baseName(path)) || known.has(bytes?.toString('latin1'));
  const dead = available.filter((file) => !isHidden(file.path) && !isEnabled(file));
  const [first] = dead;
  if (first === undefined) return [];
  const name = baseName(first.path);
  const message = `Nothing enables ${listed(dead.map(({ path }) => path))}, and nginx reads \`${DIRECTORY}/https-enabled\` only. Stage a link there: \`mkdir -p "$pkgdir${DIRECTORY}/https-enabled"\`, then \`ln -s ../https-available/${name} "$pkgdir${DIRECTORY}/https-enabled/${name}"\``;
  return [atStaged('nginx-location-dead', message, { path: first.path })];
}

/** Links to files that are not there. */
function leadingNowhere(enabled: readonly StagedFile[], { hasPath }: Extension, staging: Staging): Finding[] {
  const links = deadLinks(
    enabled.filter(({ path }) => !isHidden(path)),
    hasPath,
    staging,
  );
  return [...links].map(([path, target]) => {
    const message = `nginx does not take \`${path}\`: it is a link to \`${target}\`, where nothing is staged. ${REFUSED}. Stage the file there, or have the link lead to where it is`;
    return atStaged('nginx-location-dead', message, { path });
  });
}

/** Directives that stand in a `http`: nginx reads the files of `/etc/nginx/conf.d` there. */
const OF_HTTP =
  /^(upstream|map|geo|split_clients|log_format|limit_(req|conn)_zone|proxy_cache_path|server_names_hash_bucket_size)$/;
/** Directives that stand in no block. */
const OF_MAIN = /^(http|events|user|worker_processes|pid|daemon|load_module)$/;
/** Directives that stand in a `location`. */
const OF_LOCATION = /^((proxy|fastcgi|uwsgi|scgi|grpc)_pass|alias|limit_except)$/;

/** The first directive that can't stand in a `server`, where Wazo includes the file. */
function misplacedIn(directives: readonly Directive[]): NginxConfig['problem'] {
  for (const { depth, words, start } of directives) {
    const name = words[0] ?? '';
    const remedy = depth === 0 ? remedyFor(name) : undefined;
    if (remedy === undefined) continue;
    const message = `\`${name}\` can't stand here, since the file is read in Wazo's \`server\` (\`"${name}" directive is not allowed here\`): ${remedy}`;
    return { message, offset: start };
  }
  return undefined;
}

function remedyFor(name: string): string | undefined {
  if (name === 'server') return 'stage what is in it, without the `server`';
  if (OF_HTTP.test(name)) return 'stage it in `/etc/nginx/conf.d`, in a file of its own that ends in `.conf`';
  if (OF_MAIN.test(name)) return 'leave it out';
  return OF_LOCATION.test(name) ? 'write it in a `location`' : undefined;
}

/** Files over which nginx refuses all that it has: those that it can't read, and locations that there are already. */
function refused(files: readonly StagedFile[], { release, rules }: Staging): Finding[] {
  // Who takes Wazo's file away may well have its location.
  const isThere = (file: string) => rules !== undefined && !rules.text.includes(`https-enabled/${file}`);
  const own = new Map<string, string>();
  return files.flatMap((file) => {
    const { path, bytes } = file;
    if (bytes === undefined || bytes.length > LARGEST) return [];
    const text = bytes.toString('utf8');
    const { directives, problem } = readNginx(text);
    const taken: Taken[] = [];
    for (const directive of directives) {
      const key = directive.depth === 0 ? locationKey(directive) : undefined;
      if (key === undefined) continue;
      const stock = isKnown(release) ? LOCATIONS.get(key) : undefined;
      const other = stock === undefined || !isThere(stock) ? own.get(key) : `\`${stock}\` of Wazo ${KNOWN.wazo}`;
      own.set(key, `\`${path}\``);
      if (other !== undefined) taken.push({ directive, key, other });
    }
    const fault = problem ?? misplacedIn(directives);
    return [
      ...(fault === undefined ? [] : [unreadable(path, text, fault)]),
      ...(taken[0] === undefined ? [] : [takenFinding(path, text, taken[0], taken.length - 1)]),
    ];
  });
}

/** A location that there is already. */
interface Taken {
  directive: Directive;
  key: string;
  /** The file that has it, in words. */
  other: string;
}

function unreadable(path: string, text: string, { message, offset }: NonNullable<NginxConfig['problem']>): Finding {
  // So git writes a link where it can make none.
  const wasLink = /^[./][^\s;{}]+$/.test(text)
    ? '. It is the text of a link: have the checkout keep links (`git config core.symlinks true`), or make it in `rules package` (`ln -s`)'
    : '';
  const told = `nginx does not take \`${path}\`: ${message}${wasLink}. ${REFUSED}`;
  return atStaged('nginx-location-dead', told, { path, position: positionIn(text, offset, offset) });
}

function takenFinding(path: string, text: string, { directive, key, other }: Taken, more: number): Finding {
  const also = more === 0 ? '' : ` (as are ${more} more here)`;
  const message = `nginx does not take \`${path}\`: the location ${quote(key)} is in ${other} already${also}, and it wants each once (\`duplicate location\`). ${REFUSED}. Give yours a path of its own`;
  return atStaged('nginx-location-dead', message, { path, position: positionIn(text, directive.start, directive.end) });
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
