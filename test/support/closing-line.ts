/** Ends a test run with one line that counts it, and fails a run in CI that left a test out. */

import type { Reporter, TestModule } from 'vitest/node';

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that can't be loaded, a hook that fails, an error that belongs to no test: each is a failure all the same.
    const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    const broken = suites.filter((suite) => suite.errors().length > 0).length + errors.length;
    const [passed, failed, skipped] = [count('passed'), count('failed') + broken, count('skipped')];
    console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    if (skipped > 0 && process.env['CI']) {
      console.log('In CI every test must run: install what the skipped ones name');
      process.exitCode = 1;
    }
  }
}
