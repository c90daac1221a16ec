/** `python-module-missing`: staged Python code that imports what a server does not have. */

import type { Extension } from '../../extension/extension.ts';
import { foundEntryPoints } from '../../extension/plugins.ts';
import type { Finding } from '../../finding.ts';
import { importsAtLoad } from '../../python/imports.ts';
import { quote } from '../../quote.ts';
import { GONE_MODULE, missingPart, SERVER_PACKAGES } from '../../wazo/server.ts';
import { isKnown, KNOWN } from '../../wazo/service.ts';
import { atStaged, installed, type Staging } from '../check.ts';
import type { ContentChecks } from '../content.ts';
import { type LackedModule, OwnModules } from './own-modules.ts';
import { mayHaveMoreEntryPoints, mayInstallCode, serviceOf } from './plugins.ts';
import { isWrittenForRetired } from './retired-extension-point.ts';

/** Below a directory that a server's Python reads: the name at its top, and the rest. */
const MODULE = /^\/usr\/(?:local\/)?lib\/python3(?:\.\d+)?\/dist-packages\/([^/]+)(\/.*)?$/;
/** What no service loads. */
const NOT_LOADED =
  /(^|\/)(tests?|testing|docs?|examples?|contrib)\/|\/(test_[^/]*|[^/]*_test|conftest|setup|__main__)\.py$/;
/** What changes where Python looks. */
const LOOKS_ELSEWHERE = /\bsys\.(path|meta_path)\b|\baddsitedir\b/;
const OTHER_CODE = /\.(pth|egg|egg-link|whl)(\/|$)/;
/** What brings more code to a server than is staged. */
const INSTALLERS = /\b(pip|pip3|easy_install|venv|virtualenv|apt|apt-get|aptitude)\b|\bgit\s+clone\b/;
/** The longest name that somebody means, in characters. */
const LONGEST = 80;
/** How many modules are told of. */
const MOST = 20;

/** Looks at Python code for modules that are neither Python's own, nor staged, nor on a server. */
export function pythonModuleMissing(extension: Extension, staging: Staging): ContentChecks {
  const { modules, hasPath } = extension;
  if (hasPath((path) => OTHER_CODE.test(path))) return { see() {}, findings: () => [] };
  const isAlone = !mayHaveMore(staging);
  const isWhole =
    isAlone && staging.release === 'bookworm' && staging.rules !== undefined && !INSTALLERS.test(staging.rules.text);
  const isOpen = mayHaveMoreEntryPoints(extension) || mayInstallCode(extension, staging);
  const own = isOpen ? undefined : new OwnModules(extension);
  const loaded = loadedPackages(extension);
  const missing = new Set<string>();
  const places = new Map<string, [string, number][]>();
  // Who wrote it for a service that is gone is told that.
  const isTold = (module: string) => module === GONE_MODULE && isWrittenForRetired(extension);
  let looksElsewhere = false;
  return {
    see(file, beginning) {
      if (looksElsewhere || !file.path.endsWith('.py')) return;
      const code = beginning.toString('latin1');
      looksElsewhere = LOOKS_ELSEWHERE.test(code);
      const path = installed(file);
      const [, top = '', rest = ''] = MODULE.exec(path) ?? [];
      const isLoaded = loaded.has(top.replace(/\.py$/, '')) || (top === 'wazo_agid' && rest.startsWith('/modules/'));
      if (looksElsewhere || !isLoaded || NOT_LOADED.test(path)) return;
      const imports = importsAtLoad(code);
      own?.see(path, `${top}${rest}`, code, imports);
      if (!isWhole) return;
      for (const { module, line } of imports) {
        if (module.startsWith('.')) continue;
        const part = missingPart(module);
        if (part === undefined || part.length > LONGEST || missing.has(part) || missing.size >= MOST || isTold(part))
          continue;
        if (modules.has(module.replace(/\..*$/, ''))) continue;
        missing.add(part);
        places.set(path, [...(places.get(path) ?? []), [part, line]]);
      }
    },
    findings: () =>
      looksElsewhere
        ? []
        : [
            ...(own?.lacking(isAlone && isKnown(staging.release)) ?? []).map(lackFinding),
            ...[...places].map(([path, found]) => findingOn(path, found, extension)),
          ],
  };
}

/**
 * The names at the top of what services load by its entry points. Libraries that come along have modules that nobody
 * loads, for things that are not installed; of wazo-agid, which has no entry points, all modules of one directory count.
 */
function loadedPackages(extension: Extension): Set<string> {
  const own = foundEntryPoints(extension).filter(({ group }) => serviceOf(group) !== undefined);
  return new Set(own.map(({ value }) => value.replace(/[.:\s].*$/s, '')));
}

/** Whether more than what is staged may be there. */
function mayHaveMore({ depends, debianDepends }: Staging): boolean {
  if (depends.length > 0) return true;
  const packages = debianDepends.flatMap((each) =>
    each.split(/[|,]/).map((name) => /^\s*([^\s(:[]*)/.exec(name)?.[1] ?? ''),
  );
  return packages.some((name) => name !== 'python3' && !SERVER_PACKAGES.has(name));
}

/** A module of the plugin's own that is not in the package. */
function lackFinding({ module, meant, by }: LackedModule): Finding {
  const what = `the module \`${module}\`, and the package does not have it: what loads it fails, and a service logs \`No module named '${module}'\` and goes on without the plugin`;
  const remedy =
    meant === undefined
      ? `Look whether \`packages\` in \`setup.py\` has it: \`find_packages()\` takes only directories with an \`__init__.py\``
      : `There is \`${meant}\``;
  if ('line' in by) {
    const { path, line } = by;
    const position = { line, column: 1, endLine: line, endColumn: 2 };
    return atStaged('python-module-missing', `\`${path}\` imports ${what}. ${remedy}`, { path, position });
  }
  const { path, position, name } = by;
  const message = `The entry point ${quote(name)} names ${what}. ${remedy}`;
  return atStaged('python-module-missing', message, { path, position, entryPoint: name });
}

/** One finding for the modules that one file is the first to import. */
function findingOn(path: string, modules: readonly (readonly [string, number])[], { hasPath }: Extension): Finding {
  const names = modules.map(([module]) => module);
  const directory = path.slice(0, path.lastIndexOf('/'));
  const beside = names.find((name) =>
    hasPath((other) => other === `${directory}/${name}.py` || other === `${directory}/${name}/__init__.py`),
  );
  const packages = names
    .filter((name) => name !== beside)
    .map((name) => `\`python3-${name.toLowerCase().replaceAll('_', '-')}\``);
  const remedies = [
    ...(beside === undefined
      ? []
      : [`For the module beside it write \`from . import ${beside}\`, or \`from .${beside} import …\``]),
    ...(packages.length === 0
      ? []
      : [`Add the Debian packages that have them to \`debian_depends\`: look for ${packages.join(', ')}`]),
  ];
  const list = names.map((name) => `\`${name}\``).join(', ');
  const message = `\`${path}\` imports ${list}, which is not in Python ${KNOWN.python}, in this package or on a Wazo ${KNOWN.wazo}: what loads it fails, and a service logs \`No module named '${names[0]}'\` and goes on without the plugin. ${remedies.join('. ')}`;
  const line = modules[0]?.[1] ?? 1;
  return atStaged('python-module-missing', message, {
    path,
    position: { line, column: 1, endLine: line, endColumn: 2 },
  });
}
