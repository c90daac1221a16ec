/** The shape of the output `extends` as a zod schema: what a plugin adds to a Wazo. */

import * as z from 'zod/mini';

function list<T extends z.ZodMiniType>(item: T, description: string) {
  return z.array(item).check(z.describe(description));
}

const configuration = z.strictObject({
  service: z.string().check(z.describe("The service's directory in `/etc`: `wazo-calld`.")),
  path: z.string(),
  keys: list(z.string(), 'The top-level keys.'),
});

const plugin = z.strictObject({
  service: z.string(),
  group: z.string().check(z.describe('The group of entry points that the service loads it from.')),
  name: z.string(),
  state: z
    .enum(['enabled', 'disabled', 'offered'])
    .check(z.describe('`offered`: the code is there and no configuration of the package enables it.')),
  from: z
    .exactOptional(z.enum(['plugin', 'wazo']))
    .check(z.describe('Whose code is loaded; left out where neither has any of this name.')),
  entry_point: z.exactOptional(z.string()).check(z.describe("`module:attribute`, where it is the plugin's.")),
  replaces: z.exactOptional(z.boolean()).check(z.describe("Whether it takes the place of one of Wazo's.")),
});

const policy = z.strictObject({
  name: z.string(),
  acl: list(z.string(), 'The access rights.'),
  all_users: z.exactOptional(z.boolean()).check(z.describe('Whether every user gets it.')),
});

const key = z.strictObject({
  service: z.string().check(z.describe('The name of the account that the key is for.')),
  acl: list(z.string(), 'The access rights.'),
});

const driver = z.strictObject({
  file: z.string().check(z.describe('What it generates, as wazo-confgend has it: `asterisk.pjsip.conf`.')),
  name: z.string(),
  entry_point: z.exactOptional(z.string()).check(z.describe("`module:attribute`, where it is the plugin's.")),
});

const module = z.strictObject({ name: z.string(), loaded: z.boolean() });

const context = z.strictObject({
  name: z.string(),
  adds: list(z.string(), 'Extensions that a Wazo does not have in this context.'),
  overrides: list(z.string(), "Extensions that take the place of Wazo's."),
  includes: list(z.string(), 'Contexts that are included.'),
});

const directory = z.strictObject({ directory: z.string(), files: z.int().check(z.describe('How many there are.')) });

/** Every list; in the output those are left out in which there is nothing. */
export const extendsSchema = z.strictObject({
  configuration: list(configuration, 'Files that a service reads in its `conf.d`.'),
  plugins: list(plugin, 'Plugins of services that are enabled, disabled or brought.'),
  policies: list(policy, 'Policies of wazo-auth.'),
  service_keys: list(key, 'Keys of services, by wazo-auth-keys.'),
  drivers: list(driver, 'Drivers of wazo-confgend.'),
  modules: list(module, 'Modules of Asterisk that wazo-confgend is told to load or not.'),
  contexts: list(context, 'Contexts of the dialplan.'),
  asterisk: list(z.string(), 'Other configuration of Asterisk, by paths from `/etc/asterisk`: `pjsip.d/50-x.conf`.'),
  agi: list(z.string(), 'AGI scripts, by their paths.'),
  sounds: list(directory, 'Sounds of Asterisk.'),
  music: list(directory, 'Music on hold.'),
  nginx: list(z.string(), 'Locations of nginx, and by their paths the files that have none.'),
  units: list(z.string(), 'Units of systemd, and drop-ins: `wazo-calld.service.d/x.conf`.'),
  cron: list(z.string(), 'Cron jobs, by the paths of their files.'),
  restarts: list(
    z.string(),
    'Units that `rules install` restarts or starts; unknown where `rules` is no shell script.',
  ),
  reloads: list(
    z.string(),
    'Units that `rules install` reloads, and `wazo-auth-keys` where it updates the keys; unknown where `rules` is no shell script.',
  ),
  asterisk_commands: list(z.string(), 'What `rules install` tells Asterisk, but for questions: `dialplan reload`.'),
  more: z
    .record(z.string(), z.int())
    .check(z.describe('How many names are left out, by their kind: of each 100 are told.')),
});

export type Extends = z.infer<typeof extendsSchema>;

/** The JSON Schema of the output. */
export function extendsJsonSchema(): object {
  return z.toJSONSchema(z.partial(extendsSchema), { target: 'draft-7' });
}
