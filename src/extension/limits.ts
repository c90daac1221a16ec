/** Keeps what is told of a plugin to what a reader has time for, and counts the rest. */

import { pathOf, show } from '../archive/path.ts';

/** How many names of one kind are told. */
const MOST = 100;
/** The most that is told of a name, in characters. */
const LONGEST = 120;

export class Limits {
  readonly #told = new Map<string, number>();
  readonly #more = new Map<string, number>();

  /** How many were left out, by their kind. */
  get more(): Record<string, number> {
    return Object.fromEntries(this.#more);
  }

  /** The first of these, up to what is left for their kind. */
  take<T>(kind: string, all: readonly T[]): T[] {
    const told = this.#told.get(kind) ?? 0;
    const taken = all.slice(0, MOST - told);
    const rest = all.length - taken.length;
    this.#told.set(kind, told + taken.length);
    if (rest > 0) this.#more.set(kind, (this.#more.get(kind) ?? 0) + rest);
    return taken;
  }

  /** The first of these names, as they can be read. */
  names(kind: string, all: Iterable<string>): string[] {
    return this.take(kind, [...new Set(all)]).map(readable);
  }
}

/** A name on one line and not too long. */
export function readable(name: string): string {
  const text = show(pathOf(name.slice(0, LONGEST + 1)));
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
