import { describe, expect, it } from 'vitest';
import { changesSections } from '../src/changes-section.ts';
import { compare } from '../src/comparison/comparison.ts';
import { renderSummary } from '../src/runner/summary.ts';
import type { Section } from '../src/section.ts';
import { compared, METADATA, type Parts } from './support/compared.ts';

function sections(previous: Parts, now: Parts): Section[] {
  return changesSections(compare(compared(previous), compared(now)));
}

/** The rows of the table by their labels. */
function rows(previous: Parts, now: Parts): Record<string, unknown> {
  const blocks = sections(previous, now).flatMap((section) => section.blocks);
  const all = blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
  return Object.fromEntries(all.map(([label = [], change]) => [label.join(), change]));
}

/** The lines of the folded list of files. */
function lines(previous: Parts['files'] & object, now: Parts['files'] & object): readonly string[] {
  const [, list] = sections({ files: previous }, { files: now });
  const [block] = list?.blocks ?? [];
  expect(list?.folded).toBe(true);
  return block?.type === 'lines' ? block.lines : [];
}

describe('the section on what changes', () => {
  it('is a sentence where nothing does, and where nothing but the version does', () => {
    const files = { 'etc/a': '1' };
    const say = (now: Parts) =>
      sections({ size: 1, files }, { files, ...now }).map(({ title, blocks }) => [title, ...blocks]);
    const same = 'files, dependencies and maintainer scripts are the same.';
    expect(say({ size: 2 })).toEqual([['What changes for a server', { type: 'text', text: `Nothing: ${same}` }]]);
    expect(say({ fields: { Version: '2' } })).toEqual([
      ['What changes for a server', { type: 'text', text: `Nothing but the version, \`1.0.0\` → \`2\`: ${same}` }],
    ]);
  });

  it('has a row for each thing that changes', () => {
    const previous = {
      ...{ size: 12_345, fields: { Depends: 'git, curl' }, scripts: { postinst: '1' } },
      files: {
        [`${METADATA}/rules`]: '1',
        [`${METADATA}/plugin.yml`]: '1',
        'etc/a': '1',
        'etc/b': '1',
        'etc/same': '1',
      },
    };
    const now = {
      ...{ size: 23_456, fields: { Version: '2', Architecture: 'amd64', Depends: 'git, wget', Homepage: 'x' } },
      ...{ scripts: { postinst: '2', postrm: '1', triggers: '' } },
      files: {
        [`${METADATA}/rules`]: '2',
        [`${METADATA}/plugin.yml`]: '2',
        'etc/a': '2',
        'etc/c': '',
        'etc/same': '1',
      },
    };
    expect(rows(previous, now)).toEqual({
      Version: ['`1.0.0` → `2`'],
      Architecture: ['`all` → `amd64`'],
      Dependencies: ['+ `wget`', '− `curl`'],
      Files: ['1 added, 1 removed, 3 changed'],
      '`/etc`': [
        'replaced, with what was edited there: `/etc/a`, and 1 file that stays the same',
        'removed, with what was edited there: `/etc/b`',
      ],
      '`rules`': ['changed'],
      Manifest: ['changed'],
      'Maintainer scripts': ['`postinst`, `postrm`'],
      'Control files': ['`triggers`'],
      'Control fields': ['`Homepage`'],
      Package: ['12.1 KiB → 22.9 KiB'],
    });
  });

  it('says where servers do not upgrade', () => {
    const told = (Version: string) =>
      rows({ files: { a: '1' } }, { fields: { Version }, files: { a: '2' } })['Version'];
    expect(['1.0.1', '1.0.0', '1.0.0-0', '1.0.0~pr7'].map(told)).toEqual([
      ['`1.0.0` → `1.0.1`'],
      ['`1.0.0` in both packages: no server upgrades'],
      ['`1.0.0` → `1.0.0-0`, which is the same for dpkg: no server upgrades'],
      ['`1.0.0` → `1.0.0~pr7`, which is older: no server upgrades'],
    ]);
  });

  it('has sizes that a reader can tell apart', () => {
    const told = (size: number) => rows({ size: 2048, files: { a: '1' } }, { size, files: { a: '2' } })['Package'];
    expect([2049, 2200].map(told)).toEqual([undefined, ['2.0 KiB → 2.1 KiB']]);
  });

  it('has files as a folded list with signs, with what of them changed', () => {
    const previous = {
      'a/gone': '1',
      'a/content': '1',
      'a/mode': '1',
      'a/both': '1',
      'a/type': '1',
      'a/link -> x': '',
    };
    const now = {
      ...{
        'a/new': 'new',
        'a/content': '2',
        'a/mode 755': '1',
        'a/both 600': '12',
        'a/type -> y': '',
        'a/link -> z': '',
      },
      ...{ 'a/new-link -> x': '', 'a/empty/': '' },
    };
    expect(lines(previous, now)).toEqual([
      '~ /a/both  1 B → 2 B, 0644 → 0600',
      '~ /a/content  content, 1 B',
      '+ /a/empty/',
      '- /a/gone',
      '~ /a/link  was → x, is → z',
      '~ /a/mode  0644 → 0755',
      '+ /a/new  3 B',
      '+ /a/new-link → x',
      '~ /a/type  file → symbolic link to y',
    ]);
  });

  it('says of a directory what dpkg does not change where it is there', () => {
    const previous = { 'a/': '', 'b/': '', 'c -> a': '', 'd/': '' };
    expect(lines(previous, { 'a/ 700': '', 'b -> a': '', 'c/': '', d: '' })).toEqual([
      '~ /a/  0755 → 0700, on new servers only: dpkg keeps the mode of a directory',
      '~ /b  directory → symbolic link to a, on new servers only: dpkg keeps a directory',
      '~ /c/  symbolic link to a → directory, but dpkg keeps a link that leads to a directory',
      '~ /d  directory → file',
    ]);
  });

  it('is not endless', () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`etc/${index}`, '1']));
    expect(lines({}, many)).toHaveLength(301);
    expect(lines({}, many).at(-1)).toBe('… and 700 more');
    const dependencies = Array.from({ length: 50 }, (_, index) => `p${index}x`).join();
    const told = rows({ files: many, fields: { Depends: dependencies } }, {});
    expect(told['Dependencies']).toHaveLength(21);
    expect(told['`/etc`']).toEqual([expect.stringMatching(/` and 980 more$/)]);
    expect(lines({}, { ['x'.repeat(4000)]: '' })[0]?.length).toBeLessThan(300);
  });

  it('keeps the end of long paths, which tells them apart', () => {
    const long = `usr/${'x'.repeat(200)}/`;
    const told = lines({}, { [`${long}a.html`]: '', [`${long}b.html`]: '' });
    expect(told).toEqual([
      expect.stringMatching(/^\+ \/usr\/x+…x+\/a\.html {2}/),
      expect.stringMatching(/b\.html {2}/),
    ]);
  });

  it("shows a package's own texts and obeys none", () => {
    const name = '`</code>|<img src=x>`[a](http://b)\n# x';
    const markdown = renderSummary({
      verdict: 'passed',
      title: 'x',
      sections: sections(
        { fields: { Version: name }, files: { [`etc/${name}`]: '1' } },
        { fields: { Depends: name.replace('\n', ' ') }, scripts: { [name]: '' }, files: { [`link -> ${name}`]: '' } },
      ),
    });
    expect(markdown).not.toMatch(/<img|\]\(|<\/code>\|<|`|^# /m);
    expect(markdown).toContain('img src');
  });
});
