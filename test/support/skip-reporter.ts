import type { Reporter, TestModule } from 'vitest/node';

/** Says at the end of a run which tests were skipped; their names give the reason. */
export const skipReporter: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const skipped: string[] = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        if (test.result().state === 'skipped') skipped.push(`  ${module.relativeModuleId}: ${test.fullName}`);
      }
    }
    if (skipped.length > 0) process.stdout.write(`\nSkipped:\n${skipped.join('\n')}\n`);
  },
};
