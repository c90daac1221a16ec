/** Fuzzes the manifest check for as many seconds as its argument says (60), and tells how many manifests it took. */

import fc from 'fast-check';
import { checkManifest } from '../src/plugin/manifest.ts';
import { hostileManifest } from '../test/support/hostile-manifest.ts';

const seconds = Number(process.argv[2] ?? 60);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
let manifests = 0;
let sound = 0;
let slowest = 0;

const result = fc.check(
  fc.property(hostileManifest, (bytes) => {
    const started = performance.now();
    const { manifest, findings } = checkManifest(bytes);
    slowest = Math.max(slowest, performance.now() - started);
    manifests += 1;
    if (manifest !== undefined) sound += 1;
    return (manifest === undefined) === findings.some(({ severity }) => severity === 'error');
  }),
  { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: seconds * 1000, seed },
);
console.log(`${manifests} manifests with the seed ${seed}: ${sound} sound, the slowest took ${slowest.toFixed(0)} ms`);
if (result.failed) {
  console.error(fc.defaultReportMessage(result));
  process.exitCode = 1;
} else {
  console.log('None crashed');
}
