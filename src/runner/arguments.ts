/** Reads the command line of a run outside GitHub, on which flags stand for the action's inputs. */

import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { Failure, messageOf } from '../failure.ts';

const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().optional() })),
});

type ActionInputs = z.infer<typeof actionSchema>['inputs'];

/**
 * What gives each input its text: a flag `--name value`, `path` also without its name. Undefined after `--help`, which
 * prints the inputs as `action.yml` documents them. Throws a Failure that names a flag which is unknown.
 */
export function readArguments(
  parameters: readonly string[],
  print: (text: string) => void,
): ((name: string) => string) | undefined {
  const { inputs } = readAction();
  const flags = Object.keys(inputs).map((name) => [name, { type: 'string' as const }] as const);
  const { values, positionals } = parseFlags(withValues(parameters, inputs), Object.fromEntries(flags));
  if (values['help']) {
    print(help(inputs));
    return undefined;
  }
  const paths = [...positionals, ...(values['path'] === undefined ? [] : [String(values['path'])])];
  if (paths.length > 1) throw new Failure(`One plugin at a time, not ${paths.join(' and ')}`);
  return (name) => String((name === 'path' ? paths[0] : values[name]) ?? inputs[name]?.default ?? '');
}

/** The parameters, with `true` behind a flag of a boolean input that stands alone: `--strict`. */
function withValues(parameters: readonly string[], inputs: ActionInputs): string[] {
  return parameters.map((parameter, index) => {
    const isBoolean = ['true', 'false'].includes(inputs[parameter.slice('--'.length)]?.default ?? '');
    const alone = !/^(true|false)$/i.test(parameters[index + 1] ?? '');
    return parameter.startsWith('--') && isBoolean && alone ? `${parameter}=true` : parameter;
  });
}

function parseFlags(
  parameters: readonly string[],
  flags: Record<string, { type: 'string' }>,
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  try {
    const options = { ...flags, help: { type: 'boolean' as const, short: 'h' } };
    const { values, positionals } = parseArgs({ args: [...parameters], options, allowPositionals: true });
    return { values: { ...values }, positionals };
  } catch (error) {
    // Node goes on to tell how to give a file such a name.
    const [what] = messageOf(error).split('. ');
    throw new Failure(`${what}. See --help for what there is`);
  }
}

function help(inputs: ActionInputs): string {
  const entries = Object.entries(inputs).map(([name, { description, default: byDefault }]) => {
    const text = description.trim().replaceAll(/\s*\n\s*/g, '\n      ');
    return `  --${name} VALUE${byDefault ? ` (default: ${byDefault})` : ''}\n      ${text}`;
  });
  return `Builds the Debian package of a Wazo plugin.

Usage: npm start -- [PATH] [--INPUT VALUE ...]

  npm start -- examples/hello-world
  npm start -- ../my-plugin --mode validate

${entries.join('\n\n')}`;
}

/** `action.yml` lies beside the directory of the bundle. */
function readAction(): z.infer<typeof actionSchema> {
  const file = join(dirname(dirname(realpathSync(process.argv[1] ?? '.'))), 'action.yml');
  try {
    return actionSchema.parse(parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Failure(`${file}, which documents the flags, can't be read: ${messageOf(error)}`);
  }
}
