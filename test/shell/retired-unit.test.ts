import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Situation } from '../../src/shell/hazard.ts';
import { shellHazards } from '../../src/shell/hazards.ts';
import { readShebang } from '../../src/shell/shebang.ts';
import { describeWith, program } from '../support/needs.ts';
import { makeDirectory } from '../support/plugin.ts';

function find(text: string, other: Partial<Situation> = {}) {
  const shebang = readShebang(text);
  if (shebang === undefined) throw new Error('no first line');
  const situation: Situation = {
    file: 'wazo/rules',
    shebang,
    formatVersion: 1,
    debianDepends: [],
    release: 'bookworm',
    hasFile: () => false,
    ...other,
  };
  return shellHazards(text, situation).filter(({ code }) => code === 'retired-extension-point');
}

/** A `rules` with these lines under `install`. */
function rules(install: string, { first = '#!/bin/sh', before = '', after = '', uninstall = ':' } = {}): string {
  return `${first}\n${before}\ncase "$1" in\n  build) ;;\n  package) cp -R etc "\${pkgdir}/" ;;\n  install)\n${install}\n  ;;\n  uninstall)\n${uninstall}\n  ;;\n  *) exit 64 ;;\nesac\n${after}`;
}

const RESTART = 'systemctl restart xivo-ctid-ng';
const ERREXIT = { before: 'set -e' };

/** Where the failure of a command becomes one of `install`. */
const TOLD: Record<string, string> = {
  'is the last command': rules(RESTART),
  'is the last command, in bash': rules(RESTART, { first: '#!/bin/bash' }),
  'is under set -e': rules(`${RESTART}\necho done`, ERREXIT),
  'is under set -e of the first line': rules(`${RESTART}\necho done`, { first: '#!/bin/sh -e' }),
  'is under set -e of its branch': rules(`set -e\n${RESTART}\necho done`),
  'is under set -o errexit': rules(`${RESTART}; :`, { first: '#!/bin/bash', before: 'set -o errexit' }),
  'is before something behind a semicolon': rules(`${RESTART}; echo done`, ERREXIT),
  'is behind a || that gives up': rules(`${RESTART} || exit 1\necho done`, ERREXIT),
  'is in a group': rules(`{ ${RESTART}; } >/dev/null\necho done`, ERREXIT),
  'is in a function': rules('do_install\necho done', { before: `set -e\ndo_install() {\n${RESTART}\n}` }),
  'names several units': rules('systemctl restart wazo-auth xivo-ctid-ng.service'),
  'has an option': rules('systemctl --quiet enable --now xivo-ctid-ng'),
  'is run by sudo': rules(`sudo ${RESTART}`),
  'is run by its path': rules(`/bin/${RESTART}`),
};

