import { describe, expect, it } from 'vitest'
import { FAILED, NONE, ofPlaywright, ofVitest, PASSED, sum, verdict } from './tally.mjs'

describe('counting', () => {
  it('takes a file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 2,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    }
    expect(ofVitest(report)).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })
  it('takes a test that passed at a second try as a failure', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
    expect(ofPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 })
  })
  it('adds up', () => {
    expect(sum(PASSED, FAILED, PASSED, NONE)).toEqual({ passed: 2, failed: 1, skipped: 0 })
  })
})

describe('verdict', () => {
  it.each([
    [{ passed: 2, failed: 0, skipped: 0 }, '2 passed, 0 failed', true],
    [{ passed: 2, failed: 1, skipped: 0 }, '2 passed, 1 failed', false],
    [{ passed: 0, failed: 0, skipped: 0 }, '0 passed, 0 failed', false],
    [{ passed: 1, failed: 0, skipped: 4 }, '1 passed, 0 failed', true],
  ])('%j', (tally, line, good) => {
    expect(verdict(tally)).toEqual({ line, good })
  })
})
