import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nginxLocationDead } from '../../src/checks/wazo/nginx-location-dead.ts';
import { readExtension } from '../../src/extension/extension.ts';
import { locationKey, readNginx } from '../../src/nginx/config.ts';
import { LOCATIONS } from '../../src/wazo/nginx.ts';
import { filled, staging } from '../support/entries.ts';
import { describeWith, program, root } from '../support/needs.ts';
import { makeNginx, type Nginx } from '../support/nginx.ts';

/** Files that nginx can't read, with a word of why. */
const UNREADABLE: [text: string, why: string][] = [
  ['location /a { return 200;', 'never closed'],
  ['location /a { return 200; } }', 'closes nothing'],
  ['location /a { return 200 }', 'no `;`'],
  ['location /a { return 200; }\nreturn 404', 'no `;`'],
  ['../https-available/probe', 'no `;`'],
  ['location /a { return 200 "x; }', 'never closed'],
  ['location /a { return 200 "x"y; }', 'after this quote'],
  ['{ return 200; }', "stands where it can't"],
  ['location /a { return 200;; }', "stands where it can't"],
  ['location ~ ^/a{2}$ { return 200; }', 'put the pattern in quotes'],
  ['location ~* /(?<id>[0-9]{1,3})$ {\n return 200;\n}', 'put the pattern in quotes'],
  ['\ufefflocation /a { return 200; }', 'byte order mark'],
  ['location\f/a { return 200; }', ''],
];

const READABLE = [
  'location /a { return 200; }\n',
  '# } {\nlocation /a { # {\nreturn 200 "}{;"; # "\n}',
  "location ~ '^/a{2}$' { return 200; }",
  'location /a { return 200 $host${uri}x; }',
  'location /a { return 200 a\\;b; }',
  'location /a{return 200;}location = /b {return 200;}',
  'location /a { if ($host = "x") { return 200; } }',
  'location /a { return 200 it"s#x; }',
  '',
];

/** Locations beside each other, and whether nginx takes them. */
const TOGETHER: [a: string, b: string, taken: boolean][] = [
  ['/a', '/a', false],
  ['/a', '^~ /a', false],
  ['/a', '^~/a', false],
  ['/a', '"/a"', false],
  ['= /a', '=/a', false],
  ['/a', '= /a', true],
  ['/a', '/a/', true],
  ['~ /a', '~ /a', true],
  ['~*/a', '/a', true],
  ['~* /a', '~ /a', true],
];

const keyOf = (location: string) => {
  const [directive] = readNginx(`location ${location} {}`).directives;
  return directive && locationKey(directive);
};

describe('a file for nginx', () => {
  it.each(UNREADABLE.filter(([, why]) => why !== ''))('can not be read: %j', (text, why) => {
    expect(readNginx(text).problem?.message).toContain(why);
  });
  it.each(READABLE)('can be read: %j', (text) => expect(readNginx(text).problem).toBeUndefined());

  it('says where the problem is', () => {
    expect(readNginx('location /a {\n  return 200;\n').problem?.offset).toBe(0);
    expect(readNginx('a b;\nc d').problem?.offset).toBe(5);
  });

  it('has its directives with their words', () => {
    expect(readNginx('a  "b c" d;\ne { f; }').directives).toEqual([
      { words: ['a', 'b c', 'd'], depth: 0, start: 0, end: 11 },
      { words: ['e'], depth: 0, start: 12, end: 15 },
      { words: ['f'], depth: 1, start: 16, end: 18 },
    ]);
  });

  it.each(TOGETHER)('has %s and %s for one location or not', (a, b, taken) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    expect(first !== undefined && first === second).toBe(!taken);
  });

  it('of many megabytes is read in bounded time', () => {
    const begun = performance.now();
    readNginx('a'.repeat(1 << 20));
    readNginx('a;{'.repeat(1 << 18));
    readNginx('a {'.repeat(1 << 18));
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});

describeWith([root, program('mmdebstrap')], 'a real nginx', () => {
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await makeNginx();
  }, 240_000);
  afterAll(() => nginx.remove());

  it('takes what is on a Wazo', async () => expect(await nginx.complaint({})).toBe(''));
  it.each(UNREADABLE)('does not read %j', async (text) =>
    expect(await nginx.complaint({ x: text })).toContain('[emerg]'),
  );
  it.each(READABLE)('reads %j', async (text) => expect(await nginx.complaint({ x: text })).toBe(''));

  it.each(TOGETHER)('has %s and %s beside each other or not', async (a, b, taken) => {
    const said = await nginx.complaint({ x: `location ${a} { return 200; }`, y: `location ${b} { return 200; }` });
    if (taken) expect(said).toBe('');
    else expect(said).toContain('duplicate location');
  });

  it.each([...LOCATIONS.keys()])('does not take %s again', async (key) => {
    expect(await nginx.complaint({ x: `location ${key} { return 200; }` })).toContain('duplicate location');
  });

  it('takes in a server what may stand there, and nothing of what we say may not', async () => {
    const misplaced = [
      'upstream a { server 127.0.0.1; }',
      'map $host $a { default b; }',
      'geo $a { default b; }',
      'split_clients $host $a { * b; }',
      'log_format a b;',
      'limit_req_zone $host zone=a:1m rate=1r/s;',
      'limit_conn_zone $host zone=a:1m;',
      'proxy_cache_path /a keys_zone=a:1m;',
      'server_names_hash_bucket_size 64;',
      'http { }',
      'events { }',
      'user root;',
      'worker_processes 1;',
      'pid /a;',
      'daemon off;',
      'load_module a;',
      'server { }',
      'proxy_pass http://127.0.0.1;',
      'alias /a;',
      'limit_except GET { deny all; }',
    ];
    for (const text of misplaced) {
      expect(await nginx.complaint({ x: text }), text).toContain('directive is not allowed here');
      const files = filled({ 'etc/nginx/locations/https-enabled/x': text });
      expect(nginxLocationDead(readExtension(files), staging()), text).toHaveLength(1);
    }
    const placed =
      'root /a; return 200; set $a b; gzip on; error_log /a; try_files $uri /x; proxy_set_header a b; rewrite ^/x /y;';
    expect(await nginx.complaint({ x: placed })).toBe('');
    expect(
      nginxLocationDead(readExtension(filled({ 'etc/nginx/locations/https-enabled/x': placed })), staging()),
    ).toEqual([]);
  });

  it('agrees about files in which something is missing or too much', async () => {
    const whole = 'location /a { return 200 "b c"; }\nlocation = /d { if ($host = e) { return 301 /f${uri}; } } # g\n';
    const piece = fc.constantFrom('', ' ', ';', '{', '}', '"', "'", '#', '\\', '$', '\n');
    const edit = fc.tuple(fc.nat(whole.length), fc.nat(2), piece);
    const text = fc
      .array(edit, { minLength: 1, maxLength: 3 })
      .map((edits) => edits.reduce((all, [at, length, put]) => all.slice(0, at) + put + all.slice(at + length), whole));
    await fc.assert(
      fc.asyncProperty(text, async (broken) => {
        const said = await nginx.complaint({ x: broken });
        const { problem } = readNginx(broken);
        if (problem !== undefined) expect(said, broken).toContain('[emerg]');
        // What stands in an `if` is for another parser of nginx's.
        else expect(said, broken).not.toMatch(/unexpected(?!.* in condition)|expecting|too long/);
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});
