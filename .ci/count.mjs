// Reads the JSON report of a test run, and that of the run in the workbench, and ends in a line "N passed, N failed"; fails when
// anything failed or was skipped.
import { readFileSync } from 'node:fs';

const [tests, workbench] = process.argv.slice(2);
const report = JSON.parse(readFileSync(tests, 'utf8'));
const skipped = report.numPendingTests + report.numTodoTests;
// A file that could not even be loaded has no tests that failed.
const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
for (const file of unloaded) console.log(`could not be loaded: ${file.name}`);
if (skipped > 0) console.log(`${skipped} tests were skipped although every oracle is required`);

/** What the workbench counted; one that was ended before it had an end counts as a failure. */
function counted() {
  try {
    return JSON.parse(readFileSync(workbench, 'utf8'));
  } catch {
    console.log('the workbench came to no end');
    return { passed: 0, failed: 1 };
  }
}

const inWorkbench = workbench === undefined ? { passed: 0, failed: 0 } : counted();
const passed = report.numPassedTests + inWorkbench.passed;
const failed = report.numFailedTests + unloaded.length + skipped + inWorkbench.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || report.numPassedTests === 0 ? 1 : 0);
