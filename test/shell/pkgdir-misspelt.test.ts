import { describe, expect, it } from 'vitest';
import { shellHazards } from '../../src/shell/hazards.ts';

function find(staging: string, before = '') {
  const text = `#!/bin/sh\nset -e\n${before}\ncase "$1" in\n  package)\n    ${staging}\n    ;;\nesac\n`;
  const shebang = { interpreter: '/bin/sh', argument: undefined };
  const situation = {
    shebang,
    formatVersion: 1,
    debianDepends: [],
    release: 'bookworm',
    file: 'wazo/rules',
    hasFile: () => false,
  } as const;
  return shellHazards(text, situation).filter(({ code }) => code === 'pkgdir-misspelt');
}

describe('pkgdir-misspelt', () => {
  it.each([
    'cp -R etc "$PKGDIR/"',
    'cp -R etc ${pkg_dir}/',
    'mkdir -p $pkdir/etc',
    'install -m 644 a "${pkgidr%/}/etc/a"',
    'tar xf a.tar -C $PkgDir',
    'echo a >$pkgdirs/etc/a',
    'destination="$PKGDIR/etc"',
    'cp -R etc "$DESTDIR/"',
    'cp -R etc "$(pkgdir)/"',
    'mkdir -p “$pkgdir/etc”',
    'mkdir -p "${DESTDIR}/etc"',
    'mkdir -p "$pkgdir_etc"',
    'cp -R etc $pkgdiretc',
    "mkdir -p '${pkgdir}/etc'",
    "cp -R etc '$pkgdir/'",
    'echo 1 >“$pkgdir/a”',
  ])('is told of `%s`', (staging) => {
    expect(find(staging)).toEqual([
      expect.objectContaining({ severity: 'error', position: expect.objectContaining({ line: 6 }) }),
    ]);
  });

  it('is told once of a name', () => expect(find('cp a "$PKGDIR/"; cp b "$PKGDIR/"')).toHaveLength(1));

  it.each([
    ['it is written rightly', 'cp -R etc "$pkgdir/"', ''],
    ['the script sets it', 'cp -R etc "$PKGDIR/"', 'PKGDIR=$pkgdir'],
    ['the script exports it', 'cp -R etc "$PKGDIR/"', 'export PKGDIR="$pkgdir"'],
    ['a loop sets it', 'for PKGDIR in "$pkgdir"; do cp -R etc "$PKGDIR/"; done', ''],
    ['another file may set it', 'cp -R etc "$PKGDIR/"', '. ./wazo/common.sh'],
    ['it has a default', 'cp -R etc "${PKGDIR:-$pkgdir}/"', ''],
    ['its absence ends the script', 'cp -R etc "${PKGDIR:?}/"', ''],
    ['it is only printed', 'echo "$PKGDIR"', ''],
    ['the name is another one', 'cp -R etc "$DESTDIR/" "$srcdir"', ''],
    [
      'it is set where it is not',
      'cp -R etc "$DESTDIR/" && cp a "$PKGDIR/"',
      ': "${DESTDIR:=$pkgdir}" "${PKGDIR=$pkgdir}"',
    ],
    ['the script looks at it', 'cp -R etc "$DESTDIR/"', '[ -n "$DESTDIR" ] || exit 1'],
    ['a directory has the name', 'mkdir pkgdir; cp -R etc pkgdir/; cp -R pkgdir/* "$pkgdir"', ''],
    ['make gets it', 'make install DESTDIR="$pkgdir"; cp a "$DESTDIR/"', ''],
    ['what it runs is not there for sure', 'cp a "$(pkgdir || echo "$pkgdir")/"', ''],
    ['it is passed on by that name', 'make install DESTDIR="$pkgdir"', ''],
    ['it is only printed with such quotes', 'echo "“$pkgdir”"', ''],
    ['what is in single quotes is for another shell', 'sh -c \'mkdir -p "$pkgdir/etc"\'', ''],
    ['a name that begins so is set', 'mkdir -p "$pkgdir_etc"', 'pkgdir_etc=$pkgdir/etc'],
    ['it is a function', 'cp -R etc "$(pkgdir)/"', 'pkgdir() { echo "$pkgdir"; }'],
  ])('is not told where %s', (_, staging, before) => expect(find(staging, before)).toEqual([]));
});
