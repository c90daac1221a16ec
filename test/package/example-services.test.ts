/** The examples as Wazo's services meet them: their configuration read, their plugins found, loaded and asked. */

import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPackage } from '../support/build-plugin.ts';
import { type DebianRoot, makeDebianRoot } from '../support/debian-root.ts';
import { examples } from '../support/examples.ts';
import { describeWith, program, root as rootUser } from '../support/needs.ts';

/** What the services do with a plugin, and what little of theirs the examples use: no registry has the services. */
const WAZO = `
import json, pathlib, sys, types, yaml
from flask import Flask
from flask_restful import Api, Resource
from marshmallow import Schema, fields, validate
from stevedore import NamedExtensionManager
from stevedore.driver import DriverManager

def configuration(service):
    [file] = pathlib.Path(f'/etc/{service}/conf.d').glob('*.yml')
    return yaml.safe_load(file.read_text())

def load(group, names, *arguments):
    def fail(*said): raise Exception(said)
    manager = NamedExtensionManager(
        group, [name for name, enabled in names.items() if enabled], invoke_on_load=True,
        on_load_failure_callback=fail, on_missing_entrypoints_callback=fail)
    [extension] = manager
    if arguments: extension.obj.load(*arguments)
    return extension.obj

def module(name, **content):
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(content)

def required_acl(acl):
    def mark(method):
        method.acl = acl
        return method
    return mark

app = Flask('wazo')
api = Api(app)
`;

const CALLD = `
module('wazo_calld')
module('wazo_calld.auth', required_acl=required_acl, required_master_tenant=lambda: lambda method: method)
module('wazo_calld.http', AuthResource=Resource)
ari = types.SimpleNamespace()
load('wazo_calld.plugins', configuration('wazo-calld')['enabled_plugins'], {'api': api, 'ari': ari})
channels = [types.SimpleNamespace(json={'state': state}) for state in ('Up', 'Ringing', 'Up')]
ari.client = types.SimpleNamespace(channels=types.SimpleNamespace(list=lambda: channels))
print(json.dumps(app.test_client().get('/channels/count').json))
`;

const CONFD = `
module('wazo_confd')
module('wazo_confd.auth', required_acl=required_acl)
module('wazo_confd.helpers')
module('wazo_confd.helpers.restful', ConfdResource=Resource)
load('wazo_confd.plugins', configuration('wazo-confd')['enabled_plugins'], {'api': api})
print(json.dumps(app.test_client().get('/hello').json))
`;

const DIRD = `
class BaseSourcePlugin:
    SEARCHED_COLUMNS, FIRST_MATCHED_COLUMNS, FORMAT_COLUMNS = 'searched_columns', 'first_matched_columns', 'format_columns'

class SourceList(Resource):
    def get(self): return self.source_list_schema.dump([self.source_schema.load({'name': 'a', 'file': '/b'})])
    def post(self): return self.source_schema.validate({'name': 'a'})

class BaseBackendView:
    def load(self, dependencies):
        api.add_resource(self.list_resource, f'/backends/{self.backend}/sources')
        api.add_resource(self.item_resource, f'/backends/{self.backend}/sources/<source_uuid>')

module('wazo_dird', BaseSourcePlugin=BaseSourcePlugin, make_result_class=lambda *names, format_columns: dict)
module('wazo_dird.auth', required_acl=required_acl)
module('wazo_dird.helpers', BaseBackendView=BaseBackendView, SourceItem=Resource, SourceList=SourceList)
module('wazo_dird.schemas', BaseSourceSchema=Schema.from_dict({'name': fields.String(required=True)}))
module('xivo')
module('xivo.mallow', fields=fields)
module('xivo.mallow.validate', Length=validate.Length)
module('xivo.mallow_helpers', ListSchema=Schema)
enabled = configuration('wazo-dird')['enabled_plugins']
load('wazo_dird.views', enabled['views'], {})
backend = load('wazo_dird.backends', enabled['backends'])
backend.load({'config': {'backend': 'json_file', 'name': 'suppliers', 'file': '/tmp/suppliers.json',
                         'searched_columns': ['name'], 'first_matched_columns': ['number']}})
contacts = [{'name': 'Alice', 'number': '1'}, {'name': 'Bob', 'number': '2'}, {'number': '3'}]
pathlib.Path('/tmp/suppliers.json').write_text(json.dumps(contacts))
client = app.test_client()
print(json.dumps([
    backend.search('ALI'), backend.first_match('2'), backend.first_match('9'),
    client.get('/backends/json_file/sources').json, client.post('/backends/json_file/sources').json]))
`;

