import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { File } from '../../src/archive/tree.ts';
import { secretStaged } from '../../src/checks/secret-staged.ts';
import { entry, staging } from '../support/entries.ts';

function file(path: string, size = 100): File {
  const made = entry(path);
  if (made.type !== 'file') throw new Error(`${path} is no file`);
  return { ...made, size };
}

const hits = (text: string | Buffer, path = 'etc/probe/server.pem') =>
  secretStaged.hits(file(path, Buffer.byteLength(text)), Buffer.from(text), staging());

const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
const ed = generateKeyPairSync('ed25519');
const PRIVATE = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const SHORT = ed.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const ENCRYPTED = rsa.privateKey
  .export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'x' })
  .toString();
const PUBLIC = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const BEGIN = '-----BEGIN PRIVATE KEY-----';
const CERTIFICATE = `-----BEGIN CERTIFICATE-----\n${'MIIB'.repeat(16)}\n-----END CERTIFICATE-----\n`;

describe('secret-staged', () => {
  it.each([
    ['a key', PRIVATE],
    ['a short key', SHORT],
    ['a key of another kind', rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()],
    ['a key that is encrypted', ENCRYPTED],
    ['a key with a blank line, a mark or Windows line ends', `\ufeff\r\n${PRIVATE.replaceAll('\n', '\r\n')}`],
    ['a key of OpenSSH', `-----BEGIN OPENSSH PRIVATE KEY-----\n${'b3BlbnNzaC1rZXkt'.repeat(4)}\n`],
    ['a key of PGP', '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYBF\n=abcd\n-----END PGP PRIVATE KEY BLOCK-----\n'],
    ['a file that only begins as a key', `${BEGIN}\n`],
    ['a certificate with its key', CERTIFICATE + PRIVATE],
    ['a certificate with a key that is cut off', `${CERTIFICATE}${BEGIN}\nMIIE\n-----END PRIVATE KEY-----\n`],
    ['a key in JSON', JSON.stringify({ type: 'service_account', private_key: PRIVATE })],
    ['a key in YAML', `key: |\n  ${PRIVATE.replaceAll('\n', '\n  ')}`],
    ['a key in a program', `KEY = """${PRIVATE}"""\n`],
    ['a key in lines of a program', `key =\n${PRIVATE.replaceAll(/^(.+)$/gm, '  "$1\\n" +')}`],
    ['an encrypted key behind a comment', `# ours\n${ENCRYPTED}`],
    ['a key at the end of 64 KiB', `${'#'.repeat(65_536 - PRIVATE.length - 1)}\n${PRIVATE}`],
  ])('is %s', (_, text) => expect(hits(text)).toBe(true));

  it.each([
    ['a certificate', CERTIFICATE],
    ['a public key', PUBLIC],
    ['a text that names the line', `A key begins with the line\n\n    ${BEGIN}\n\nand ends with another.\n`],
    [
      'a text that shows what a key looks like',
      `Put it in:\n${BEGIN}\nMIIEvQIBADANBgkq...\n-----END PRIVATE KEY-----\n`,
    ],
    ['a template', `${BEGIN}\n<your key>\n-----END PRIVATE KEY-----\n`],
    ['a template in a program', `key: "${BEGIN}\\n{{ key }}\\n-----END PRIVATE KEY-----"`],
    ['a key of one letter', `Like this:\n${BEGIN}\n${'x'.repeat(64)}\n-----END PRIVATE KEY-----\n`],
    ['a program that looks for it', `if '${BEGIN}' in text:\n    raise ValueError('a key')\n`],
    ['a binary that can read it', Buffer.from(`\x7fELF\0${BEGIN}\0-----END PRIVATE KEY-----\0`)],
    ['a program that is on one line', `var h="${BEGIN}\\n",f="\\n-----END PRIVATE KEY-----";${'abcDEF123'.repeat(9)}`],
    ['nothing', ''],
  ])('is not %s', (_, text) => expect(hits(text)).toBe(false));

  it.each([
    'root/.netrc',
    'etc/probe/.env',
    'var/lib/probe/.git-credentials',
    'opt/contest/.env',
    'opt/testimony/.env',
  ])('is %s by its name', (path) => expect(hits('x', path)).toBe(true));

  it.each(['etc/probe/.env.example', 'etc/probe/netrc', 'etc/probe/my.env', 'etc/env', 'etc/probe/.envrc'])(
    'is not %s by its name',
    (path) => expect(hits('x', path)).toBe(false),
  );

  it.each([
    'usr/lib/python3/dist-packages/probe/tests/server.pem',
    'usr/lib/python3/dist-packages/probe/test_server.py',
    'usr/lib/python3/dist-packages/probe/conftest.py',
    'usr/share/probe/integration_tests/assets/server.key',
    'usr/share/probe-examples/server.key',
    'usr/share/doc/probe/examples/server.pem',
    'opt/probe/Fixtures/server.pem',
  ])('is not a key for tests or for show: %s', (path) => expect(hits(PRIVATE, path)).toBe(false));

  it('is not looked for in a larger file, of which only the beginning is seen', () => {
    expect(secretStaged.hits(file('etc/a', 65_537), Buffer.from(PRIVATE), staging())).toBe(false);
  });

  it('is one error on what was staged, and one in wazo/ at the file', () => {
    const wazo = `${staging().pluginDirectory}/wazo`;
    expect(hits(PRIVATE, `${wazo}/server.pem`)).toBe(true);
    expect(hits(PRIVATE, `${wazo}/tests/server.pem`)).toBe(false);
    const found = secretStaged.report(['/etc/a', '/etc/b', `/${wazo}/.env`], staging());
    expect(found).toMatchObject([
      { code: 'secret-staged', severity: 'error', file: 'wazo/rules' },
      { code: 'secret-staged', severity: 'error', file: 'wazo/.env' },
    ]);
    expect(found[0]?.message).toContain('`/etc/a`, `/etc/b`: ');
    expect(found[1]?.message).toContain('`wazo/.env`: ');
    expect(secretStaged.report([], staging())).toEqual([]);
  });

  it.each([
    ['beginnings of keys', `${BEGIN}\n`],
    ['words', '-----BEGIN A B C '],
    ['blanks', `${BEGIN}${' '.repeat(500)}`],
    ['dashes', '-'],
    ['capitals', '-----BEGIN AAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ])('is looked for in bounded time: %s', (_, piece) => {
    const text = `x PRIVATE KEY ${piece.repeat(65_000 / piece.length)}`;
    const started = performance.now();
    for (let times = 0; times < 10; times += 1) hits(text);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
