import { describe, expect, it } from 'vitest';
import { shellHazards } from '../../src/shell/hazards.ts';
import { readShebang } from '../../src/shell/shebang.ts';

/** The findings on a `rules` with these lines under a command. */
function find(lines: string, command = 'install', before = '') {
  const text = `#!/bin/sh\nset -e\n${before}\ncase "$1" in\n  ${command})\n${lines}\n  ;;\nesac\n`;
  const shebang = readShebang(text);
  if (shebang === undefined) throw new Error('no first line');
  const known = { formatVersion: 1, debianDepends: ['patch'], release: 'bookworm', hasFile: () => false } as const;
  return shellHazards(text, { ...known, file: 'wazo/rules', shebang }).filter(
    ({ code }) => code === 'packaged-code-patched',
  );
}

const MODULES = '/usr/lib/python3/dist-packages';

describe('packaged-code-patched', () => {
  it.each([
    `patch -p1 -d ${MODULES} < /usr/share/probe/a.patch`,
    `patch --verbose --reject-file - -p1 -d ${MODULES}/ < a.patch`,
    `patch -p1 -d${MODULES} -i a.patch`,
    `patch -p1 --directory=${MODULES}/wazo_calld < a.patch`,
    `patch -p1 ${MODULES}/xivo_dao/alchemy/dialpattern.py a.patch`,
    `patch -p0 -d /usr/share/xivo-config < a.patch || true`,
    `cat a.patch | patch -p1 -d ${MODULES}`,
    `cd ${MODULES}\npatch -p1 < /usr/share/probe/a.patch`,
    `cd ${MODULES} && patch -p1 < a.patch`,
    `(cd /usr/share/wazo-asterisk-config/dialplan && patch -p1 < a.patch)`,
    `if ! patch -p1 -d ${MODULES} < a.patch; then exit 1; fi`,
    `sed -i 's/a/b/' ${MODULES}/wazo_ui/plugins/user/form.py`,
    `sed -i.bak -e 's/a/b/' /usr/share/wazo-asterisk-config/dialplan/extensions_lib_user.conf`,
  ])('is %s', (line) => {
    expect(find(line)).toMatchObject([{ severity: 'notice', file: 'wazo/rules' }]);
  });

  it('follows a variable that is set once', () => {
    const lines = 'patch -p1 ${DAO}/resources/func_key/hint_dao.py /patches/a.diff';
    expect(find(lines, 'install', `DAO="${MODULES}/xivo_dao"`)).toHaveLength(1);
    expect(find(lines, 'install', `DAO="${MODULES}/xivo_dao"\nDAO=/opt/xivo_dao`)).toEqual([]);
  });

  it('is told once, at the first', () => {
    const line = `patch -p1 -d ${MODULES} < a.patch`;
    const [finding, ...others] = find(`echo patching\n${line}\n${line}`);
    expect(others).toEqual([]);
    expect(finding?.position).toMatchObject({ line: 7, column: 1 });
    expect(finding?.message).toContain('(as in 1 more place)');
  });

  it.each([
    ['it is code that package stages', `patch -p1 -d "\${pkgdir}${MODULES}" < a.patch`, 'package'],
    ['it is code that build makes', 'patch -p1 < a.patch', 'build'],
    ['it takes a patch back', `patch -R -p1 -d ${MODULES} < a.patch`, 'uninstall'],
    ['it only tries', `patch --dry-run -p1 -d ${MODULES} < a.patch`, 'install'],
    ['it is code of the plugin', `patch -p1 -d ${MODULES}/probe < a.patch`, 'install'],
    ['it is a file of the plugin', 'sed -i s/a/b/ /etc/probe/a.conf', 'install'],
    ['it reads', `sed -n p ${MODULES}/wazo_ui/a.py`, 'install'],
    ['it says so', `echo "patch -p1 -d ${MODULES}"`, 'install'],
    ['it left the directory', `cd ${MODULES}\nls\ncd /opt/probe\npatch -p1 < a.patch`, 'install'],
  ])('is not told where %s', (_, lines, command) => expect(find(lines, command)).toEqual([]));
});
