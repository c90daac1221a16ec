/** Reads SARIF as code scanning does: by its schema, and by what GitHub asks for beyond it. */

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect } from 'vitest';
import { z } from 'zod';

const {
  $schema: _,
  id: __,
  ...schema
} = z
  .looseObject({ $schema: z.string(), id: z.string() })
  .parse(JSON.parse(readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8')));

const isUri = (text: string) => /^[\w:/?#[\]@!$&'()*+,;=.~%-]+$/.test(text) && !/%(?![0-9A-F]{2})/.test(text);
const validate = new Ajv({
  strict: false,
  unicodeRegExp: false,
  allErrors: true,
  formats: { uri: (text: string) => isUri(text) && URL.canParse(text), 'uri-reference': isUri, 'date-time': true },
}).compile(schema);

const text = z.strictObject({ text: z.string().min(1) });
const description = z.strictObject({ text: z.string().min(1).max(1024) });
const level = z.enum(['error', 'warning', 'note']);

/** https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning */
const logSchema = z.object({
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.object({
      tool: z.object({
        driver: z.object({
          name: z.string(),
          rules: z.array(
            z.object({
              id: z.string(),
              shortDescription: description,
              fullDescription: description,
              help: z.object({ text: z.string().min(1), markdown: z.string().min(1).optional() }),
              helpUri: z.url().optional(),
              defaultConfiguration: z.strictObject({ level }),
            }),
          ),
        }),
      }),
      columnKind: z.literal('utf16CodeUnits'),
      invocations: z.tuple([
        z.object({ executionSuccessful: z.boolean(), toolExecutionNotifications: z.array(z.unknown()).optional() }),
      ]),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.int().nonnegative(),
          level,
          message: text,
          locations: z.tuple([
            z.object({
              physicalLocation: z.object({
                artifactLocation: z.object({ uri: z.string().min(1), uriBaseId: z.string().optional() }),
                region: z.strictObject({
                  startLine: z.int().positive(),
                  startColumn: z.int().positive(),
                  endLine: z.int().positive(),
                  endColumn: z.int().positive(),
                }),
              }),
            }),
          ]),
        }),
      ),
    }),
  ]),
});

export type SarifRun = z.infer<typeof logSchema>['runs'][0];

/** The run of a log, which is held to the schema, and each result to its rule. */
export function readSarif(log: unknown): SarifRun {
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  const [run] = logSchema.parse(log).runs;
  const { rules } = run.tool.driver;
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { ruleId, ruleIndex, level } of run.results) {
    expect(rules[ruleIndex]).toMatchObject({ id: ruleId, defaultConfiguration: { level } });
  }
  return run;
}

/** What each result says and where: `error name-invalid wazo/plugin.yml 1:7-1:19`. */
export function resultsOf({ results }: SarifRun): string[] {
  return results.map(({ level, ruleId, locations: [{ physicalLocation }] }) => {
    const { startLine, startColumn, endLine, endColumn } = physicalLocation.region;
    const { uri } = physicalLocation.artifactLocation;
    return `${level} ${ruleId} ${uri} ${startLine}:${startColumn}-${endLine}:${endColumn}`;
  });
}
