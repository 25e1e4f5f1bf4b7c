// How many checks and tests passed and failed, added up over all that ran.

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const NONE = Object.freeze({ passed: 0, failed: 0, skipped: 0 })
export const PASSED = Object.freeze({ ...NONE, passed: 1 })
export const FAILED = Object.freeze({ ...NONE, failed: 1 })

/** @param {Tally[]} tallies */
export const sum = (...tallies) =>
  tallies.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    NONE,
  )

/**
 * Of vitest's JSON report. A file that could not be loaded has no tests and counts as one failure.
 * @returns {Tally}
 */
export function ofVitest(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}

/**
 * Of Playwright's JSON report. A test that passed only at a second try failed; so did each error outside of tests.
 * @returns {Tally}
 */
export function ofPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

/**
 * The last line of a command, and whether it may end with code 0: something ran, nothing failed. What was
 * skipped is said with its part.
 */
export function verdict({ passed, failed }) {
  return { line: `${passed} passed, ${failed} failed`, good: failed === 0 && passed > 0 }
}
