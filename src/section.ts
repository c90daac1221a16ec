/** A part of the job summary as values: whoever knows of it brings it, `runner/summary.ts` sets it as Markdown. */

export interface Section {
  /** The heading; undefined where the section needs none. */
  title?: string;
  /** Whether only the heading is shown until the reader opens it. */
  folded?: boolean;
  blocks: readonly Block[];
}

/** Texts may be a plugin's own: they are shown, never obeyed. In all but `lines` backticks set `code`. */
export type Block =
  | { type: 'text'; text: string }
  | { type: 'link'; text: string; href: string }
  /** A cell is some pieces, one below the other. */
  | { type: 'table'; head: readonly string[]; rows: readonly (readonly (readonly Cell[])[])[] }
  /** Lines that are shown as they are. */
  | { type: 'lines'; lines: readonly string[] };

/** A text; a text that is `code` as a whole, or leads somewhere, or both. */
export type Cell = string | { text: string; code?: boolean; href?: string | undefined };
