import { describe, expect, it } from 'vitest';
import type { Release } from '../../src/debian/release.ts';
import type { Finding } from '../../src/finding.ts';
import { checkManifest } from '../../src/plugin/manifest.ts';

const SOUND = `name: my-plugin
namespace: mycompany
version: "1.0.0"
description: Does something
`;

function check(text: string) {
  return checkManifest(Buffer.from(text));
}

/** Findings as `line:column severity code`, which is what most tests are about. */
function places(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, code, position }) => `${position?.line}:${position?.column} ${severity} ${code}`);
}

describe('a manifest that is sound', () => {
  it('gives the values that a package is made of', () => {
    const { manifest, findings } = check(`${SOUND}plugin_format_version: 1
display_name: My plugin
author: Jane Doe <jane@example.org>
homepage: https://example.org
depends:
  - name: other-plugin
    namespace: official
    version: "2.0"
debian_depends:
  - git (>= 1:2.0)
  - default-mta | mail-transport-agent
anything: else
`);
    expect(findings).toEqual([]);
    expect(manifest).toMatchObject({
      name: 'my-plugin',
      namespace: 'mycompany',
      version: '1.0.0',
      formatVersion: 1,
      depends: [{ name: 'other-plugin', namespace: 'official' }],
      debianDepends: ['git (>= 1:2.0)', 'default-mta | mail-transport-agent'],
      displayName: 'My plugin',
      author: 'Jane Doe <jane@example.org>',
      homepage: 'https://example.org',
      metadata: { anything: 'else', depends: [{ version: '2.0' }] },
    });
  });

  it.each([
    ['nothing', '', 0],
    ['0', 'plugin_format_version: 0', 0],
    ['2', 'plugin_format_version: 2', 2],
    ['a float, which is truncated', 'plugin_format_version: 1.9', 1],
    ['a number just below 0, which is truncated to 0', 'plugin_format_version: -0.5', 0],
  ])('has the format version of %s', (_, line, expected) => {
    expect(check(SOUND + line).manifest?.formatVersion).toBe(expected);
  });

  it.each([
    ['1.5', '1.5'],
    ['2', '2'],
    ['1_000', '1000'],
  ])('has a number as its version, as Python writes it: %s', (written, version) => {
    expect(check(SOUND.replace('"1.0.0"', written)).manifest?.version).toBe(version);
  });

  it('may have an empty `debian_depends`', () => {
    expect(check(`${SOUND}debian_depends:\n`).manifest?.debianDepends).toEqual([]);
  });
});

