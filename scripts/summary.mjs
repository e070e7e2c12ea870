import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './lib/run.mjs';

/** Prints `N passed, N failed` from the last test run's own report. */
const report = JSON.parse(await readFile(join(root, 'tests/.cache/report.json'), 'utf8').catch(() => '{}'));
const passed = report.numPassedTests ?? 0;
const failed =
  (report.numFailedTests ?? 0) +
  (report.testResults ?? []).filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
if (skipped > 0) console.log(`${skipped} tests need files beside the project that are not here, and were left out.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(report.success === true && passed > 0 ? 0 : 1);
