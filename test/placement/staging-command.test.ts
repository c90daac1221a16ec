import { describe, expect, it } from 'vitest';
import { readStagingCommands } from '../../src/placement/staging-command.ts';
import { readScript } from '../../src/shell/reader.ts';

/** The text of the command that staged the path, of a `rules` with these lines in `package`. */
function find(path: string, staging: string, after = ''): string | undefined {
  const { script } = readScript(
    `#!/bin/bash\ncase "$1" in\nbuild)\n  cp build "$pkgdir/etc"\n;;\npackage)\n${staging}\n;;\nesac\n${after}`,
  );
  if (script === undefined) throw new Error('not understood');
  const command = readStagingCommands(script)(path);
  return command && script.text.slice(command.start, command.end);
}

const CONF = '/etc/wazo-calld/conf.d/50-x.yml';

describe('the command that staged a file', () => {
  it.each([
    'cp -R etc "$pkgdir/"',
    'cp -R etc ${pkgdir}',
    'cp -R etc "$pkgdir/etc"',
    'cp -a conf "$pkgdir/etc"',
    'mv conf "$pkgdir/etc/wazo-calld"',
    'cp --parents etc/wazo-calld/conf.d/50-x.yml "$pkgdir"',
    'cp -R conf/. "$pkgdir/etc"',
    'cp 50-x.yml "${pkgdir%/}/etc/wazo-calld/conf.d"',
    'install -D -m 644 x.yml "$pkgdir/etc/wazo-calld/conf.d/50-x.yml"',
    'install -Dm644 -t "$pkgdir/etc/wazo-calld/conf.d" conf/50-x.yml',
    'rsync -a etc/ "$pkgdir//etc/./"',
    'tar xf dist/x.tar.gz -C $pkgdir',
    'make DESTDIR="$pkgdir" install',
    'python3 setup.py install --root="$pkgdir"',
    "echo 'a: 1' > $pkgdir/etc/wazo-calld/conf.d/50-x.yml",
    'cp conf/* "$pkgdir/etc/wazo-calld/conf.d/"',
    'cp "$here/conf" "$pkgdir/etc/wazo-$service/conf.d/50-x.yml"',
    'cp x.yml "$pkgdir"/etc/wazo-calld/conf.d/{50-x,60-x}.yml',
  ])('is `%s`', (line) => expect(find(CONF, line)).toBe(line));

  it.each([
    [
      'names it, not the one that names its directory',
      'cp -R etc "$pkgdir/"',
      'cp a.yml "$pkgdir/etc/wazo-calld/conf.d/50-x.yml"',
    ],
    [
      'names its directory, not the one for the whole tree',
      'cp -R usr etc "$pkgdir/"',
      'cp conf.d/*.yml "$pkgdir/etc/wazo-calld/"',
    ],
    ['copies what the file lies in', 'cp -R usr "$pkgdir/"', 'cp -R etc "$pkgdir/"'],
    ['copies what may be it, not something else', 'cp -R usr "$pkgdir/"', 'tar xf x.tar -C "$pkgdir"'],
    [
      'copies the top, not what is called as a directory further down',
      'cp -R conf.d "$pkgdir/"',
      'tar xf x.tar -C "$pkgdir"',
    ],
    ['comes last', 'tar xf a.tar -C "$pkgdir"', 'tar xf x.tar -C "$pkgdir"'],
  ])('is the one that %s', (_, other, right) => {
    expect(find(CONF, `${other}\n${right}`)).toBe(right);
    if (!right.includes('x.tar')) expect(find(CONF, `${right}\n${other}`)).toBe(right);
  });

  it('is found behind commands that stage nothing', () => {
    const noise =
      'mkdir -p "$pkgdir/etc/wazo-calld/conf.d"\ninstall -dm755 "$pkgdir/etc/wazo-calld/conf.d"\nchown root "$pkgdir/etc/wazo-calld/conf.d/50-x.yml"\nsed -i s/a/b/ "$pkgdir/etc/wazo-calld/conf.d/50-x.yml"\n[ -f "$pkgdir/etc/wazo-calld/conf.d/50-x.yml" ]';
    expect(find(CONF, `cp -R etc "$pkgdir"\n${noise}`)).toBe('cp -R etc "$pkgdir"');
    expect(find(CONF, noise)).toBeUndefined();
  });

  it('is found in a function that `package` calls', () => {
    expect(find(CONF, 'stage', 'stage() { cp -R etc "$pkgdir"; }\n')).toBe('cp -R etc "$pkgdir"');
    expect(find(CONF, ':', 'stage() { cp -R etc "$pkgdir"; }\n')).toBeUndefined();
  });

  it.each([
    ['every command copies something else', 'cp -R usr "$pkgdir/"; cp a.yml "$pkgdir/etc/wazo-calld/conf.d/"'],
    ['a variable hides where it goes', 'to="$pkgdir/etc"; cp -R wazo-calld "$to"'],
    ['it is another branch that does', ':'],
    ['a directory is only called alike', 'cp a.yml "$pkgdir/etc/wazo-calld/conf"'],
  ])('is unknown where %s', (_, staging) => expect(find(CONF, staging)).toBeUndefined());
});