describe('a manifest with mistakes', () => {
  it('shows all of them, each at its own value', () => {
    const { manifest, findings } = check(`name: My_Plugin
namespace: my-company
version: v1.0
plugin_format_version: "1"
debian_depends: git
description: Does something
`);
    expect(manifest).toBeUndefined();
    expect(places(findings)).toEqual([
      '1:7 error name-invalid',
      '2:12 error namespace-invalid',
      '3:10 error version-invalid',
      '4:24 error format-version-invalid',
      '5:17 error field-type',
    ]);
  });

  it('still gives what is known of the plugin', () => {
    expect(check(`${SOUND}plugin_format_version: 7\n`).known).toEqual({
      name: 'my-plugin',
      namespace: 'mycompany',
      version: '1.0.0',
    });
  });

  it.each([
    ['an empty file', '', '1:1 error manifest-not-mapping'],
    ['a list', '- name', '1:1 error manifest-not-mapping'],
    ['a text', 'hello', '1:1 error manifest-not-mapping'],
  ])('is no mapping: %s', (_, text, expected) => {
    expect(places(check(text).findings)).toEqual([expected]);
  });

  it.each([
    ['name', 'namespace: a\nversion: "1"\ndescription: x\n'],
    ['namespace', 'name: a\nversion: "1"\ndescription: x\n'],
    ['version', 'name: a\nnamespace: a\ndescription: x\n'],
  ])('lacks `%s`', (field, text) => {
    const { findings } = check(text);
    expect(places(findings)).toEqual(['1:1 error field-missing']);
    expect(findings[0]?.message).toContain(`\`${field}\``);
  });

  it.each([
    ['a number as the name', 'name: my-plugin', 'name: 42', '1:7 error field-type'],
    ['a boolean as the name', 'name: my-plugin', 'name: on', '1:7 error field-type'],
    ['an empty name', 'name: my-plugin', 'name: ""', '1:7 error name-invalid'],
    ['a name with a line break behind', 'name: my-plugin', 'name: "a\\n"', '1:7 error name-invalid'],
    ['a name that is not ASCII', 'name: my-plugin', 'name: plügin', '1:7 error name-invalid'],
    ['a list as the namespace', 'namespace: mycompany', 'namespace: [a]', '2:12 error field-type'],
    ['nothing as the namespace', 'namespace: mycompany', 'namespace:', '2:11 error field-type'],
    ['a boolean as the version', 'version: "1.0.0"', 'version: yes', '3:10 error field-type'],
    ['a date as the version', 'version: "1.0.0"', 'version: 2026-01-01', '3:10 error field-type'],
    [
      'a version with a field of its own',
      'version: "1.0.0"',
      'version: "1.0\\nPre-Depends: x"',
      '3:10 error version-invalid',
    ],
  ])('has %s', (_, sound, broken, expected) => {
    expect(places(check(SOUND.replace(sound, broken)).findings)).toEqual([expected]);
  });

  it.each([
    ['a version in another spelling', 'plugin_format_version: true', '5:24 error format-version-invalid'],
    ['no format version', 'plugin_format_version:', '5:23 error format-version-invalid'],
    ['a format version that does not exist', 'plugin_format_version: 3', '5:24 error format-version-invalid'],
    ['null for `depends`', 'depends:', '5:9 error field-type'],
    ['a text for `depends`', 'depends: other', '5:10 error field-type'],
    ['a text in `depends`', 'depends:\n  - other', '6:5 error field-type'],
    ['a dependency without a namespace', 'depends:\n  - name: other', '6:5 error field-missing'],
    ['a dependency with an empty name', 'depends:\n  - {name: "", namespace: x}', '6:12 error field-type'],
    [
      'a dependency with a number as its version',
      'depends:\n  - {name: a, namespace: b, version: 1}',
      '6:38 error field-type',
    ],
    ['a dependency that no plugin can be', 'depends:\n  - {name: A B, namespace: b}', '6:12 error dependency-invalid'],
    ['a mapping for `debian_depends`', 'debian_depends: {git: 1}', '5:17 error field-type'],
    ['a number in `debian_depends`', 'debian_depends: [git, 1]', '5:23 error field-type'],
    ['null in `debian_depends`', 'debian_depends:\n  -\n', '6:4 error field-type'],
    ['no relationship in `debian_depends`', 'debian_depends:\n  - git >= 2', '6:5 error debian-dependency-invalid'],
    ['a line break in the author', 'author: "a\\nPre-Depends: x"', '5:9 error control-newline'],
    [
      "a line separator of Unicode's in the author",
      'author: "a\\u2028Package: x <a@b.c>"',
      '5:9 error control-newline',
    ],
    ['a line break in the homepage', 'homepage: "a\\nb"', '5:11 error control-newline'],
    [
      'limits that no Wazo meets',
      'min_wazo_version: "24.10"\nmax_wazo_version: "24.05"',
      '6:19 error wazo-version-range',
    ],
    [
      'itself as a dependency',
      'depends:\n  - {name: my-plugin, namespace: mycompany}',
      '6:12 error dependency-on-itself',
    ],
    ['null for a Wazo version', 'min_wazo_version:', '5:18 error field-type'],
  ])('has %s', (_, lines, expected) => {
    expect(places(check(SOUND + lines).findings)).toEqual([expected]);
  });

  it('says each mistake once', () => {
    const { findings } = check(`${SOUND}depends:\n  - {name: 1, namespace: 2}\ndebian_depends: [null, {}]\n`);
    expect(places(findings)).toEqual([
      '6:12 error field-type',
      '6:26 error field-type',
      '7:18 error field-type',
      '7:24 error field-type',
    ]);
  });
});

