/** Colours for a terminal, as ECMA-48 has them. */

export type Style = keyof typeof STYLES;

/** Sets a text in a style, or leaves it as it is where nobody sees colours. */
export type Paint = (style: Style, text: string) => string;

/** What begins each style, and what ends it. `styleText` of node:util is missing in the first releases of Node 20. */
const STYLES = {
  bold: ['1', '22'],
  dim: ['2', '22'],
  red: ['31', '39'],
  green: ['32', '39'],
  yellow: ['33', '39'],
  cyan: ['36', '39'],
} as const;

export const unpainted: Paint = (_, text) => text;

export const painted: Paint = (style, text) => {
  const [begin, end] = STYLES[style];
  return text === '' ? '' : `\x1b[${begin}m${text}\x1b[${end}m`;
};
