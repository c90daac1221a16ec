/** Reads what a plugin stages for Wazo's services in their `conf.d`. */

import { readYaml, type YamlNode, type YamlProblem } from '../yaml/yaml.ts';
import type { StagedFile } from './staged-file.ts';

/** A file that a service reads. */
export interface Configuration {
  /** The service's directory in `/etc`: `wazo-calld`. */
  service: string;
  /** Absolute, on a server. */
  path: string;
  /** Undefined where it can't be read as YAML, or was not looked at. */
  root: YamlNode | undefined;
  problems: readonly YamlProblem[];
}

/** The directory in `/etc` and the rest of a path in its `conf.d`; undefined for every other path. */
export function confPlace(path: string): { service: string; name: string } | undefined {
  const [, service, name] = /^\/etc\/([^/]+)\/conf\.d\/(.+)$/.exec(path) ?? [];
  return service === undefined || name === undefined ? undefined : { service, name };
}

/**
 * The files in a `conf.d` that a service reads (xivo/config_helper.py), in the order in which it reads them, of which
 * the first wins: their names end in `.yml` and do not begin with a full stop.
 */
export function readConfiguration(files: readonly StagedFile[]): Configuration[] {
  return files
    .flatMap(({ path, bytes }) => {
      const place = confPlace(path);
      if (place === undefined || !/^[^./][^/]*\.yml$/.test(place.name)) return [];
      const { root, problems } = bytes === undefined ? { root: undefined, problems: [] } : readYaml(bytes);
      return [{ service: place.service, path, root, problems }];
    })
    .sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}
