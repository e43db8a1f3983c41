// Reads the JSON report of a test run and ends in a line "N passed, N failed"; fails when anything failed or was skipped.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const skipped = report.numPendingTests + report.numTodoTests;
// A file that could not even be loaded has no tests that failed.
const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
const failed = report.numFailedTests + unloaded.length;
for (const file of unloaded) console.log(`could not be loaded: ${file.name}`);
if (skipped > 0) console.log(`${skipped} tests were skipped although every oracle is required`);
console.log(`${report.numPassedTests} passed, ${failed + skipped} failed`);
process.exit(failed + skipped > 0 || report.numPassedTests === 0 ? 1 : 0);
