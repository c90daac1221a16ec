/** Mends a plugin's files in the checkout, where the remedy is certain. */

import { chmod, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Release } from '../debian/release.ts';
import { systemCode, systemFailure } from '../failure.ts';
import { type Edit, fixManifest, fixRules } from '../plugin/fix.ts';
import { MANIFEST } from '../plugin/manifest.ts';
import { checkPlace, checkRules, RULES } from '../plugin/rules.ts';
import { SIZE_LIMIT } from '../yaml/yaml.ts';
import { randomUUID } from './random.ts';
import { type Checkout, markExecutable, readPluginFile } from './workspace.ts';

/** What was mended. */
export interface Mended {
  edits: Edit[];
  /** Whether git's index was told that `rules` is executable. */
  staged: boolean;
}

/**
 * Mends the manifest and the rules file. Throws a Failure where one can't be written. A file that is reached by a link
 * which leaves `wazo/` is somebody else's and stays as it is.
 */
export async function mend(checkout: Checkout, release: Release): Promise<Mended> {
  const edits = await mendManifest(checkout);
  const inRules = await mendRules(checkout, release);
  return { edits: [...edits, ...inRules.edits], staged: inRules.staged };
}

async function mendManifest(checkout: Checkout): Promise<Edit[]> {
  const bytes = readPluginFile(checkout, MANIFEST, SIZE_LIMIT);
  if (bytes === undefined || checkPlace(checkout.directory, MANIFEST).length > 0) return [];
  const fixed = fixManifest(bytes);
  if (fixed.edits.length > 0) await write(checkout, MANIFEST, fixed.bytes);
  return fixed.edits;
}

async function mendRules(checkout: Checkout, release: Release): Promise<Mended> {
  // What the manifest says changes nothing in what is looked for here.
  const context = { formatVersion: undefined, debianDepends: undefined, release };
  const { findings } = await checkRules(checkout.directory, context);
  const nothing = { edits: [], staged: false };
  if (findings.some(({ code }) => code === 'rules-missing' || code === 'metadata-outside')) return nothing;
  const bytes = readPluginFile(checkout, RULES, SIZE_LIMIT);
  if (bytes === undefined) return nothing;
  // Of a larger file, which is no script, we have only the beginning.
  const mendable =
    bytes.length > SIZE_LIMIT ? findings.filter(({ code }) => code === 'rules-not-executable') : findings;
  const path = await realpath(join(checkout.directory, RULES));
  const mode = (await stat(path)).mode & 0o7777;
  const fixed = fixRules({ bytes, mode }, mendable);
  if (fixed.bytes !== bytes) await write(checkout, RULES, fixed.bytes);
  if (fixed.mode === mode) return { edits: fixed.edits, staged: false };
  await chmod(path, fixed.mode).catch((error: unknown) => {
    throw systemFailure(`make ${RULES} executable`, error);
  });
  return { edits: fixed.edits, staged: await markExecutable(checkout, relative(checkout.directory, path)) };
}

/** Writes a file beside itself and renames it, so that it is never half there. It keeps its mode and its owner. */
async function write({ directory }: Checkout, file: string, bytes: Buffer): Promise<void> {
  const path = await realpath(join(directory, file));
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    const { uid, gid, mode } = await stat(path);
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await own(handle, uid, gid);
      await handle.chmod(mode & 0o7777);
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw systemFailure(`write ${file}`, error);
  }
}

/** Gives the file to its owner, as far as we may: only root may give it to another user. */
async function own(handle: FileHandle, uid: number, gid: number): Promise<void> {
  try {
    await handle.chown(uid, gid);
  } catch (error) {
    if (systemCode(error) !== 'EPERM') throw error;
  }
}
