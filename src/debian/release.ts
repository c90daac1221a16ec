/** The Debian releases that Wazo runs on, and what of them matters to a package. */

import type { Codec } from '../archive/codec.ts';
import { type Finding, finding } from '../finding.ts';

export const RELEASES = ['buster', 'bullseye', 'bookworm', 'trixie'] as const;

export type Release = (typeof RELEASES)[number];

interface ReleaseFacts {
  /** The version of Debian's `python3`, which names the directories of its modules. */
  python: string;
  /** Whether its dpkg reads packages compressed with zstd: from 1.21.18 on. */
  readsZstd: boolean;
  /** Whether its `sh`, which is dash, knows `set -o pipefail`: from 0.5.12-7 on. */
  shKnowsPipefail: boolean;
  /** The major version of its PyYAML: from 6 on `yaml.load` wants a Loader. */
  pyyaml: number;
  /** The first Wazo version on it; undefined where no Wazo is. */
  firstWazo: string | undefined;
}

export const RELEASE_FACTS: Record<Release, ReleaseFacts> = {
  buster: { python: '3.7', readsZstd: false, shKnowsPipefail: false, pyyaml: 5, firstWazo: '00.00' },
  bullseye: { python: '3.9', readsZstd: false, shKnowsPipefail: false, pyyaml: 5, firstWazo: '23.06' },
  bookworm: { python: '3.11', readsZstd: true, shKnowsPipefail: false, pyyaml: 6, firstWazo: '25.15' },
  trixie: { python: '3.13', readsZstd: true, shKnowsPipefail: true, pyyaml: 6, firstWazo: undefined },
};

/** The Debian release that a package is for. */
export interface Target {
  release: Release;
  /** The release and why it is that one, in a line for the log. */
  why: string;
  /** Whether it was chosen, by itself and not by a Wazo version. */
  chosen: boolean;
}

/** The target where the release `wanted` and the Wazo version are set, or one of them, or none. */
export function targetOf(wanted: Release | undefined, wazoVersion: string | undefined): Target {
  const [underWazo] = wazoVersion === undefined ? [] : releasesOf(wazoVersion, wazoVersion);
  const release = wanted ?? underWazo ?? 'bookworm';
  const target = `The target is Debian ${release}`;
  if (wanted === undefined) {
    const why = underWazo === undefined ? ', the default' : `, since Wazo ${wazoVersion} runs on it`;
    return { release, why: target + why, chosen: false };
  }
  const but =
    underWazo === undefined || underWazo === wanted ? '' : `, although Wazo ${wazoVersion} runs on ${underWazo}`;
  return { release, why: `${target}, as \`debian-release\` says${but}`, chosen: true };
}

/** The finding on a codec that the release's dpkg can't read. */
export function checkCodec(codec: Codec, release: Release): Finding[] {
  if (codec !== 'zstd' || RELEASE_FACTS[release].readsZstd) return [];
  const message = `dpkg of Debian ${release} can't read a package that is compressed with zstd: choose \`compression: gzip\` or \`xz\``;
  return [finding('zstd-unreadable', message)];
}

/**
 * The releases that the Wazo versions from `min` to `max` run on, oldest first. The limits have the form YY.NN; an open
 * end is undefined.
 */
export function releasesOf(min: string | undefined, max: string | undefined): Release[] {
  return RELEASES.filter((release, index) => {
    const { firstWazo } = RELEASE_FACTS[release];
    if (firstWazo === undefined || (max !== undefined && max < firstWazo)) return false;
    const next = RELEASES[index + 1];
    const firstOfNext = next && RELEASE_FACTS[next].firstWazo;
    return min === undefined || firstOfNext === undefined || min < firstOfNext;
  });
}