/** Where it does not, or not surely. */
const SILENT: Record<string, string> = {
  'is not the last command': rules(`${RESTART}\necho done`),
  'is in a function that errexit leaves alone': rules('helper || { false; }', {
    first: '#!/bin/sh -e',
    before: `helper() {\n${RESTART}\n! false\n}`,
  }),
  'is before an exit': rules(RESTART, { after: 'exit 0' }),
  'is before an assignment': rules(`${RESTART}\nstatus=$?`),
  'is behind || true': rules(`${RESTART} || true`, ERREXIT),
  'is behind || :': rules(`${RESTART} || :`),
  'is behind || in a group': rules(`{ ${RESTART}; } || echo failed`, ERREXIT),
  'is behind || with a message': rules(`${RESTART} || echo "can't restart" >&2`, ERREXIT),
  'is asked for': rules(`if ${RESTART}; then echo done; fi`, ERREXIT),
  'is under a condition': rules(`if [ -d /etc/xivo-ctid-ng ]; then ${RESTART}; fi`, ERREXIT),
  'is under a condition with &&': rules(`[ -d /nowhere ] && ${RESTART}`),
  'is negated': rules(`! ${RESTART}`, ERREXIT),
  'is before a &&': rules(`${RESTART} && echo done\necho end`, ERREXIT),
  'is in a group before a &&': rules(`{ ${RESTART}; } && echo done\necho end`, ERREXIT),
  'is in a pipe': rules(`${RESTART} | cat`, ERREXIT),
  'is in the background': rules(`${RESTART} &`, ERREXIT),
  'is under set +e': rules(`set +e\n${RESTART}\nset -e`, ERREXIT),
  'is under set -e of another branch': rules(`${RESTART}\necho done`, { uninstall: 'set -e' }),
  'is in a function that is called with ||': rules('do_install || :', {
    before: `set -e\ndo_install() {\n${RESTART}\n}`,
  }),
  'is in a function that is asked': rules('if do_install; then :; fi', {
    before: `set -e\ndo_install() { ${RESTART}; }`,
  }),
  'is in a function before a &&': rules('do_install && :\n:', { before: `set -e\ndo_install() { ${RESTART}; }` }),
  'is in a function that nothing calls': rules(':', { before: `set -e\nold() { ${RESTART}; }` }),
  'is behind an exit that depends': rules(`[ -d /nowhere ] || exit 0\n${RESTART}`, ERREXIT),
  'is behind a trap': rules(RESTART, { before: "set -e\ntrap 'exit 0' EXIT" }),
  'is of a function of that name': rules(RESTART, { before: 'systemctl() { command systemctl "$@" || :; }' }),
  'is under package only': rules(':').replace('cp -R etc', `${RESTART}\ncp -R etc`),
  disables: rules('systemctl disable xivo-ctid-ng', ERREXIT),
  'only asks': rules('systemctl is-active xivo-ctid-ng', ERREXIT),
  'may be of a user': rules('systemctl --user restart xivo-ctid-ng', ERREXIT),
  'is of another unit': rules('systemctl restart xivo-ctid-ngx', ERREXIT),
  'is beside the one of the unit that took its place': rules(`systemctl restart wazo-calld || ${RESTART}`),
  'is before the one of the unit that took its place': rules(`${RESTART}\nsystemctl restart wazo-calld`, ERREXIT),
  'is of a unit that package stages': rules(RESTART).replace('cp -R', 'cp xivo-ctid-ng.service "$pkgdir/lib/"; cp -R'),
  'is of a unit of a repository': rules(RESTART).replace(
    'build)',
    'build) git clone https://example.org/xivo-ctid-ng.git',
  ),
  'is of a package that it installs': rules(`apt-get install -y xivo-ctid-ng\n${RESTART}`),
};

describe('retired-extension-point by systemctl', () => {
  it.each(Object.entries(TOLD))('is told where the command %s', (_, text) => {
    expect(find(text)).toMatchObject([{ severity: 'error', file: 'wazo/rules' }]);
  });

  it.each(Object.entries(SILENT))('is not told where the command %s', (_, text) => expect(find(text)).toEqual([]));

  it('stands at the name, and says what to write', () => {
    const [finding] = find(rules(`  ${RESTART}`));
    expect(finding?.position).toMatchObject({ line: 7, column: 21, endColumn: 33 });
    expect(finding?.message).toContain('write `systemctl restart wazo-calld`');
    expect(finding?.message).toContain('leaves the package unconfigured (`install`)');
  });

  it('is told once of a unit, with all that comes of it', () => {
    const [finding, ...others] = find(rules(RESTART, { uninstall: `${RESTART}.service` }));
    expect(others).toEqual([]);
    expect(finding?.message).toMatch(/unconfigured \(`install`\), and .*remove the package \(`uninstall`\)/);
  });

  it('names no unit that is not there either', () => {
    expect(find(rules('systemctl restart xivo-purge-db'))[0]?.message).toContain('which has no unit');
    expect(find(rules('systemctl restart xivo-ctid'))[0]?.message).toContain('Leave the line out');
  });

  it('is a warning for buster, whose Wazo had some of them', () => {
    expect(find(rules(RESTART), { release: 'buster' })).toMatchObject([{ severity: 'warning' }]);
    expect(find(rules(RESTART), { release: 'bullseye' })).toMatchObject([{ severity: 'error' }]);
  });

  it('is not told of a unit that the plugin has, or a package that it depends on', () => {
    expect(find(rules(RESTART), { hasFile: (name) => name === 'xivo-ctid-ng.service' })).toEqual([]);
    expect(find(rules(RESTART), { debianDepends: ['xivo-ctid-ng (>= 1)'] })).toEqual([]);
  });
});

