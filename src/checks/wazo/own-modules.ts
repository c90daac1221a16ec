/** Knows which modules of its own a plugin's code needs as services load it, and which of them the package lacks. */

import type { EntryPoint } from '../../extension/entry-point.ts';
import type { Extension } from '../../extension/extension.ts';
import { foundEntryPoints } from '../../extension/plugins.ts';
import type { Import } from '../../python/imports.ts';
import { isSlipOf } from '../../slip.ts';
import { hasTopModule } from '../../wazo/server.ts';
import { serviceOf } from './plugins.ts';

/** A module that is needed, and is not in the package. */
export interface LackedModule {
  /** Dotted, from the top. */
  module: string;
  /** One beside it that is there, and has nearly its name. */
  meant: string | undefined;
  /** What needs it: an entry point, or an import in a file at a line. */
  by: EntryPoint | { path: string; line: number };
}

/** What makes modules of something else than files beside each other. */
const MAKES_MODULES = /\bsys\.modules\b|\b__path__\b|\bextend_path\b|\bdeclare_namespace\b/;
/** How many modules are kept, and how many imports of all files together. */
const MOST = 20_000;
/** The longest name of a module that somebody means, in characters. */
const LONGEST = 200;
/** The longest name in which a slip can't be told from another name, in characters. */
const SHORT = 3;
/** How many modules are told of. */
const TOLD = 20;

interface Loaded {
  path: string;
  imports: { needed: string; mayBe: string; line: number }[];
}

export class OwnModules {
  readonly #entryPoints: readonly EntryPoint[];
  readonly #staged: StagedModules | undefined;
  readonly #files = new Map<string, Loaded>();
  #left = MOST;
  #isOpen = false;

  constructor(extension: Extension) {
    this.#entryPoints = foundEntryPoints(extension).filter(({ group }) => serviceOf(group) !== undefined);
    const tops = this.#entryPoints.map((each) => topOf(moduleOf(each) ?? ''));
    // What is staged below a module of the server's has that beside it.
    this.#staged = stagedModules(extension, new Set(tops.filter((name) => !hasTopModule(name))));
  }

  /** Shows a file of Python code in a directory of modules, with the rest of its path there, and what it imports. */
  see(path: string, rest: string, code: string, imports: readonly Import[]): void {
    const name = rest.replace(/(\/__init__)?\.py$/, '').replaceAll('/', '.');
    this.#left -= imports.length;
    if (MAKES_MODULES.test(code) || this.#left < 0) this.#isOpen = true;
    if (this.#isOpen || this.#staged === undefined) {
      this.#files.clear();
      return;
    }
    const inPackage = rest.endsWith('/__init__.py') ? name : parentOf(name);
    this.#files.set(name, {
      path,
      // Of two files for one module, the first that Python finds counts.
      imports: this.#files.has(name)
        ? []
        : imports.flatMap(({ module, source, line }) => {
            if (module.length > LONGEST) return [];
            const [needed, mayBe] = [absolute(source, inPackage), absolute(module, inPackage)];
            return needed === undefined || mayBe === undefined ? [] : [{ needed, mayBe, line }];
          }),
    });
  }

  /** The modules that are lacking, each where it is needed first, on the way from the entry points; none where in doubt. */
  lacking(knowsServer: boolean): LackedModule[] {
    const staged = this.#staged;
    if (this.#isOpen || staged === undefined) return [];
    const found = new Map<string, LackedModule>();
    const visited = new Set<string>();
    const waiting: string[] = [];
    const need = (module: string, by: LackedModule['by']) => {
      const lacked = staged.lackedFor(module);
      // What is above it is loaded before.
      waiting.push(...withParents(lacked === undefined ? module : parentOf(lacked)));
      if (lacked === undefined || found.size >= TOLD || found.has(lacked)) return;
      found.set(lacked, { module: lacked, meant: staged.like(lacked), by });
    };
    for (const each of this.#entryPoints) {
      const module = moduleOf(each);
      if (module === undefined) continue;
      const top = topOf(module);
      if (staged.has(top)) need(module, each);
      else if (knowsServer && !hasTopModule(top) && !found.has(top))
        found.set(top, { module: top, meant: undefined, by: each });
    }
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (visited.has(next)) continue;
      visited.add(next);
      const { path, imports } = this.#files.get(next) ?? { path: '', imports: [] };
      for (const { needed, mayBe, line } of imports) {
        if (staged.has(topOf(needed))) need(needed, { path, line });
        if (staged.has(mayBe)) waiting.push(mayBe);
      }
    }
    return [...found.values()];
  }
}

/** The module of an entry point; undefined where it is written as none. */
function moduleOf({ value }: EntryPoint): string | undefined {
  return /^([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\s*(?:[:[]|$)/.exec(value.slice(0, LONGEST))?.[1];
}

/** The module that a name with full stops before it means in a package; undefined where that leads out of it. */
function absolute(name: string, inPackage: string): string | undefined {
  const [, dots = '', rest = ''] = /^(\.*)(.*)$/s.exec(name) ?? [];
  if (dots === '') return rest;
  const parts = inPackage.split('.');
  if (dots.length > parts.length) return undefined;
  return [...parts.slice(0, parts.length - dots.length + 1), ...(rest === '' ? [] : [rest])].join('.');
}

function topOf(module: string): string {
  return module.replace(/\..*$/s, '');
}

function parentOf(module: string): string {
  return module.slice(0, Math.max(0, module.lastIndexOf('.')));
}

/** `a`, `a.b` and `a.b.c` of `a.b.c`, each of which Python loads. */
function withParents(module: string): string[] {
  const all: string[] = [];
  for (let each = module; each !== ''; each = parentOf(each)) all.push(each);
  return all;
}

interface StagedModules {
  has: (module: string) => boolean;
  /** The first of `a`, `a.b` and `a.b.c` for `a.b.c` that is not there, though the package above it is. */
  lackedFor: (module: string) => string | undefined;
  /** One in the same package that differs by a slip. */
  like: (module: string) => string | undefined;
}

/**
 * The modules that are staged by these names at the top, with directories and links, and `a.__init__` where `a` has one;
 * undefined where there are too many.
 */
function stagedModules({ hasPath }: Extension, tops: ReadonlySet<string>): StagedModules | undefined {
  const names = new Set<string>();
  const isTooMuch = hasPath((path) => {
    const [, rest = ''] = /-packages\/(.+)$/s.exec(path) ?? [];
    if (!tops.has(rest.replace(/[./].*$/s, ''))) return false;
    const parts = rest.split('/');
    const last = parts.pop() ?? '';
    if (!/^[^.]+$|\.(py|pyc|so)$/.test(last)) return false;
    names.add([...parts, last.replace(/\..*$/s, '')].join('.'));
    return names.size > MOST;
  });
  if (isTooMuch) return undefined;
  return {
    has: (module) => names.has(module),
    lackedFor(module) {
      let lacked: string | undefined;
      let above = module;
      for (; above !== '' && !names.has(above); above = parentOf(above)) lacked = above;
      // Without it, the directory may be a link, or another plugin's too.
      return names.has(`${above}.__init__`) ? lacked : undefined;
    },
    like(module) {
      const above = parentOf(module);
      // Of a few letters each is like each other.
      if (module.length - above.length - 1 <= SHORT) return undefined;
      for (const name of names) if (parentOf(name) === above && isSlipOf(name, module)) return name;
      return undefined;
    },
  };
}
