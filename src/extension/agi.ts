/** Finds the scripts that a plugin's dialplan runs by AGI. */

import type { Position } from '../position.ts';
import type { Asterisk } from './asterisk.ts';
import type { StagedFile } from './staged-file.ts';

/** A script that a priority runs. */
export interface AgiCall {
  /** The file of the dialplan, and where in it. */
  path: string;
  position: Position;
  /** As it is called: a name, or an absolute path. */
  script: string;
  /** Where Asterisk looks for it. */
  looksFor: string;
  /** Undefined where nothing is staged there. */
  staged: StagedFile | undefined;
  /** What is staged in upstream's directory for such scripts, where Asterisk does not look. */
  elsewhere: StagedFile | undefined;
}

const DIRECTORY = '/usr/share/asterisk/agi-bin';
/** Where Asterisk looks if nobody configures it; Wazo does. */
const UPSTREAM = '/var/lib/asterisk/agi-bin';
/** The applications, in lower case. */
const APPLICATIONS = new Set(['agi', 'eagi', 'deadagi']);

/** The scripts that the plugin's own dialplan calls by a name that is known; `read` gives the staged files at paths. */
export function agiCalls(
  { dialplan, isStaged }: Asterisk,
  read: (paths: ReadonlySet<string>) => readonly StagedFile[],
): AgiCall[] {
  const calls = dialplan.priorities.flatMap(({ path, position, application, argument }) => {
    const script = argument.split(',', 1)[0]?.trim() ?? '';
    if (!isStaged(path) || !APPLICATIONS.has(application.toLowerCase()) || !/^[\w./+-]{1,255}$/.test(script)) return [];
    return [{ path, position, script, looksFor: script.startsWith('/') ? script : `${DIRECTORY}/${script}` }];
  });
  if (calls.length === 0) return [];
  const upstream = (script: string) => `${UPSTREAM}/${script}`;
  const wanted = new Set(calls.flatMap(({ script, looksFor }) => [looksFor, upstream(script)]));
  const files = new Map(read(wanted).map((file) => [file.path, file]));
  return calls.map((call) => ({
    ...call,
    staged: files.get(call.looksFor),
    elsewhere: call.script.startsWith('/') ? undefined : files.get(upstream(call.script)),
  }));
}
