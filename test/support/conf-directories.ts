/** Directories of configuration made at random, with what their authors get wrong. */

import fc from 'fast-check';
import type { Entry } from '../../src/archive/tree.ts';
import type { ConfDirectory } from './conf-loader.ts';
import { filled } from './entries.ts';

const names = fc.constantFrom(
  '10-a.yml',
  '20-b.yml',
  '90-c.yml',
  'Z.yml',
  'a.yml',
  'é.yml',
  '.h.yml',
  'd.yaml',
  'e.yml.bak',
);

const scalars = fc.constantFrom(
  'true',
  'false',
  '~',
  '',
  '1',
  '0',
  "'no'",
  'a text',
  "''",
  '2026-01-01',
  '1.5',
  '[]',
  '{}',
);

/** Values, as mappings and lists in brackets, which are quick to write. */
const { value } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    scalars,
    fc.constantFrom('[a, b]', '!exec {command: x y}', '{a: 1, b: 2}'),
    fc.array(tie('value'), { maxLength: 2 }).map((items) => `[${items.map((item) => item || '~').join(', ')}]`),
    fc
      .dictionary(fc.constantFrom('a', 'x', 'acl', 'enabled', 'description', 'true', '1'), tie('value'), { maxKeys: 3 })
      .map(
        (all) =>
          `{${Object.entries(all)
            .map(([key, each]) => `${key}: ${each || '~'}`)
            .join(', ')}}`,
      ),
  ),
}));

/** The keys at which each service wants something. */
const KEYS: Record<string, string[]> = {
  'wazo-calld': ['enabled_plugins', 'a'],
  'wazo-dird': ['enabled_plugins', 'a'],
  'wazo-auth': [
    ...['enabled_http_plugins', 'enabled_external_auth_plugins', 'idp_plugins', 'email_notification_plugin'],
    ...['default_policies', 'all_users_policies', 'tenant_default_groups'],
  ],
  'wazo-purge-db': ['enabled_plugins', 'a'],
  'wazo-auth-keys': ['wazo-calld', 'a'],
  'wazo-confgend': ['plugins', 'enabled_asterisk_modules', 'a'],
};

/** What belongs at the keys, so that not all that is made is wrong. */
const RIGHT: Record<string, string[]> = {
  enabled_plugins: [
    '{x: true}',
    '{x: }',
    '{backends: {x: true}}',
    '{views: }',
    '{services: [a]}',
    '{purgers: {x: true}}',
    '{archives: [x]}',
  ],
  idp_plugins: ['{x: {enabled: true}}', '{saml: }', '{saml: true}'],
  email_notification_plugin: ['x', 'smtp', '[smtp]'],
  default_policies: [
    ...[
      '{a: {acl: [b]}}',
      '{a: {acl: [b], description: c}}',
      '{a: {acl: [b], shared: true}}',
      '{a: {description: b}}',
      '{a: {acl: b}}',
      '{a: {acl: 0}}',
    ],
    ...['{a: {acl_templates: [b]}}', '{wazo_default_user_policy: {description: b}}', '{a: }', '{a: {acl: }}'],
  ],
  all_users_policies: ['{a: true}', '{a: }'],
  tenant_default_groups: [
    '{a: {policies: {b: true}}}',
    '{a: {policies: }}',
    '{a: }',
    '{a: {policies: [b]}}',
    '{a: {}}',
  ],
  'wazo-calld': ['{acl: [b]}', '{system_user: b}', '{acl: b}', '{acl: }', ''],
  a: ['{acl: [b], system_user: c}', '{acl: [b]}', '{system_user: c}', '1', '{acl: {b: c}, system_user: d}'],
  plugins: ['{asterisk.pjsip.conf: x}', '{asterisk.pjsip.conf: }'],
  enabled_asterisk_modules: ['{x.so: true}'],
};

function document(service: string): fc.Arbitrary<string> {
  const entry = fc
    .constantFrom(...(KEYS[service] ?? []))
    .chain((key) =>
      fc
        .oneof(
          { weight: 4, arbitrary: fc.constantFrom(...(RIGHT[key] ?? ['{x: true}'])) },
          { weight: 1, arbitrary: value },
        )
        .map((text) => `${key}: ${text}\n`),
    );
  return fc.oneof(
    { weight: 12, arbitrary: fc.array(entry, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('')) },
    fc.constantFrom(
      '',
      '# nothing\n',
      '~',
      'false',
      '0',
      '[]',
      '{}',
      '- a\n',
      'a text\n',
      'a: b: c\n',
      'a: [\n',
      '\tb: 1\n',
      'a: !x b\n',
      '!exec {command: x}\n',
      'a: 1\n---\nb: 1\n',
    ),
  );
}

export const confDirectories: fc.Arbitrary<ConfDirectory> = fc
  .constantFrom(...Object.keys(KEYS))
  .chain((service) =>
    fc.dictionary(names, document(service), { minKeys: 1, maxKeys: 3 }).map((files) => ({ service, files })),
  );

/** The tree in which this directory is staged. */
export function staged({ service, files }: ConfDirectory): Entry[] {
  return filled(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`etc/${service}/conf.d/${name}`, text])),
  );
}
