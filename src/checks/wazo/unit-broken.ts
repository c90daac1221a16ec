/** `unit-broken`: services of systemd that it does not load, or can't start, and files that it does not read. */

import { isExecutable } from '../../archive/tree.ts';
import type { Extension } from '../../extension/extension.ts';
import type { Unit } from '../../extension/unit.ts';
import type { Finding } from '../../finding.ts';
import { quote } from '../../quote.ts';
import { commandsThatMayRun } from '../../shell/dispatch.ts';
import type { Setting } from '../../systemd/unit-file.ts';
import { atStaged, type Staging } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';
import { firstLineFault } from '../first-line.ts';

export const unitBroken: ExtensionCheck = ({ units, files, hasPath }, staging) => {
  const broken = new Map(units.map((unit) => [unit, [...notLoaded(unit), ...notStarted(unit, staging)]]));
  const sound = units.filter((unit) => broken.get(unit)?.length === 0);
  return [
    ...[...broken.values()].flat(),
    ...notEnabled(sound, staging, hasPath),
    ...files.flatMap(({ path }) => notAdded(path)),
  ];
};

/** Settings with a command. */
const COMMAND = /^Exec(Condition|Start|StartPre|StartPost|Reload|Stop|StopPost)$/;

function notLoaded({ name, path, sections, settings, own }: Unit): Finding[] {
  const told = (what: string, setting?: Setting) => {
    const message = `systemd does not load \`${path}\`, so that \`systemctl start ${name}\` fails: ${what}`;
    const isOwn = setting !== undefined && own.includes(setting);
    return [atStaged('unit-broken', message, { path, ...(isOwn && { position: setting.position }) })];
  };
  const inService = settings.filter(({ section }) => section === 'Service');
  if (!sections.has('Service') && inService.length === 0) {
    return told('it has no section `[Service]`. Add it, with the `ExecStart=` of the program');
  }
  const lastOf = (wanted: string) => inService.findLast((setting) => setting.name === wanted);
  const last = (wanted: string) => settings.findLast((setting) => setting.name === wanted)?.value ?? '';
  // One that may fail is left out, and is missed only where it is what the service starts.
  const relative = inService.find(
    ({ name: key, value }) => COMMAND.test(key) && isRelative(value) && (key === 'ExecStart' || !mayFail(value)),
  );
  if (relative !== undefined)
    return told(
      `${quote(`${relative.name}=${relative.value}`)} begins with a path that is not absolute. Write it from \`/\` on`,
      relative,
    );
  if (last('ExecStart') === '' && /^(none)?$/.test(last('SuccessAction'))) {
    if (last('Type') === 'oneshot' && last('ExecStop') !== '' && isYes(last('RemainAfterExit'))) return [];
    return told('its section `[Service]` has no `ExecStart=`. Add it, with the absolute path of the program');
  }
  const type = last('Type');
  // An empty value takes back those before it.
  const starts = inService.filter((setting) => setting.name === 'ExecStart');
  const [, second] = starts.slice(starts.findLastIndex(({ value }) => value === '') + 1);
  if (second !== undefined && type !== 'oneshot')
    return told(
      'it has more than one `ExecStart=`, which only `Type=oneshot` may have. Leave one, or put an empty `ExecStart=` before the one that counts',
      second,
    );
  if (type === 'oneshot' && /^(always|on-success)$/.test(last('Restart')))
    return told(
      `\`Restart=${last('Restart')}\` is not for \`Type=oneshot\`. Write \`Restart=on-failure\`, or leave it out`,
      lastOf('Restart'),
    );
  if (type === 'dbus' && last('BusName') === '')
    return told('`Type=dbus` needs a `BusName=`. Add it, or write `Type=simple`', lastOf('Type'));
  return [];
}

/** Whether a command begins with a path that systemd does not take: one with a slash that is not its first character. */
function isRelative(command: string): boolean {
  const [, program = ''] = /^[@:+!|-]*"?([^\s"]*)/.exec(command) ?? [];
  return /^[^/%]+\//.test(program);
}

function mayFail(command: string): boolean {
  return /^[@:+!|]*-/.test(command);
}

function isYes(value: string): boolean {
  return /^(1|yes|y|true|t|on)$/i.test(value);
}

function notStarted({ name, path, programs }: Unit, staging: Staging): Finding[] {
  for (const { setting, file } of programs) {
    const told = (message: string) => [
      atStaged('unit-broken', `\`${name}\` starts \`${file.path}\`, ${message}`, { path, position: setting.position }),
    ];
    if (!isRunnable(file.mode) && !staging.setsRights(file.path))
      return told(
        'which is staged without the right to execute it: systemd fails with `status=203/EXEC`. Stage it with `install -m 755`, or make it executable in git (`git update-index --chmod=+x`)',
      );
    const fault = file.bytes && firstLineFault(file.bytes, staging);
    if (fault !== undefined)
      return told(`whose first line ${fault.what}, so that it can't be started. ${fault.remedy}`);
  }
  return [];
}

/** Whether anybody may execute it: root, as which most services run, may then too. */
function isRunnable(mode: number): boolean {
  return isExecutable(mode) || (mode & 0o011) !== 0;
}

/** Services that `install` enables, and that nothing says when to start: `systemctl enable` does nothing then. */
function notEnabled(units: readonly Unit[], { rules }: Staging, hasPath: Extension['hasPath']): Finding[] {
  const silent = units.filter(
    ({ sections, settings }) => !sections.has('Install') && !settings.some(({ section }) => section === 'Install'),
  );
  if (rules === undefined || silent.length === 0) return [];
  const enabled = new Set(
    commandsThatMayRun(rules, 'install').flatMap(({ words }) => {
      const [program, verb, ...names] = words.map(({ text }) => text).filter((text) => !text.startsWith('-'));
      return program === 'systemctl' && verb === 'enable' ? names.map((name) => name.replace(/\.service$/, '')) : [];
    }),
  );
  const stemOf = (name: string) => name.replace(/\.[^.]*$/, '');
  // Another unit, or a link to this one, may start it.
  const starters = new Map<string, number>();
  hasPath((path) => {
    const [, name] = /\/systemd\/system\/(?:.*\/)?([^/]+)$/.exec(path) ?? [];
    if (name !== undefined && !path.includes('.d/')) starters.set(stemOf(name), (starters.get(stemOf(name)) ?? 0) + 1);
    return false;
  });
  return silent.flatMap(({ name, path }) => {
    const stem = stemOf(name);
    if (!enabled.has(stem) || (starters.get(stem) ?? 0) > 1) return [];
    const message = `\`rules\` enables \`${name}\`, which has no section \`[Install]\`: \`systemctl enable\` does nothing, and the service does not start with the server. Add the section, with \`WantedBy=multi-user.target\``;
    return [atStaged('unit-broken', message, { path })];
  });
}

/** A file that is to add to a unit, and that systemd leaves out. */
function notAdded(path: string): Finding[] {
  const [, name = ''] =
    /^(?:\/etc|\/lib|\/usr\/lib)\/systemd\/system\/[^/]+\.(?:service|socket|timer|path|target)\.d\/([^/]+)$/.exec(
      path,
    ) ?? [];
  if (!/^(?!readme)[^.]+(\.(cnf|cfg|config|ini|service|override))?$/i.test(name)) return [];
  const message = `systemd does not read \`${path}\`: files that add to a unit have names that end in \`.conf\`. Call it \`${name.replace(/\..*$/, '')}.conf\``;
  return [atStaged('unit-broken', message, { path })];
}
