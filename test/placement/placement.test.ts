import { describe, expect, it } from 'vitest';
import { finding, type StagedPlace } from '../../src/finding.ts';
import { placeFindings, type Sources, stagedPaths } from '../../src/placement/placement.ts';
import { readScript } from '../../src/shell/reader.ts';

const PATH = '/etc/wazo-calld/conf.d/50-x.yml';
const ENTRY_POINTS = '/usr/lib/python3/dist-packages/x-1.egg-info/entry_points.txt';
const position = { line: 2, column: 1, endLine: 2, endColumn: 8 };
const { script: rules } = readScript('#!/bin/sh\ncase "$1" in package)\n  cp -R etc usr "$pkgdir/"\n;;\nesac\n');

/** Where the finding stands, and all else that there is of it but what it was given. */
function place(staged: StagedPlace, sources: Partial<Sources>) {
  const found = finding('conf-not-read', 'x', { file: 'wazo/rules', staged });
  const [placed] = placeFindings([found], { files: [], origins: new Map(), projects: [], rules, ...sources });
  const { severity, code, message, ...rest } = placed ?? found;
  return { ...rest, ...(rest.position && { position: rest.position.line }) };
}

const copied = new Map([[PATH, { file: 'conf/x.yml', isTracked: true }]]);

describe('a finding about a staged file', () => {
  it('stands in the file that it was copied from, at the line', () => {
    expect(place({ path: PATH, position }, { origins: copied })).toEqual({ file: 'conf/x.yml', position: 2 });
    expect(place({ path: PATH }, { origins: copied })).toEqual({ file: 'conf/x.yml' });
  });

  it('stands else at the command that staged it, else in `rules`', () => {
    expect(place({ path: PATH, position }, {})).toEqual({ file: 'wazo/rules', position: 3 });
    expect(place({ path: '/opt/x', position }, {})).toEqual({ file: 'wazo/rules' });
    expect(place({ path: PATH, position }, { rules: undefined })).toEqual({ file: 'wazo/rules' });
  });

  it('is all that is changed', () => {
    const other = finding('payload-empty', 'y', { file: 'wazo/rules' });
    expect(placeFindings([other], { files: [], origins: copied, projects: [], rules })).toEqual([other]);
  });

  it('gets a place of its own only among the first thousand', () => {
    const all = Array.from({ length: 1001 }, (_, index) =>
      finding('conf-not-read', 'x', { file: 'wazo/rules', staged: { path: `/etc/${index}` } }),
    );
    expect(stagedPaths(all).size).toBe(1000);
    const placed = placeFindings(all, { files: [], origins: new Map(), projects: [], rules });
    expect(placed.filter(({ position: at }) => at !== undefined)).toHaveLength(1000);
    expect(placed.some(({ staged }) => staged !== undefined)).toBe(false);
  });
});

describe('a finding about an entry point', () => {
  const text = '[wazo_calld.plugins]\nx = x.plugin:Plugin\n[wazo_confd.plugins]\nx = x.other:Plugin\n';
  const files = [{ path: ENTRY_POINTS, mode: 0o644, bytes: Buffer.from(text) }];
  const staged = { path: ENTRY_POINTS, position: { ...position, line: 4 }, entryPoint: 'x' };
  const projects = [
    {
      path: 'setup.py' as const,
      text: "setup(entry_points={'a': ['x = x.plugin:Plugin'],\n'b': ['x = x.other:Plugin']})",
    },
  ];
  const origin = (isTracked: boolean, file = 'entry_points.txt') => new Map([[ENTRY_POINTS, { file, isTracked }]]);

  it('stands where the project declares it, at the line that leads where it does', () => {
    expect(place(staged, { files, projects })).toEqual({ file: 'setup.py', position: 2 });
  });

  it('stands in the file that it was copied from where git knows that, or nothing declares it', () => {
    const there = { file: 'entry_points.txt', position: 4 };
    expect(place(staged, { files, projects, origins: origin(true) })).toEqual(there);
    expect(place(staged, { files, projects, origins: origin(false) })).toEqual({ file: 'setup.py', position: 2 });
    expect(place(staged, { files, origins: origin(false) })).toEqual(there);
  });

  it('stands in no file that setuptools made of the project, but where nothing else declares it', () => {
    const made = origin(true, 'x.egg-info/entry_points.txt');
    expect(place(staged, { files, projects, origins: made })).toEqual({ file: 'setup.py', position: 2 });
    expect(place(staged, { files, origins: made })).toEqual({ file: 'x.egg-info/entry_points.txt', position: 4 });
  });

  it('stands else at the command that staged the file', () => {
    expect(place(staged, { files })).toEqual({ file: 'wazo/rules', position: 3 });
  });
});
