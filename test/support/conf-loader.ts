/** How Wazo's services read their `conf.d`, in Python with PyYAML, for the tests to hold ours to. */

import { spawnSync } from 'node:child_process';
import { z } from 'zod';

/**
 * Answers a line of JSON, files by their names and a service, with a line: which files it refuses, what it makes of all,
 * and the error with which it does not start. Written from what xivo/config_helper.py, chain_map.py and plugin_helpers.py
 * and the services' controllers do with the configuration.
 */
const LOADER = `
import base64, copy, json, os, sys, tempfile, yaml

class Loader(yaml.SafeLoader):
    pass

class Printed:
    pass

def printed(loader, node):
    for key, value in node.value:
        if key.value == 'command':
            value.value.split(' ')
            return Printed()

Loader.add_constructor('!exec', printed)

def merge(into, more, appends):
    merged = copy.copy(into)
    for key, value in more.items():
        if key not in merged:
            merged[key] = copy.deepcopy(value)
        elif isinstance(merged[key], dict) and isinstance(value, dict):
            merged[key] = merge(merged[key], value, appends)
        elif appends and isinstance(merged[key], list) and isinstance(value, list):
            merged[key] = merged[key] + value
    return merged

def read(directory):
    configs, refused = [], []
    for name in sorted(os.listdir(directory)):
        if name.startswith('.') or not name.endswith('.yml'):
            continue
        try:
            with open(os.path.join(directory, name), encoding='utf-8') as file:
                configs.append(yaml.load(file, Loader=Loader) or {})
        except Exception:
            refused.append(name)
    return configs, refused

def enabled(names):
    return [name for name, value in names.items() if value]

def policies(config):
    for values in config['default_policies'].values():
        values.setdefault('description', '')
        (lambda description, acl: None)(**values)
        if values['acl'] and not isinstance(values['acl'], (list, set, dict, Printed)):
            raise RuntimeError('acl: IN expression list expected')
    len(config['all_users_policies'])
    enabled(config['all_users_policies'])
    for values in config['tenant_default_groups'].values():
        enabled(dict(values).pop('policies', {}))

def start_auth(config):
    hash(config['email_notification_plugin'])
    if not isinstance(config['email_notification_plugin'], str):
        raise RuntimeError('no driver ' + str(config['email_notification_plugin']))
    for key in ('http', 'backend', 'metadata', 'external_auth'):
        enabled(config['enabled_' + key + '_plugins'])
    for values in config['idp_plugins'].values():
        values.get('enabled')
    policies(config)

def start_dird(config):
    for kind in ('backends', 'services', 'views'):
        enabled(config['enabled_plugins'][kind])

def purge(config):
    config['enabled_plugins']['archives']
    config['enabled_plugins']['purgers'].get('x')

def update_keys(config):
    for name, values in config.items():
        if not isinstance(values['acl'], (list, Printed)):
            raise RuntimeError('acl: Not a valid list')
        values['system_user']

def generate(config):
    config['plugins'].get('asterisk.pjsip.conf')
    enabled(config['enabled_asterisk_modules'])

SERVICES = {
    'wazo-calld': (lambda config: enabled(config['enabled_plugins']), {'enabled_plugins': {'api': True}}),
    'wazo-dird': (start_dird, {'enabled_plugins': {'backends': {'a': True}, 'services': {}, 'views': {'b': True}}}),
    'wazo-auth': (start_auth, {
        'enabled_http_plugins': {'api': True}, 'enabled_backend_plugins': {}, 'enabled_metadata_plugins': {},
        'enabled_external_auth_plugins': {'google': True}, 'idp_plugins': {'saml': {'enabled': True}},
        'email_notification_plugin': 'smtp', 'all_users_policies': {}, 'tenant_default_groups': {},
        'default_policies': {
            'wazo_default_user_policy': {'acl': ['a'], 'description': 'b'},
            'wazo_default_admin_policy': {'acl': ['a'], 'description': 'b'},
        },
    }),
    'wazo-purge-db': (purge, {'enabled_plugins': {'purgers': {'cel': True}, 'archives': []}}),
    'wazo-auth-keys': (update_keys, {'wazo-calld': {'system_user': 'www-data', 'acl': ['a']}}),
    'wazo-confgend': (generate, {'plugins': {'asterisk.pjsip.conf': 'wazo'}, 'enabled_asterisk_modules': {}}),
}

def describe(value):
    if isinstance(value, Printed):
        return ['printed', '']
    if isinstance(value, dict):
        return ['dict', [[describe(k), describe(v)] for k, v in value.items()]]
    if isinstance(value, (list, tuple)):
        return ['list', len(value)]
    if isinstance(value, set):
        return ['list', len(value)]
    return [type(value).__name__, str(value)]

for line in sys.stdin:
    question = json.loads(line)
    appends = question['service'].startswith('wazo-auth')
    start, defaults = SERVICES[question['service']]
    with tempfile.TemporaryDirectory() as directory:
        for name, content in question['files'].items():
            with open(os.path.join(directory, name), 'wb') as file:
                file.write(base64.b64decode(content))
        configs, refused = read(directory)
    answer = {'refused': refused, 'config': None, 'error': None}
    try:
        config = {}
        for each in configs:
            config = merge(config, each, appends)
        answer['config'] = describe(config)
        start(merge(config, defaults, question['service'] == 'wazo-auth-keys'))
    except Exception as error:
        answer['error'] = type(error).__name__ + ': ' + str(error)
    print(json.dumps(answer))
`;

const answerSchema = z.object({
  refused: z.array(z.string()),
  config: z.unknown(),
  error: z.string().nullable(),
});

/** What a service makes of its `conf.d`. */
export type Answer = z.infer<typeof answerSchema>;

export interface ConfDirectory {
  service: string;
  /** What is in the files, by their names. */
  files: Readonly<Record<string, string | Uint8Array>>;
}

const python = ['/usr/bin/python3', 'python3'].find(
  (program) => spawnSync(program, ['-c', 'import yaml']).status === 0,
);

/** The need of a Python that has PyYAML. */
export const pyyaml = { met: python !== undefined, missing: 'PyYAML is not installed (apt-get install python3-yaml)' };

/** What the services make of these directories, in one process. */
export function load(directories: readonly ConfDirectory[]): Answer[] {
  const input = directories.map(({ service, files }) => {
    const contents = Object.entries(files).map(([name, text]) => [name, Buffer.from(text).toString('base64')]);
    return `${JSON.stringify({ service, files: Object.fromEntries(contents) })}\n`;
  });
  const run = spawnSync(python ?? 'python3', ['-c', LOADER], {
    input: input.join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => answerSchema.parse(JSON.parse(line)));
}
