/** `unit-broken`: services of systemd that it does not load, or can't start. */

import { isExecutable } from '../../archive/tree.ts';
import type { Unit } from '../../extension/unit.ts';
import type { Finding } from '../../finding.ts';
import { atStaged, type Staging } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';

export const unitBroken: ExtensionCheck = ({ units }, staging) =>
  units.flatMap((unit) => [...notLoaded(unit), ...notStarted(unit, staging)]);

function notLoaded({ name, path, sections, settings }: Unit): Finding[] {
  const told = (what: string) => {
    const message = `systemd does not load \`${path}\`, so that \`systemctl start ${name}\` fails: ${what}`;
    return [atStaged('unit-broken', message, { path })];
  };
  if (!sections.has('Service') && !settings.some(({ section }) => section === 'Service')) {
    return told('it has no section `[Service]`. Add it, with the `ExecStart=` of the program');
  }
  const last = (wanted: string) => settings.findLast(({ name: each }) => each === wanted)?.value ?? '';
  // An empty value takes back those before it.
  if (last('ExecStart') !== '' || !/^(none)?$/.test(last('SuccessAction'))) return [];
  if (last('Type') === 'oneshot' && last('ExecStop') !== '' && isYes(last('RemainAfterExit'))) return [];
  return told('its section `[Service]` has no `ExecStart=`. Add it, with the absolute path of the program');
}

function isYes(value: string): boolean {
  return /^(1|yes|y|true|t|on)$/i.test(value);
}

function notStarted({ name, path, programs }: Unit, { setsRights }: Staging): Finding[] {
  const broken = programs.find(({ file }) => !isRunnable(file.mode) && !setsRights(file.path));
  if (broken === undefined) return [];
  const { setting, file } = broken;
  const message = `\`${name}\` starts \`${file.path}\`, which is staged without the right to execute it: systemd fails with \`status=203/EXEC\`. Stage it with \`install -m 755\`, or make it executable in git (\`git update-index --chmod=+x\`)`;
  return [atStaged('unit-broken', message, { path, position: setting.position })];
}

/** Whether anybody may execute it: root, as which most services run, may then too. */
function isRunnable(mode: number): boolean {
  return isExecutable(mode) || (mode & 0o011) !== 0;
}
