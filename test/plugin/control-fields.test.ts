import { describe as about, expect, it } from 'vitest';
import { MAINTAINER } from '../../src/debian/control.ts';
import { dependsOf, describe, maintainer } from '../../src/plugin/control-fields.ts';
import { checkManifest } from '../../src/plugin/manifest.ts';

const { manifest } = checkManifest(Buffer.from('{name: hello, namespace: acme, version: "1.0"}'));
if (manifest === undefined) throw new Error('no manifest');

about('the maintainer', () => {
  const of = (author: string | undefined, owner: string | undefined = 'octocat') =>
    maintainer({ author, namespace: 'acme' }, owner);

  it.each(['Jane Doe <jane@example.org>', 'Jürgen (Acme) <j+x@xn--bcher-kva.example>', 'Doe, Jane <jane@example.org>'])(
    'is an author with a name and an address: %s',
    (author) => expect(of(author)).toBe(author),
  );

  it.each([
    ['jane@example.org', 'jane <jane@example.org>'],
    ['<jane@example.org>', 'jane <jane@example.org>'],
    ['mailto:jane@example.org', 'jane <jane@example.org>'],
    [' Jane  Doe<jane@example.org> ', 'Jane Doe <jane@example.org>'],
    ['Jane Doe < jane@example.org >', 'Jane Doe <jane@example.org>'],
    ['Jane\u2028Package: x <jane@example.org>', 'Jane Package: x <jane@example.org>'],
  ])('has the address of an author that is written otherwise: %j', (author, expected) => {
    expect(of(author)).toBe(expected);
  });

  it.each([
    ['Wazo community', 'Wazo community'],
    ['  Wazo\t community ', 'Wazo community'],
    ['Jane <not an address>', 'Jane'],
    ['Jane <jane@example.org> and Joe <joe@example.org>', 'Jane and Joe'],
    ['Jane <jane@example.org', 'Jane jane@example.org'],
    ['jane@example.org, joe@example.org', 'jane@example.org, joe@example.org'],
    ['Jane <jane,doe@example.org>', 'Jane'],
    ['>', 'octocat'],
    ['', 'octocat'],
    [undefined, 'octocat'],
  ])('has the address of the owner where the author %j has none', (author, name) => {
    expect(of(author)).toBe(`${name} <octocat@users.noreply.github.com>`);
  });

  it.each([
    ['Jane Doe', 'Jane Doe'],
    [undefined, 'acme'],
  ])('is nobody who could be reached where nobody on github.com owns the repository: %j', (author, name) => {
    expect(maintainer({ author, namespace: 'acme' }, undefined)).toBe(`${name} <acme@plugin.invalid>`);
  });

  it.each(['Jane Doe', 'jane@example.org', 'Jane <a', '<', 'a < b > c <jane@example.org>', undefined])(
    'is what a control file takes, whoever is the author: %j',
    (author) => {
      expect(of(author)).toMatch(MAINTAINER);
    },
  );
});

about('the description', () => {
  const of = (description: string | undefined, displayName?: string) =>
    describe({ ...manifest, description, displayName });

  it.each([undefined, '', ' \n\t'])('of a manifest that has none (%j) names the plugin', (description) => {
    expect(of(description)).toEqual({ synopsis: 'Wazo plugin acme/hello', description: 'Wazo plugin acme/hello.' });
  });

  it('of one line is the synopsis', () => {
    expect(of('Says hello\n')).toEqual({ synopsis: 'Says hello', description: 'Wazo plugin acme/hello.' });
  });

  it.each(['\n', '\r\n', '\r', '\n\n', '\n \n'])('has its first line as the synopsis, the rest behind %j', (end) => {
    expect(of(`\n Says hello ${end}At length.\n\nTwice.\n`)).toEqual({
      synopsis: 'Says hello',
      description: 'At length.\n\nTwice.',
    });
  });

  it('keeps the indentation of the first line behind the synopsis', () => {
    expect(of('Says hello\n\n  * one\n  * two\n').description).toBe('  * one\n  * two');
  });

  it('keeps a first line of 80 characters, the most that Debian allows', () => {
    const line = `${'word '.repeat(15)}words`;
    expect(line).toHaveLength(80);
    expect(of(line).synopsis).toBe(line);
  });

  it('says all that a longer first line says, below what the plugin is called', () => {
    const text = `${'word '.repeat(16)}words\nmore`;
    expect(of(text)).toEqual({ synopsis: 'Wazo plugin acme/hello', description: text });
    expect(of(text, ' Hello \n world ')).toEqual({ synopsis: 'Hello world', description: text });
    expect(of(text, text)).toEqual({ synopsis: 'Wazo plugin acme/hello', description: text });
    expect(of(text, ' ')).toEqual({ synopsis: 'Wazo plugin acme/hello', description: text });
  });

  it.each(['\v', '\f', '\x85', '\u2028', '\u2029', '\x1b', '\0', '\t'])('has no %j in its synopsis', (character) => {
    expect(of(`Says${character}hello`).synopsis).toBe('Says hello');
    expect(of('long '.repeat(20), `Says${character}hello`).synopsis).toBe('Says hello');
  });
});

it('puts Debian packages before plugins, in the order of the manifest', () => {
  const depends = [
    { name: 'b', namespace: 'acme' },
    { name: 'a', namespace: 'other' },
  ];
  expect(dependsOf({ ...manifest, debianDepends: ['zsh', 'git (>= 2)'], depends })).toEqual([
    'zsh',
    'git (>= 2)',
    'wazo-plugind-b-acme',
    'wazo-plugind-a-other',
  ]);
});
