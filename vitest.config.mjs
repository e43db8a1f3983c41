import { defineConfig } from 'vitest/config';
import { skipReporter } from './test/support/skip-reporter.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: process.env.HACC_TEST_REPORT
      ? ['default', skipReporter, ['json', { outputFile: process.env.HACC_TEST_REPORT }]]
      : ['default', skipReporter],
    maxWorkers: 2,
    testTimeout: 60_000,
  },
});
