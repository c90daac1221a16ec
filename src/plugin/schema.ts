/** The shape of a manifest as a zod schema: what wazo-plugind requires of each field, and what an author should know of it. */

// zod/mini is zod without the methods, which take as long to load as all the rest of a validation.
import * as z from 'zod/mini';

/** What a plugin may be called: part of a Debian package's name, and of paths. */
export const NAME = /^[a-z0-9-]+$/;
export const NAMESPACE = /^[a-z0-9]+$/;

/** Adds what an author should know of a value, for editors. */
function described<T extends z.ZodMiniType>(schema: T, description: string, example?: unknown): T {
  return schema.check(z.meta({ description, ...(example !== undefined && { examples: [example] }) }));
}

/** A dependency becomes a package's name, so that it can't be empty; what else it may be is Debian's grammar. */
const nameInDependency = z.string().check(z.minLength(1));

const dependency = z.looseObject({
  name: described(nameInDependency, 'The name of the other plugin.', 'admin-ui-conference'),
  namespace: described(nameInDependency, 'The namespace of the other plugin.', 'official'),
  version: described(
    z.optional(z.string().check(z.minLength(1))),
    'The version that wazo-plugind installs where the other plugin is missing.',
  ),
});

/** YAML reads most versions as numbers unless they are in quotes. */
const version = z.union([z.string(), z.number()]);

/** A field that is for people: it may be anything. */
const free = z.optional(z.unknown());

/** Keys that are not listed here are free. */
export const manifestSchema = z
  .looseObject({
    name: described(
      z.string().check(z.regex(NAME)),
      'The name of the plugin: lower-case letters, digits and dashes.',
      'hello-world',
    ),
    namespace: described(
      z.string().check(z.regex(NAMESPACE)),
      'Who the plugin is from, usually an organisation: lower-case letters and digits.',
      'wazocommunity',
    ),
    version: described(
      version,
      'The version of the plugin, a Debian version. Quote it: YAML reads 1.10 as the number 1.1.',
      '1.0.0',
    ),
    plugin_format_version: described(
      z.optional(z.number().check(z.gt(-1), z.lt(3))),
      'The format of the plugin. From 1 on `rules` also knows the command postrm. Without it: 0.',
      1,
    ),
    min_wazo_version: described(
      z.optional(version),
      'The first Wazo version that the plugin works with. Quote it: YAML reads 24.10 as the number 24.1.',
      '24.10',
    ),
    max_wazo_version: described(
      z.optional(version),
      'The last Wazo version that the plugin works with. Quote it: YAML reads 24.10 as the number 24.1.',
      '25.15',
    ),
    depends: described(
      z.optional(z.array(described(dependency, 'Another plugin that this one needs.'))),
      'The plugins that this one needs.',
    ),
    debian_depends: described(
      z.nullish(z.array(z.string())),
      "The Debian packages that the plugin needs, each as in a package's Depends field.",
      ['git (>= 1:2.0)', 'default-mta | mail-transport-agent'],
    ),
    display_name: described(free, 'The name of the plugin as people see it.'),
    description: described(free, 'What the plugin does. The first line is the short form.'),
    author: described(free, 'Who wrote the plugin.', 'Jane Doe <jane@example.org>'),
    homepage: described(free, "The address of the plugin's page."),
    license: described(free, 'The licence of the plugin.', 'MIT'),
    tags: described(free, 'Words to find the plugin by.'),
    icon: described(free, "The address of the plugin's icon."),
    color: described(free, "The colour of the plugin's tile."),
    screenshots: described(free, 'Addresses of pictures.'),
  })
  .check(z.meta({ title: 'Wazo plugin', description: 'wazo/plugin.yml, the manifest of a Wazo stack plugin.' }));

/** Every key that means something. */
export const knownKeys: readonly string[] = Object.keys(manifestSchema.shape);
