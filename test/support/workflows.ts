/** The workflows of the project: its own in .github, and those that README and docs show, whole or in pieces. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Workflow {
  /** Where it stands: `docs/recipes.md:27`. */
  place: string;
  text: string;
  /** Whether the page shows all of it, and not only jobs or steps. */
  whole: boolean;
}

/** What makes a workflow of the steps or jobs that a page shows. */
const TRIGGER = 'on: push\n';
const JOB = `${TRIGGER}permissions: {}\njobs:\n  job:\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read\n    steps:\n`;

/** Those below .github/workflows, by their file names. */
export function ownWorkflow(name: string): Workflow {
  const place = join('.github/workflows', name);
  return { place, text: readFileSync(place, 'utf8'), whole: true };
}

export const ownWorkflows: readonly Workflow[] = readdirSync('.github/workflows').map(ownWorkflow);

const pages = readdirSync('docs').filter((name) => name.endsWith('.md'));

export const shownWorkflows: readonly Workflow[] = ['README.md', ...pages.map((name) => join('docs', name))].flatMap(
  workflowsOf,
);

/** The blocks of a page that are workflows, jobs or steps. */
function workflowsOf(path: string): Workflow[] {
  const page = readFileSync(path, 'utf8');
  return Array.from(page.matchAll(/^```yaml(?: shown| step)?\n([\s\S]*?)^```$/gm)).flatMap(
    ({ index, 1: block = '' }) => {
      const text = workflowOf(block);
      const place = `${path}:${page.slice(0, index).split('\n').length + 1}`;
      return text === undefined ? [] : [{ place, text, whole: text === block }];
    },
  );
}

/** The block as a workflow; undefined where it is none. */
function workflowOf(block: string): string | undefined {
  if (/^on:/m.test(block)) return block;
  if (/^jobs:/.test(block)) return `${TRIGGER}permissions: {}\n${block}`;
  if (!/^- (?:id|name|uses|run):/.test(block)) return undefined;
  return `${JOB}${block.replaceAll(/^(?=.)/gm, '      ')}`;
}