describe('what is said of a mistake', () => {
  it.each([
    ['version: "1.0.0"', 'version:', '`version` has no value: add one, such as `version: "1.0.0"`'],
    ['version: "1.0.0"', 'version: 1.0.0_rc1', 'write 1.0.0~rc1'],
    ['name: my-plugin', 'Name: my-plugin', 'Keys are in lower case: write `name`, not `Name`'],
    ['name: my-plugin', 'nmae: my-plugin', '`name` is missing: write it in place of `nmae`'],
    ['description: Does', 'Description: Does', 'Unknown key `Description`: write `description`, in lower case'],
    ['description', 'min_version: "24.01"\ndescription', 'did you mean `min_wazo_version`?'],
    ['description', 'dependencies: [git]\ndescription', 'did you mean `debian_depends`?'],
    ['description', 'dependencies: [{name: a, namespace: b}]\ndescription', 'did you mean `depends`?'],
    ['description', 'min_wazo_version: "23.99"\ndescription', 'there is no Wazo 23.99'],
    ['description', 'min_wazo_version:\ndescription', 'has no value: add one, such as `min_wazo_version: "24.10"`'],
    ['description', 'depends:\ndescription', '`depends` has no value'],
    ['description', 'plugin_format_version: ~\ndescription', 'has no value: write 0, 1 or 2, or remove the line'],
    ['description', 'debian_depends:\n- make git\ndescription', 'write `- make` and `- git`'],
    ['version: "1.0.0"', 'version: [1, 0]', '`version` is a list: write one, such as `version: "1.0.0"`'],
    ['version: "1.0.0"', 'version: 1.0.0"', 'it has only a closing quote: write "1.0.0"'],
    [
      'description',
      'debian_depends:\n- make\n  - git\ndescription',
      '`- git` is indented more than the entry above it',
    ],
    ['description', 'debian_depends:\n  * make\n  * git\ndescription', 'write "- " in place of "* "'],
    ['description', 'debian_depends:\n-\u00a0make\n-\u00a0git\ndescription', 'is a no-break space (U+00A0)'],
    [
      'description',
      'depends:\n- name: a\n- namespace: b\ndescription',
      'remove the dash before it, and indent it like `name`',
    ],
    ['name: my-plugin', '- name: my-plugin', 'This dash begins a list, but the keys below are not in one: remove it'],
    ['name: my-plugin', 'name: ""', '`name` is empty: add one, such as `name: my-plugin`'],
    ['version: "1.0.0"', 'version: $VERSION', 'nothing fills in a variable here'],
    ['version: "1.0.0"', 'version: "1.0.0\u00a0"', 'in place of "\\u00a0"'],
    ['Does something', '& something', "A text can't start with &: put it in quotes"],
    ['description', 'depends:\n- name: A_b\n  namespace: c-d\ndescription', 'Is it "cd/a-b"?'],
    ['description', 'depends:\n- Name: a\n  namespace: b\ndescription', 'write `name`, not `Name`'],
    ['description', 'depends:\n- name: a\n  namespace: b\n  version: 1.0\ndescription', 'write it in quotes'],
    ['description', 'min_wazo_version: "v2023.10.1"\ndescription', 'has the form YY.NN: write "23.10"'],
    ['description', 'min_wazo_version: 23-10\ndescription', 'has the form YY.NN: write "23.10"'],
    ['description', 'min_wazo_version: "newest"\ndescription', 'has the form YY.NN, such as "24.10", in quotes'],
    ['description', 'plugin_format_version: true\ndescription', 'is the boolean true: it must be the number'],
    ['description', 'debian_depends:\n- Foo_7 >= 1.0\ndescription', 'write foo-7 (>= 1.0)'],
    ['description', 'debian_depends:\n- requests==2.0\ndescription', 'write `- python3-requests (>= 2.0)`'],
    ['description', 'debian_depends:\n- PyYAML~=6.0.1\ndescription', 'write `- python3-yaml (>= 6.0.1)`'],
    ['description', 'debian_depends:\n- PyYAML\ndescription', 'write `- python3-yaml`'],
    ['description', 'debian_depends:\n- "jinja2[i18n]<4,>=3"\ndescription', 'write `- python3-jinja2`'],
    ['description', 'debian_depends:\n- redis==5\ndescription', 'write redis (= 5)'],
    ['description', 'debian_depends: git, curl\ndescription', 'it must be a list, `debian_depends: [git, curl]`'],
    [
      'description',
      'max-wazo-version: "25.10"\ndescription',
      'Unknown key `max-wazo-version`: write `max_wazo_version`',
    ],
    ['description', 'Description: Other\ndescription', 'only `description`, which is there too, is read'],
  ])('is one thing, with what to write: %s becomes %j', (sound, broken, said) => {
    const { findings } = check(SOUND.replace(sound, broken));
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining(said)]);
  });
});