const CONFGEND = `
info = pathlib.Path('/tmp/wazo/wazo_confgend-1.dist-info')
info.mkdir(parents=True)
(info / 'METADATA').write_text('Metadata-Version: 2.1\\nName: wazo-confgend\\nVersion: 1\\n')
(info / 'entry_points.txt').write_text('[wazo_confgend.asterisk.musiconhold.conf]\\nwazo = wazo_confgend:Stock\\n')
sys.path.append('/tmp/wazo')
class Stock:
    def __init__(self, dependencies): self.dependencies = dependencies
    def generate(self): return '[default]\\nmode = files\\n'
module('wazo_confgend', Stock=Stock)
config = configuration('wazo-confgend')
for name in ('jazz', 'default', 'two words'):
    pathlib.Path(config['moh_folders']['directory'], name).mkdir(parents=True)
driver = DriverManager(
    namespace='wazo_confgend.asterisk.musiconhold.conf', name=config['plugins']['asterisk.musiconhold.conf'],
    invoke_on_load=True, invoke_args=({'config': config},)).driver
print(json.dumps(driver.generate()))
`;

/** wazo-auth hands a policy to a function with these parameters; wazo-auth-keys reads these two keys of a service. */
const AUTH = `
def create(name, slug, description, acl, tenant_uuid, config_managed=False): return [slug, acl]
def update(uuid, name, description, acl, config_managed=False): return acl
policies = configuration('wazo-auth')['default_policies']
for slug, policy in policies.items(): update('uuid', name=slug, config_managed=True, **policy)
print(json.dumps([
    [create(name=slug, slug=slug, tenant_uuid='uuid', config_managed=True, **policy) for slug, policy in policies.items()],
    [[name, service['system_user'], service['acl']] for name, service in configuration('wazo-auth-keys').items()]]))
`;

const CASES: readonly (readonly [string, string, unknown])[] = [
  ['calld-plugin', CALLD, { total: 3, states: { Up: 2, Ringing: 1 } }],
  ['confd-plugin', CONFD, { message: 'Hello, world' }],
  [
    'dird-backend',
    DIRD,
    [
      [{ name: 'Alice', number: '1' }],
      { name: 'Bob', number: '2' },
      null,
      [{ name: 'a', file: '/b' }],
      { file: ['Missing data for required field.'] },
    ],
  ],
  [
    'confgend-driver',
    CONFGEND,
    '[default]\nmode = files\n\n[jazz]\nmode = files\ndirectory = /usr/local/share/asterisk/moh/jazz\nsort = alpha\n',
  ],
  [
    'auth-policy',
    AUTH,
    [
      [['call_report', ['call-logd.cdr.read', 'confd.users.read']]],
      [['call-report', 'root', ['auth.tenants.read', 'call-logd.cdr.read', 'confd.users.read']]],
    ],
  ],
];

describeWith([rootUser, program('mmdebstrap')], 'a service of Wazo', () => {
  let root: DebianRoot;

  beforeAll(async () => {
    root = await makeDebianRoot({
      include: ['python3-flask-restful', 'python3-marshmallow', 'python3-stevedore', 'python3-yaml'],
    });
  });
  afterAll(() => root?.remove());

  it.each(CASES)('gets from the example %s what it asks for', async (directory, script, expected) => {
    const { path, outputs } = buildPackage(join(examples, directory));
    await root.copyIn(path, '/tmp/example.deb');
    expect(await root.run('dpkg -i /tmp/example.deb')).toMatchObject({ status: 0 });
    const { stdout, stderr } = await root.run(['python3', '-B', '-c', WAZO + script]);
    expect(stdout, stderr).not.toBe('');
    expect(JSON.parse(stdout)).toEqual(expected);
    await root.run(`dpkg -P ${outputs['package-name']}`);
  });
});
