import type { Reporter, TestModule } from 'vitest/node';

/** Lists the tests that passed at their second try only: somebody should look why. */
export default class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) {
      for (const test of module.children.allTests('passed')) {
        if (test.diagnostic()?.flaky !== true) continue;
        process.stdout.write(`second try: ${module.relativeModuleId} > ${test.fullName}\n`);
      }
    }
  }
}
