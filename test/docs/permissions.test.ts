/**
 * What the callers of our workflow grant: GitHub refuses a run whose caller grants less than any nested job asks for, also
 * one that would be skipped. act and actionlint don't look at it.
 */

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ownWorkflow, shownWorkflows } from '../support/workflows.ts';

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const called = z.object({
  on: z.object({ workflow_call: z.object({ inputs: z.record(z.string(), z.unknown()) }) }),
  permissions: permissions.refine((all) => Object.keys(all).length === 0, 'grants nothing by default'),
  jobs: z.record(z.string(), z.object({ permissions })),
});
const caller = z.object({
  jobs: z.record(z.string(), z.object({ uses: z.string().optional(), permissions: permissions.optional() })),
});

const callers = shownWorkflows.flatMap((workflow) => {
  const { data } = caller.safeParse(parse(workflow.text));
  const jobs = Object.entries(data?.jobs ?? {}).flatMap(([job, { uses = '', permissions: granted = {} }]) => {
    const [, name] = /^wazo-community\/wazo-plugin-action\/\.github\/workflows\/(.+)@v1$/.exec(uses) ?? [];
    return name === undefined ? [] : [{ job, name, granted }];
  });
  return jobs.map((each) => ({ ...each, place: workflow.place, text: workflow.text }));
});

/** The most that any job of the workflow asks for. */
function asked(name: string): Record<string, string> {
  const { jobs } = called.parse(parse(ownWorkflow(name).text));
  const all: Record<string, string> = {};
  for (const { permissions: own } of Object.values(jobs)) {
    for (const [scope, level] of Object.entries(own)) if (all[scope] !== 'write') all[scope] = level;
  }
  return all;
}

it('is shown by README, in twelve lines at most', () => {
  const inReadme = callers.filter(({ place }) => place.startsWith('README.md'));
  expect(inReadme).not.toEqual([]);
  for (const { text } of inReadme) expect(text.trim().split('\n').length).toBeLessThanOrEqual(12);
});

it.each(callers)('is what the jobs ask for, no more and no less: $place $job', ({ name, granted }) => {
  expect(granted).toEqual(asked(name));
});

it('is asked for by each job that has a token to use, the one that runs the plugin’s code only to read', () => {
  const { jobs } = called.parse(parse(readFileSync('.github/workflows/plugin.yml', 'utf8')));
  expect(jobs['package']?.permissions).toEqual({ contents: 'read' });
});
