/** The shape of a manifest as a zod schema: what wazo-plugind requires of each field, and what an author should know of it. */

import { z } from 'zod';

/** What a plugin may be called: part of a Debian package's name, and of paths. */
export const NAME = /^[a-z0-9-]+$/;
export const NAMESPACE = /^[a-z0-9]+$/;

/** A dependency becomes a package's name, so that it can't be empty; what else it may be is Debian's grammar. */
const dependency = z
  .looseObject({
    name: z
      .string()
      .min(1)
      .meta({ description: 'The name of the other plugin.', examples: ['admin-ui-conference'] }),
    namespace: z
      .string()
      .min(1)
      .meta({ description: 'The namespace of the other plugin.', examples: ['official'] }),
    version: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'The version that wazo-plugind installs where the other plugin is missing.' }),
  })
  .meta({ description: 'Another plugin that this one needs.' });

const wazoVersion = z.union([z.string(), z.number()]);

/** Keys that are not listed here are free. */
export const manifestSchema = z
  .looseObject({
    name: z
      .string()
      .regex(NAME)
      .meta({
        description: 'The name of the plugin: lower-case letters, digits and dashes.',
        examples: ['hello-world'],
      }),
    namespace: z
      .string()
      .regex(NAMESPACE)
      .meta({
        description: 'Who the plugin is from, usually an organisation: lower-case letters and digits.',
        examples: ['wazocommunity'],
      }),
    version: z.union([z.string(), z.number()]).meta({
      description: 'The version of the plugin, a Debian version. Quote it: YAML reads 1.10 as the number 1.1.',
      examples: ['1.0.0'],
    }),
    plugin_format_version: z
      .number()
      .gt(-1)
      .lt(3)
      .optional()
      .meta({
        description: 'The format of the plugin. From 1 on `rules` also knows the command postrm. Without it: 0.',
        examples: [1],
      }),
    min_wazo_version: wazoVersion.optional().meta({
      description: 'The first Wazo version that the plugin works with. Quote it: YAML reads 24.10 as the number 24.1.',
      examples: ['24.10'],
    }),
    max_wazo_version: wazoVersion.optional().meta({
      description: 'The last Wazo version that the plugin works with. Quote it: YAML reads 24.10 as the number 24.1.',
      examples: ['25.15'],
    }),
    depends: z.array(dependency).optional().meta({ description: 'The plugins that this one needs.' }),
    debian_depends: z
      .array(z.string())
      .nullish()
      .meta({
        description: "The Debian packages that the plugin needs, each as in a package's Depends field.",
        examples: [['git (>= 1:2.0)', 'default-mta | mail-transport-agent']],
      }),
    display_name: z.unknown().optional().meta({ description: 'The name of the plugin for people.' }),
    description: z
      .unknown()
      .optional()
      .meta({ description: 'What the plugin does. The first line is the short form.' }),
    author: z
      .unknown()
      .optional()
      .meta({ description: 'Who wrote the plugin.', examples: ['Jane Doe <jane@example.org>'] }),
    homepage: z.unknown().optional().meta({ description: "The address of the plugin's page." }),
    license: z
      .unknown()
      .optional()
      .meta({ description: 'The licence of the plugin.', examples: ['MIT'] }),
    tags: z.unknown().optional().meta({ description: 'Words by which the plugin is found.' }),
    icon: z.unknown().optional().meta({ description: "The address of the plugin's icon." }),
    color: z.unknown().optional().meta({ description: "The colour of the plugin's tile." }),
    screenshots: z.unknown().optional().meta({ description: 'Addresses of pictures.' }),
  })
  .meta({ title: 'Wazo plugin', description: 'wazo/plugin.yml, the manifest of a Wazo stack plugin.' });

/** Every key that means something. */
export const knownKeys: readonly string[] = Object.keys(manifestSchema.shape);