/** A directory with a systemctl that does not find a retired unit, and a sudo that runs what it is given. */
function fakes(): string {
  const directory = makeDirectory();
  const scripts = {
    systemctl: 'case "$*" in *xivo-ctid-ng*) exit 5 ;; esac',
    sudo: '"$@"',
  };
  for (const [name, text] of Object.entries(scripts)) {
    writeFileSync(join(directory, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(directory, name), 0o755);
  }
  mkdirSync(join(directory, 'etc'));
  return directory;
}

describeWith([program('systemctl', 'systemd')], 'a real systemctl', () => {
  // Without a systemd that runs it does no more than this.
  it.each([
    ['enable', 1],
    ['disable', 0],
  ])('ends %s of a unit that is not there with %i', (verb, status) => {
    expect(spawnSync('systemctl', [`--root=${makeDirectory()}`, verb, 'xivo-ctid-ng']).status).toBe(status);
  });
});

describeWith([program('dash'), program('bash')], 'a real shell', () => {
  const directory = fakes();
  /** The status that a server's `rules COMMAND` ends with. */
  function run(text: string, command: string): number | null {
    const path = join(directory, 'rules');
    writeFileSync(path, text.replaceAll('/bin/systemctl', 'systemctl'));
    chmodSync(path, 0o755);
    const env = { PATH: `${directory}:/usr/bin:/bin` };
    return spawnSync(path, [command], { cwd: directory, env, stdio: 'ignore' }).status;
  }

  it.each(Object.entries(TOLD))('ends install with a failure where the command %s', (_, text) => {
    expect(run(text, 'install')).not.toBe(0);
    expect(run(text, 'uninstall')).toBe(0);
  });

  it('agrees wherever the command is told, in whatever it lies', () => {
    const leaf = fc.constantFrom(
      RESTART,
      RESTART,
      'true',
      'false',
      'echo x',
      'helper',
      'v=$(echo 1)',
      'exit 0',
      '! false',
    );
    const { statement } = fc.letrec<{ statement: string }>((tie) => ({
      statement: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.tuple(tie('statement'), tie('statement')).map(([a, b]) => `${a}\n${b}`),
        fc.tuple(tie('statement'), tie('statement')).map(([a, b]) => `{ ${a}\n} && { ${b}\n}`),
        fc.tuple(tie('statement'), tie('statement')).map(([a, b]) => `{ ${a}\n} || { ${b}\n}`),
        fc.tuple(tie('statement'), tie('statement')).map(([a, b]) => `if ${a}\nthen ${b}\nfi`),
        tie('statement').map((a) => `( ${a} )`),
        tie('statement').map((a) => `{ ${a}\n} >/dev/null`),
        tie('statement').map((a) => `for i in 1; do ${a}\ndone`),
        tie('statement').map((a) => `case x in x) ${a} ;; esac`),
        tie('statement').map((a) => `! { ${a}\n}`),
      ),
    }));
    const first = fc.constantFrom('#!/bin/dash', '#!/bin/bash', '#!/bin/dash -e');
    const before = fc.constantFrom('', 'set -e', 'set -eu', 'set +e');
    fc.assert(
      fc.property(first, before, statement, statement, statement, (shebang, set, body, install, after) => {
        const text = rules(install, {
          first: shebang,
          before: `${set}\nhelper() {\n${body.replaceAll('helper', 'false')}\n}`,
          after,
        });
        const [finding] = find(text);
        if (finding?.message.includes('(`install`)')) expect(run(text, 'install'), text).not.toBe(0);
        if (finding?.message.includes('(`uninstall`)')) expect(run(text, 'uninstall'), text).not.toBe(0);
      }),
      { numRuns: 1500 },
    );
  }, 120_000);
});