describe('a manifest that is below a key', () => {
  const below = `plugin:\n${SOUND.replace(/^(?=.)/gm, '  ')}`;

  it.each([below, `schema: 1\n${below}`, `${below}other: {name: a}\n`])('has one error: %j', (text) => {
    const { findings } = check(text);
    expect(findings).toMatchObject([{ code: 'field-missing', message: expect.stringContaining('`plugin`') }]);
  });
});

describe('a manifest in UTF-16', () => {
  it('has one error, since wazo-plugind opens it as UTF-8', () => {
    const bytes = Buffer.from(`\ufeff${SOUND}`, 'utf16le');
    for (const each of [bytes, Buffer.from(bytes).swap16()]) {
      expect(places(checkManifest(each).findings)).toEqual(['1:1 error manifest-encoding']);
    }
  });
});

describe('a manifest that works but not as its author thinks', () => {
  it.each([
    ['1.10', '"1.1"'],
    ['1.', '"1.0"'],
    ['010', '"8"'],
    ['1_000', '"1000"'],
    ['12:30:45', '"45045"'],
  ])('has a version that YAML reads otherwise: %s', (written, read) => {
    const { findings } = check(SOUND.replace('"1.0.0"', written));
    expect(places(findings)).toEqual(['3:10 warning number-misread']);
    expect(findings[0]?.message).toContain(read);
    expect(findings[0]?.message).toContain(`version: "${written}"`);
  });

  it.each([
    ['a Wazo version that lost its zero', 'min_wazo_version: 24.10', ['5:19 warning number-misread']],
    ['a Wazo version of another form', 'max_wazo_version: "24"', ['5:19 warning wazo-version-form']],
    [
      'a dependency twice',
      'depends:\n  - &a {name: a, namespace: b}\n  - {name: a, namespace: b}',
      ['7:12 warning dependency-twice'],
    ],
    ['a Debian package twice', 'debian_depends: [git, git]', ['5:23 warning dependency-twice']],
    ['an obsolete relation', 'debian_depends: [git (> 2)]', ['5:18 warning debian-dependency-unclear']],
    ['a key twice', 'name: my-plugin', ['5:1 warning duplicate-key']],
    ['a key spelt wrong', 'debian-depends: [git]', ['5:1 warning key-misspelt']],
    ['a list of authors', 'author: [Jane Doe]', ['5:9 warning field-unusable']],
    ['a mapping as its homepage', 'homepage: {url: https://example.org}', ['5:11 warning field-unusable']],
    ['an address that is none', 'author: Jane <jane at example.org>', ['5:9 warning field-unusable']],
    ['an address in parentheses', 'author: Jane (jane@example.org)', ['5:9 warning field-unusable']],
    ['two authors', 'author: Jane <j@example.org>, Joe <joe@example.org>', ['5:9 warning field-unusable']],
    ['a homepage without a scheme', 'homepage: example.org/my-plugin', ['5:11 warning field-unusable']],
    ['a homepage with a blank', 'homepage: https://example.org https://example.com', ['5:11 warning field-unusable']],
  ])('has %s', (_, lines, expected) => {
    const { manifest, findings } = check(SOUND + lines);
    expect(places(findings)).toEqual(expected);
    expect(manifest).toBeDefined();
  });

  it.each([
    'author: Jane Doe',
    'author: "Jane @jane"',
    'author: jane@example.org',
    'author: <jane@example.org>',
    'author: "Jane\tDoe\t<jane@example.org>"',
    'author: ""',
    'author:',
    'homepage:',
    'homepage: http://example.org:8080/a?b=c#d',
    'homepage: " https://example.org "',
    'homepage: HTTPS://example.org',
  ])('has nothing to say of %s', (line) => expect(check(`${SOUND}${line}\n`).findings).toEqual([]));

  it('has a tab in the author, which becomes a blank', () => {
    expect(check(`${SOUND}author: "Jane\\tDoe <j@example.org>"\n`).manifest?.author).toBe('Jane Doe <j@example.org>');
  });

  it.each([
    ['1.0.0-beta', '"1.0.0~beta"'],
    ['1.0.0.dev1', '"1.0.0~dev1"'],
  ])('has a version that dpkg sorts after the release: %s', (version, spelling) => {
    const { findings, manifest } = check(SOUND.replace('1.0.0', version));
    expect(places(findings)).toEqual(['3:10 warning version-prerelease']);
    expect(findings[0]?.message).toContain(`Write ${spelling}`);
    expect(manifest?.version).toBe(version);
  });

  it('has such a version, and another is packaged', () => {
    const bytes = Buffer.from(SOUND.replace('1.0.0', '1.0.0-beta'));
    expect(checkManifest(bytes, { version: '1.0.0~git7' }).findings).toEqual([]);
    const [found] = checkManifest(Buffer.from(SOUND), { version: '1.0.0-rc1' }).findings;
    expect(found?.message).toContain('The input `version` is "1.0.0-rc1"');
  });

  it('has a key spelt wrong, of which what is missing for it is not said again', () => {
    expect(places(check(SOUND.replace('namespace', 'namepace')).findings)).toEqual(['2:1 error field-missing']);
    expect(places(check(SOUND.replace('description', 'Description')).findings)).toEqual(['4:1 warning key-misspelt']);
  });

  it('has no description', () => {
    expect(places(check(SOUND.replace('description: Does something\n', '')).findings)).toEqual([
      '1:1 warning description-missing',
    ]);
    expect(places(check(SOUND.replace('Does something', '" "')).findings)).toEqual([
      '4:14 warning description-missing',
    ]);
  });
});

describe('a dependency on a package of Python 2', () => {
  function found(entries: string, release: Release | undefined) {
    const text = `${SOUND}debian_depends: [${entries}]\n`;
    return places(checkManifest(Buffer.from(text), { release }).findings);
  }

  it('is told at its entry', () => {
    expect(found('git, python-yaml (>= 3)', 'bookworm')).toEqual(['5:23 warning python2-dependency']);
    expect(found('python-yaml | python-ldap', 'bookworm')).toEqual(['5:18 warning python2-dependency']);
  });

  it.each([
    ['python3-yaml, python-is-python3, python-apt-common, python-django-doc', 'bookworm'],
    ['python-yaml | python3-yaml', 'bookworm'],
    ['python-yaml', 'buster'],
    ['python-setuptools', 'bullseye'],
    ['python-yaml', undefined],
  ] as const)('is none in %s on %s', (entries, release) => expect(found(entries, release)).toEqual([]));
});
