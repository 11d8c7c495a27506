// count.mjs <failed phases> <vitest report…>: the totals as the last line, and an exit code that follows from them.
import { readFileSync } from "node:fs";

const [failedPhases, ...reports] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const path of reports) {
  const report = read(path);
  passed += report.numPassedTests;
  // A file that fails before its tests run has failed as a whole.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  failed += report.numFailedTests + broken.length;
}
// A phase that fails without a failed test (a build, a lint, a missing report) is one failure.
if (failed === 0) failed = Number(failedPhases);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}
