/** What the action tells of what a plugin adds to a Wazo: through the bundle, in the output and in the summary. */

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { makePlugin, rules } from '../support/plugin.ts';
import { runAction } from '../support/runner.ts';

const validate = new Ajv({ strict: true }).compile(JSON.parse(readFileSync('schema/extends.schema.json', 'utf8')));

/** A build of a plugin that stages `etc`. */
function build(files: Record<string, string>, install = ':', inputs: Record<string, string> = {}) {
  const script = rules({ package: 'cp -R etc "$pkgdir/"' }).replace(/^esac$/m, `install)\n${install}\n;;\nesac`);
  const workspace = makePlugin({ rules: script, files });
  return runAction({ workspace, inputs: { 'upload-artifact': 'false', ...inputs } });
}

const extension = {
  'etc/wazo-calld/conf.d/50-probe.yml': 'debug: true\n',
  'etc/asterisk/extensions_extra.d/50-probe.conf': '[probe]\nexten = s,1,NoOp()\n same = n,Return()\n',
};

it('is an output that the schema knows, and a section', async () => {
  const { outputs, summary } = await build(extension, "systemctl restart wazo-calld\nasterisk -rx 'dialplan reload'");
  const told: unknown = JSON.parse(outputs['extends'] ?? '');
  expect(validate(told), JSON.stringify(validate.errors)).toBe(true);
  expect(told).toEqual({
    configuration: [{ service: 'wazo-calld', path: '/etc/wazo-calld/conf.d/50-probe.yml', keys: ['debug'] }],
    contexts: [{ name: 'probe', adds: ['s'], overrides: [], includes: [] }],
    restarts: ['wazo-calld'],
    asterisk_commands: ['dialplan reload'],
  });
  expect(summary).toMatch(/### On a Wazo\n\n[^#]*wazo-calld/);
});

it('is an empty object and no section where nothing is added', async () => {
  const { outputs, summary } = await build({ 'etc/probe/a.conf': '1' });
  expect(outputs['extends']).toBe('{}');
  expect(summary).not.toContain('On a Wazo');
});

it('is told where the build fails after it, and not where nothing was staged', async () => {
  const secret = { 'etc/probe.pem': '-----BEGIN PRIVATE KEY-----\n' };
  const failed = await build({ ...extension, ...secret });
  expect(failed.exitCode).toBe(1);
  expect(failed.outputs['extends']).toContain('wazo-calld');
  const validated = await build(extension, ':', { mode: 'validate' });
  expect(validated.outputs).not.toHaveProperty('extends');
});
