import { describe, expect, it } from 'vitest';
import type { Staging } from '../../../src/checks/check.ts';
import { nginxLocationDead } from '../../../src/checks/wazo/nginx-location-dead.ts';
import { readExtension } from '../../../src/extension/extension.ts';
import { readScript } from '../../../src/shell/reader.ts';
import { filled, staging } from '../../support/entries.ts';

const LOCATIONS = 'etc/nginx/locations';
const LOCATION = 'location ^~ /probe/ { return 204; }\n';

function find(files: Record<string, string>, install = ':', other: Partial<Staging> = {}) {
  const { script } = readScript(`#!/bin/sh\ncase "$1" in\ninstall)\n${install}\n;;\nesac\n`);
  return nginxLocationDead(readExtension(filled(files)), staging({ rules: script, ...other }));
}

const LINK = { [`${LOCATIONS}/https-enabled/probe -> ../https-available/probe`]: '' };

describe('nginx-location-dead', () => {
  it.each(['http-available/probe', 'http-enabled/probe', 'https/probe.conf'])('is a file in %s', (path) => {
    expect(find({ [`${LOCATIONS}/${path}`]: LOCATION })).toMatchObject([
      { code: 'nginx-location-dead', severity: 'warning', staged: { path: `/${LOCATIONS}/${path}` } },
    ]);
  });

  it('is a file that nothing enables', () => {
    const [finding, ...others] = find({ [`${LOCATIONS}/https-available/probe`]: `${LOCATION}location / {` });
    expect(others).toEqual([]);
    expect(finding?.message).toContain('https-enabled/probe');
  });

  it.each([
    ['a link enables it', { [`${LOCATIONS}/https-available/probe`]: LOCATION, ...LINK }, ':'],
    [
      'an absolute link enables it',
      {
        [`${LOCATIONS}/https-available/probe`]: LOCATION,
        [`${LOCATIONS}/https-enabled/other -> /${LOCATIONS}/https-available/probe`]: '',
      },
      ':',
    ],
    [
      '`rules` makes a link',
      { [`${LOCATIONS}/https-available/probe`]: LOCATION },
      `ln -sf /a /${LOCATIONS}/https-enabled/`,
    ],
    ['it is enabled alone', { [`${LOCATIONS}/https-enabled/probe`]: LOCATION }, ':'],
    [
      'it is a placeholder',
      { [`${LOCATIONS}/http-enabled/.gitkeep`]: '', [`${LOCATIONS}/https-available/.gitkeep`]: '' },
      ':',
    ],
    [
      'the plugin has a server that includes it',
      {
        [`${LOCATIONS}/http-enabled/probe`]: LOCATION,
        'etc/nginx/sites-enabled/probe': 'server { include /etc/nginx/locations/http-enabled/*; }',
      },
      ':',
    ],
    [
      '`rules` changes a server',
      { [`${LOCATIONS}/http-enabled/probe`]: LOCATION },
      'sed -i s,a,b, /etc/nginx/sites-available/wazo',
    ],
    ['it is no location', { 'etc/nginx/conf.d/probe.conf': 'location / {' }, ':'],
  ])('is not told where %s', (_, files, install) => expect(find(files, install)).toEqual([]));

  it('is a link to what is not there', () => {
    const name = `${LOCATIONS}/https-enabled/probe`;
    const link = (target: string) => ({ [`${name} -> ${target}`]: '', 'opt/current -> /opt/2': '' });
    const [finding, ...others] = find(link('../https-available/other'));
    expect(others).toEqual([]);
    expect(finding?.message).toContain('a link to `/etc/nginx/locations/https-available/other`');
    expect(find(link('/etc/nginx/locations/https-available/wazo-calld'))).toEqual([]);
    expect(find(link('/opt/current/nginx'))).toEqual([]);
    expect(find(link('/etc/acme'), 'make-config > /etc/acme')).toEqual([]);
    expect(find(link('/etc/acme'), ':', { debianDepends: ['acme'] })).toEqual([]);
  });

  it.each([
    ['server {\n  listen 8443;\n}\n', 1, 'without the `server`'],
    [`${LOCATION}upstream probe { server 127.0.0.1; }\n`, 2, 'stage it in `/etc/nginx/conf.d`'],
    ['user root;\n', 1, 'leave it out'],
    ['proxy_pass http://127.0.0.1;\n', 1, 'write it in a `location`'],
  ])("is a file of what can't be in a server: %j", (text, line, message) => {
    const [finding, ...others] = find({ [`${LOCATIONS}/https-enabled/probe`]: text });
    expect(others).toEqual([]);
    expect(finding?.message).toContain(message);
    expect(finding?.staged?.position?.line).toBe(line);
  });

  it('is not told of a link that nobody knows about, where `rules` was not understood', () => {
    expect(find({ [`${LOCATIONS}/https-available/probe`]: LOCATION }, '', { rules: undefined })).toEqual([]);
  });

  it.each([
    ['a brace is missing', 'location /probe/ {\n  return 204;\n', 1],
    ['a brace is too much', 'location /probe/ { return 204; }\n}\n', 2],
    ['a semicolon is missing', 'location /probe/ {\n  return 204\n}\n', 2],
  ])('is a file that nginx can not read, where %s', (_, text, line) => {
    const files = { [`${LOCATIONS}/https-available/probe`]: text, ...LINK };
    const [finding, ...others] = find(files);
    expect(others).toEqual([]);
    expect(finding?.staged).toMatchObject({ path: `/${LOCATIONS}/https-available/probe`, position: { line } });
    expect(finding?.message).toContain('without HTTPS');
  });

  it('is a link that a checkout made a file of', () => {
    const files = {
      [`${LOCATIONS}/https-available/probe`]: LOCATION,
      [`${LOCATIONS}/https-enabled/probe`]: '../https-available/probe',
    };
    const [finding, ...others] = find(files);
    expect(others).toEqual([]);
    expect(finding?.message).toContain('the text of a link');
  });

  it.each(['location ^~ /api/calld/ {}', 'location / {}', 'location =/api/asterisk/ws {}', 'location "/api/auth/" {}'])(
    'is one of Wazo: %s',
    (text) => {
      const files = { [`${LOCATIONS}/https-enabled/probe`]: `${LOCATION}${text}\n` };
      const [finding, ...others] = find(files);
      expect(others).toEqual([]);
      expect(finding?.staged?.position?.line).toBe(2);
      expect(finding?.message).toContain('duplicate location');
    },
  );

  it('is not told of one of Wazo whose file `rules` takes away, or may', () => {
    const files = { [`${LOCATIONS}/https-enabled/probe`]: 'location / {}' };
    expect(find(files, `rm -f /${LOCATIONS}/https-enabled/wazo-ui`)).toEqual([]);
    expect(find(files, ':', { rules: undefined })).toEqual([]);
    expect(find(files, `rm -f /${LOCATIONS}/https-enabled/wazo-calld`)).toHaveLength(1);
  });

  it('is one that two files of the plugin have', () => {
    const files = {
      [`${LOCATIONS}/https-enabled/a`]: LOCATION,
      [`${LOCATIONS}/https-enabled/b`]: `# The same\n${LOCATION}`,
    };
    expect(find(files)).toMatchObject([{ staged: { path: `/${LOCATIONS}/https-enabled/b` } }]);
  });

  it.each([
    'location /api/ {}',
    'location = / {}',
    'location = /api/calld/1.0/metrics {}',
    'location ~ /api/calld/ {}',
    'location /a/ { location / {} }',
  ])('is none of Wazo: %s', (text) => expect(find({ [`${LOCATIONS}/https-enabled/probe`]: text })).toEqual([]));

  it('is not told of the locations of a Wazo that is not known', () => {
    const files = { [`${LOCATIONS}/https-enabled/probe`]: 'location ^~ /api/calld/ {}' };
    expect(find(files, ':', { release: 'bullseye' })).toEqual([]);
    expect(find({ [`${LOCATIONS}/http-enabled/probe`]: LOCATION }, ':', { release: 'buster' })).toEqual([]);
  });

  it('leaves the files of Wazo to who tells of them', () => {
    expect(find({ [`${LOCATIONS}/https-available/wazo-calld`]: 'location ^~ /api/calld/ {}' })).toEqual([]);
  });

  it('shows no control characters of a location', () => {
    const text = 'location /\u001b[31m/ {}\nlocation /\u001b[31m/ {}\n';
    expect(find({ [`${LOCATIONS}/https-enabled/probe`]: text })[0]?.message).not.toContain('\u001b');
  });
});
