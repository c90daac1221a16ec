/** `conf-ignored-name`: files in a directory of configuration under names that its reader passes over. */

import { confPlace, isReadName } from '../../extension/configuration.ts';
import type { Extension } from '../../extension/extension.ts';
import type { StagedFile } from '../../extension/staged-file.ts';
import type { Finding } from '../../finding.ts';
import { SERVICES, type Service } from '../../wazo/service.ts';
import { atStaged, type Staging } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';
import { isJunk } from '../junk-staged.ts';
import { mayRewrite } from './plugins.ts';

export const confIgnoredName: ExtensionCheck = (extension, staging) => [...inServices(extension, staging)];

/** Names that are there to be read by people, or to be copied, or that `rules` makes something of. */
const ON_PURPOSE = /\.(disabled|sample|example|dist|in|j2|jinja2?|tmpl|template|tpl|md|rst|txt)$|^(README|LICENSE)/i;
/** What looks as if a service should read it. */
const MEANT = /\.ya?ml|^[^.]+$|\.(conf|cfg|ini)$/i;

/** A file in a service's `conf.d` that it does not read, by a name that says it should. */
export interface IgnoredFile {
  service: string;
  path: string;
  /** What it should be called. */
  meant: string;
}

/** Directories that somebody takes for `conf.d`. */
const NEARLY = /^\/etc\/([^/]+)\/(?:confs?|confd|conf[-_]d|config[-_.]?d|conf\.d\.d)\/([^/]+)$/i;

export function ignoredFiles({ files }: Extension): IgnoredFile[] {
  return files.flatMap((file) => {
    const { path } = file;
    const [, owner = '', read = ''] = NEARLY.exec(path) ?? [];
    const known = SERVICES.get(owner);
    // Of other keys it may be that the plugin's own code looks for them there.
    if (known !== undefined && isReadName(read) && hasKeyOf(known, file))
      return [{ service: owner, path, meant: read }];
    const place = confPlace(path);
    if (place === undefined || !SERVICES.has(place.service) || isReadName(place.name) || isJunk(path)) return [];
    const { service, name } = place;
    const base = name.slice(name.lastIndexOf('/') + 1);
    if (/(^|\/)\./.test(name) || ON_PURPOSE.test(base)) return [];
    if (name.includes('/') ? !isReadName(base) : !MEANT.test(name)) return [];
    return [
      { service, path, meant: name.includes('/') ? base : `${base.replace(/\.(ya?ml.*|conf|cfg|ini)$/i, '')}.yml` },
    ];
  });
}

/** Whether a line of it begins with a top-level key that the service knows. */
function hasKeyOf({ keys }: Service, { bytes }: StagedFile): boolean {
  const written = bytes?.toString('latin1').matchAll(/^([\w-]+)[ \t]*:/gm) ?? [];
  return [...written].some(([, key = '']) => keys.includes(key));
}

function inServices(extension: Extension, staging: Staging): Finding[] {
  return ignoredFiles(extension).flatMap(({ service, path, meant }) => {
    const base = path.slice(path.lastIndexOf('/') + 1);
    // It may be renamed.
    if (mayRewrite(path, staging)) return [];
    const why = NEARLY.test(path)
      ? `${service} reads the files in \`conf.d\`, and in no other directory`
      : path.endsWith(`/conf.d/${base}`)
        ? `from its \`conf.d\`, ${service} reads only files whose name ends in \`.yml\`, in lower case`
        : `from its \`conf.d\`, ${service} reads only files that are directly in it`;
    const message = `\`${path}\` is never read, and nothing says so: ${why}. Call it \`/etc/${service}/conf.d/${meant}\``;
    return [atStaged('conf-ignored-name', message, { path })];
  });
}
