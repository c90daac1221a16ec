import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Control, controlFile } from '../../src/debian/control.ts';
import { describeWith, program } from '../support/needs.ts';

const control: Control = {
  packageName: 'wazo-plugind-hello-test',
  version: '1:1.0-1',
  architecture: 'all',
  maintainer: 'Jane Doe <jane@example.org>',
  installedSize: 42,
  depends: ['git (>= 1:2.0)', 'curl | wget', 'wazo-plugind-other-test'],
  homepage: 'https://example.org/?a=b:c#d',
  synopsis: 'Says hello',
  description: 'At length.',
};

/** The description's lines behind the synopsis, as the control file has them. */
function folded(description: string): string[] {
  const [, ...lines] =
    controlFile({ ...control, description })
      .split('Description: ')[1]
      ?.trimEnd()
      .split('\n') ?? [];
  return lines;
}

describe('a control file', () => {
  it('has every field on a line, in the usual order', () => {
    expect(controlFile(control)).toBe(
      [
        'Package: wazo-plugind-hello-test',
        'Version: 1:1.0-1',
        'Section: wazo-plugind-plugin',
        'Priority: optional',
        'Architecture: all',
        'Maintainer: Jane Doe <jane@example.org>',
        'Installed-Size: 42',
        'Depends: git (>= 1:2.0), curl | wget, wazo-plugind-other-test',
        'Homepage: https://example.org/?a=b:c#d',
        'Description: Says hello',
        ' At length.',
        '',
      ].join('\n'),
    );
  });

  it('leaves out what is not known', () => {
    const { homepage: _, ...rest } = control;
    const text = controlFile({ ...rest, depends: [] });
    expect(text).not.toMatch(/^(Depends|Homepage)/m);
    expect(text).toContain('Installed-Size: 42\nDescription: Says hello\n');
  });

  it('says the size of a package that holds nothing', () => {
    expect(controlFile({ ...control, installedSize: 0 })).toContain('\nInstalled-Size: 0\n');
  });

  it('has a relationship once, where it came first', () => {
    const depends = ['git', 'curl', 'git', 'curl (>= 1)'];
    expect(controlFile({ ...control, depends })).toContain('\nDepends: git, curl, curl (>= 1)\n');
  });
});

describe('a description', () => {
  it('has each line behind a blank', () => {
    expect(folded('One\nTwo')).toEqual([' One', ' Two']);
  });

  it('keeps an empty line as a full stop', () => {
    expect(folded('One\n\nTwo\n  \t\nThree')).toEqual([' One', ' .', ' Two', ' .', ' Three']);
  });

  it('keeps what is indented', () => {
    expect(folded('List:\n  - one\n\t- two')).toEqual([' List:', '   - one', ' \t- two']);
  });

  it('keeps a line that begins with a full stop from being read as more than text', () => {
    expect(folded('.gitignore\n..\n.\n ...')).toEqual(['  .gitignore', '  ..', ' .', '  ...']);
  });

  it('has no blanks at the end of a line, no empty lines around it', () => {
    expect(folded('\n  \nOne  \n\n\n')).toEqual([' One']);
    expect(folded('')).toEqual([]);
    expect(folded(' \n\t\n')).toEqual([]);
  });

  it('has a blank for each control character but the tab', () => {
    expect(folded('a\0b\x1bc\x9bd\te\x7f\n\x07')).toEqual([' a b c d\te']);
  });

  it.each(['\r\n', '\r', '\v', '\f', '\x85', '\u2028', '\u2029'])('may end its lines with %j', (end) => {
    expect(folded(`One${end}${end}Two: x${end}Depends: git`)).toEqual([' One', ' .', ' Two: x', ' Depends: git']);
  });
});

describeWith([program('dpkg-deb', 'dpkg')], 'dpkg', () => {
  let directory: string;

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'control-test-'));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  function field(name: string, file: Control): string {
    const tree = join(directory, 'tree');
    mkdirSync(join(tree, 'DEBIAN'), { recursive: true });
    writeFileSync(join(tree, 'DEBIAN/control'), controlFile(file));
    const deb = join(directory, 'package.deb');
    execFileSync('dpkg-deb', ['--build', tree, deb], { stdio: ['ignore', 'ignore', 'inherit'] });
    return execFileSync('dpkg-deb', ['--field', deb, name], { encoding: 'utf8' }).replace(/\n$/, '');
  }

  it.each([
    ['Package', control.packageName],
    ['Version', control.version],
    ['Section', 'wazo-plugind-plugin'],
    ['Maintainer', control.maintainer],
    ['Depends', control.depends.join(', ')],
    ['Homepage', control.homepage],
  ])('reads %s', (name, value) => {
    expect(field(name, control)).toBe(value);
  });

  it('reads a description as it was meant, and nothing else in it', () => {
    const description = 'Uses:\n\n  * ünïcode ☎\n#no comment\n-----BEGIN PGP SIGNATURE-----\nDepends: nonesuch\n.\n';
    const file = { ...control, description };
    expect(field('Description', file)).toBe(
      'Says hello\n Uses:\n .\n   * ünïcode ☎\n #no comment\n -----BEGIN PGP SIGNATURE-----\n Depends: nonesuch\n .',
    );
    expect(field('Depends', file)).toBe(control.depends.join(', '));
  });
});
