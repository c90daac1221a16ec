/** The codecs that a package's members may be compressed with, and their levels. */

export const CODECS = ['gzip', 'xz', 'zstd', 'none'] as const;

export type Codec = (typeof CODECS)[number];

export interface Compression {
  codec: Codec;
  /** Within the codec's range of LEVELS; 0 for `none`. */
  level: number;
}

interface Levels {
  lowest: number;
  highest: number;
  default: number;
}

/** The levels of each codec. gzip's 0 is left out: it would only store, which `none` says plainly. */
export const LEVELS: Record<Codec, Levels> = {
  gzip: { lowest: 1, highest: 9, default: 6 },
  xz: { lowest: 0, highest: 9, default: 6 },
  zstd: { lowest: 1, highest: 22, default: 19 },
  none: { lowest: 0, highest: 0, default: 0 },
};
