import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/support/umask.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    // Bundles, packages and Debian roots take their time on a small machine.
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // Many tests wait for a container: on two processors the default, one less, leaves both idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
