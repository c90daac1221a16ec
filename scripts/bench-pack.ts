/**
 * Compares the time and size of our packing with `dpkg-deb --build` at the same gzip level, on a tree made of real files.
 * Our package holds md5sums besides, which `dpkg-deb` leaves to its caller.
 *
 * `npm run bench:pack -- [rounds]`
 */

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

const LEVEL = 6;
const TIME = 1_700_000_000;
const FILES = 15_000;
const MEGABYTE = 1e6;
const CONTROL = 'Package: bench\nVersion: 1\nArchitecture: all\nMaintainer: A <a@example.org>\nDescription: bench\n';

interface Run {
  seconds: number;
  stdout: string;
}

/**
 * What is measured: from a staged directory to the package, as the action does it. It runs the
 * compiled modules, as the bundle does: Node's own handling of TypeScript would cost time and memory. Prints the
 * kernel's count of its peak memory in KiB; `maxRSS` would also know this process, which starts it.
 */
const PACK = `
  const [build, tree, path] = process.argv.slice(1);
  const { walk } = await import(build + '/archive/tree.js');
  const { writeDeb } = await import(build + '/archive/deb.js');
  const { EntryList } = await import(build + '/archive/entry-list.js');
  const entries = new EntryList();
  for (const entry of walk(tree)) if (!/^DEBIAN(\\/|$)/.test(entry.path)) entries.add(entry);
  const control = [{ name: 'control', content: ${JSON.stringify(CONTROL)}, mode: 0o644 }];
  await writeDeb({ path, control, entries, time: ${TIME}, compression: { codec: 'gzip', level: ${LEVEL} } });
  const { readFileSync } = await import('node:fs');
  console.log(/VmHWM:\\s*(\\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);`;

await compare(Number(process.argv[2] ?? 3));

async function compare(rounds: number): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-pack-'));
  try {
    const tree = join(directory, 'tree');
    const bytes = makeTree(tree);
    const build = join(directory, 'build');
    execFileSync('node_modules/.bin/tsc', ['--project', 'tsconfig.build.json', '--outDir', build], {
      stdio: 'inherit',
    });
    const [ours, theirs] = [join(directory, 'ours.deb'), join(directory, 'theirs.deb')];
    const dpkgOptions = ['-Zgzip', `-z${LEVEL}`, '--root-owner-group', '--build', tree, theirs];
    const runs: { ours: Run; theirs: Run }[] = [];
    for (let round = 0; round < rounds; round++) {
      // In turn, so that what else the machine does meets both.
      runs.push({
        ours: await run(process.execPath, ['--input-type=module', '--eval', PACK, build, tree, ours]),
        theirs: await run('dpkg-deb', dpkgOptions),
      });
    }

    const seconds = {
      ours: median(runs.map((r) => r.ours.seconds)),
      theirs: median(runs.map((r) => r.theirs.seconds)),
    };
    const size = { ours: statSync(ours).size, theirs: statSync(theirs).size };
    const memory = Math.max(...runs.map((r) => Number(r.ours.stdout))) * 1024;
    const megabytes = (value: number) => `${(value / MEGABYTE).toFixed(1)} MB`;
    console.log(`${FILES} files, ${megabytes(bytes)}, gzip level ${LEVEL}, ${availableParallelism()} cores`);
    for (const { ours, theirs } of runs) {
      console.log(`  ours ${ours.seconds.toFixed(2)} s, dpkg-deb ${theirs.seconds.toFixed(2)} s`);
    }
    const verdict = (value: number, limit: number) => `${value.toFixed(3)} (wanted: at most ${limit})`;
    console.log(`medians: ours ${seconds.ours.toFixed(2)} s, dpkg-deb ${seconds.theirs.toFixed(2)} s`);
    console.log(`time, ours / dpkg-deb: ${verdict(seconds.ours / seconds.theirs, 0.6)}`);
    console.log(`sizes: ours ${megabytes(size.ours)}, dpkg-deb ${megabytes(size.theirs)}`);
    console.log(`size, ours / dpkg-deb: ${verdict(size.ours / size.theirs, 1.01)}`);
    console.log(`peak memory, ours: ${megabytes(memory)} (wanted: at most 150 MB)`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function run(program: string, parameters: readonly string[]): Promise<Run> {
  const started = performance.now();
  const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (status !== 0) throw new Error(`${program} ended with status ${status}`);
  return { seconds: (performance.now() - started) / 1000, stdout };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/**
 * 15,000 files of 300 MB in all, the same on each call: stretches of the source text that npm installed here, and of
 * Node's own program for one in thirty. Made-up text would not do: it fits one deflate better than another. Gives the
 * bytes in all.
 */
function makeTree(tree: string): number {
  const random = generator(20260101);
  const sources = [stretches(sourceText('node_modules')), stretches(readFileSync(process.execPath))] as const;
  let bytes = 0;
  for (let index = 0; index < FILES; index++) {
    const directory = join(tree, 'usr/share/bench', `part-${index % 150}`);
    if (index < 150) mkdirSync(directory, { recursive: true });
    // Many small files and some large ones: 20 kB on average.
    const size = Math.floor(-20_000 * Math.log(1 - random()));
    writeFileSync(join(directory, `file-${index}`), sources[index % 30 === 0 ? 1 : 0](size));
    bytes += size;
  }
  mkdirSync(join(tree, 'DEBIAN'));
  writeFileSync(join(tree, 'DEBIAN/control'), CONTROL);
  return bytes;
}

/** All source text below a directory. */
function sourceText(directory: string): Buffer {
  const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  const sources = paths.filter((path) => /\.([cm]?[jt]s|json|map|md|h)$/.test(path)).sort();
  const files = sources.map((path) => join(directory, path)).filter((path) => statSync(path).isFile());
  return Buffer.concat(files.map((path) => readFileSync(path)));
}

/** Gives one stretch of the bytes after another, from the start again where there are no more. */
function stretches(bytes: Buffer): (size: number) => Buffer {
  let taken = 0;
  return (size) => {
    if (taken + size > bytes.length) taken = 0;
    taken += size;
    return bytes.subarray(taken - size, taken);
  };
}

/** Numbers from 0 to 1 that are the same for the same seed: a linear congruential generator, good enough for sizes. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
