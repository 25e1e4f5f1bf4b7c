import { describe, expect, it, test } from 'vitest'
import { STANDING } from './constants'
import { dayOf } from './days'
import { practiceDifferences, practiceDiffers } from './differs'
import { type AttemptRow, attemptWorked, evaluatePractice, practiceEvidence } from './practice'
import type { PracticeCellView } from './schema'
import { practiceCellView, shownLabel, worksOf } from './view'

const DAY = new Date('2026-11-01T00:00:00Z')
const TODAY = dayOf(new Date('2026-11-24T00:00:00Z'))

let serial = 0
const attempt = (overrides: Partial<AttemptRow> = {}): AttemptRow => {
  serial += 1
  return {
    reportId: `report-${serial}`,
    result: 'done',
    happenedOn: DAY,
    last: true,
    outcome: 'completed',
    connection: 'customer',
    authorId: `member-${serial}`,
    trust: 0,
    addressGroup: null,
    fingerprint: null,
    recordedAt: DAY,
    ...overrides,
  }
}

describe('whether an attempt worked', () => {
  test.each([
    ['done', 'completed', true, true],
    ['accepted', 'accepted_pending', true, true],
    ['accepted', 'not_executed', true, false],
    ['accepted', 'refused_condition', true, false],
    ['done', 'still_billed', true, false],
    ['done', 'retained', true, true],
    ['sent_elsewhere', 'refused_channel', true, false],
    ['refused', 'refused_condition', true, false],
    ['no_answer', 'not_received', true, false],
    ['error', 'not_received', true, false],
    // The last attempt of a completed story is what did it, the ones before are not.
    ['no_answer', 'completed', true, true],
    ['no_answer', 'completed', false, false],
    ['accepted', 'number_ported', false, true],
  ])('%s in a story that ended %s (last: %s): %s', (result, outcome, last, worked) => {
    expect(attemptWorked({ result, outcome, last })).toBe(worked)
  })
})

describe('reports as evidence', () => {
  it('is one piece a report, that worked if one of its attempts did, of the newest day', () => {
    const later = new Date('2026-11-05T00:00:00Z')
    const one = attempt({ result: 'error', last: false })
    const two = { ...one, result: 'done', happenedOn: later, last: true }
    expect(practiceEvidence([one, two], TODAY)).toMatchObject([
      { id: one.reportId, supports: true, day: dayOf(later) },
    ])
  })

  it('weighs by trust, and less for whoever is paid by the carrier', () => {
    const reliability = (row: Partial<AttemptRow>) => practiceEvidence([attempt(row)], TODAY)[0]?.reliability
    expect([0, 1, 2].map((trust) => reliability({ trust }))).toEqual([...STANDING.reportReliability])
    expect(reliability({ trust: 2, connection: 'agent' })).toBe(STANDING.interestedReportCap)
    expect(reliability({ trust: null, authorId: null })).toBe(STANDING.reportReliability[0])
  })

  it('takes reports of erased accounts from one place for one party', () => {
    const erased = { authorId: null, trust: null }
    const label = (a: number | null, b: number | null) =>
      evaluatePractice(
        'cancel',
        [attempt({ ...erased, addressGroup: a }), attempt({ ...erased, addressGroup: b })],
        TODAY,
      ).label
    expect(label(1, 2)).toBe('confirmed')
    expect(label(null, null)).toBe('likely')
  })

  it('does not believe a day that is still to come', () => {
    const future = new Date('2027-06-01T00:00:00Z')
    expect(practiceEvidence([attempt({ happenedOn: future })], TODAY)[0]?.day).toBe(TODAY)
  })
})

describe('cells as shown', () => {
  const row = {
    channel: 'app',
    abroad: true,
    holder: 'passport_only',
    label: 'likely' as const,
    p: 0.77,
    worked: 1,
    failed: 0,
    newestOn: DAY,
    staleAt: new Date('2027-04-01T00:00:00Z'),
  }

  it('is stale from its day on', () => {
    expect(shownLabel(row, new Date('2027-03-31T23:59:59Z'))).toBe('likely')
    expect(shownLabel(row, new Date('2027-04-01T00:00:00Z'))).toBe('stale')
    expect(practiceCellView(row, DAY)).toMatchObject({
      works: 'yes',
      newestOn: '2026-11-01',
      label: 'likely',
    })
  })

  test.each([
    [{ worked: 0, failed: 0, label: 'unknown' as const, p: 0.5 }, null],
    [{ worked: 0, failed: 1, label: 'likely' as const, p: 0.23 }, 'no'],
    [{ worked: 3, failed: 1, label: 'confirmed' as const, p: 0.91 }, 'yes'],
    [{ worked: 2, failed: 2, label: 'disputed' as const, p: 0.49 }, 'mixed'],
    [{ worked: 1, failed: 1, label: 'unknown' as const, p: 0.5 }, 'mixed'],
  ])('%j is %s', (overrides, works) => {
    expect(worksOf({ ...row, ...overrides })).toBe(works)
  })
})

describe('practice that differs', () => {
  const cell = (overrides: Partial<PracticeCellView> = {}): PracticeCellView => ({
    channel: 'app',
    abroad: false,
    holder: 'citizen',
    label: 'likely',
    works: 'no',
    worked: 0,
    failed: 1,
    newestOn: '2026-11-01',
    staleAt: null,
    ...overrides,
  })
  const channel = { channel: 'app', answer: 'yes', abroadOk: 'unknown', needsLocalId: 'unknown' } as const
  const says = (overrides: object = {}, said: object = {}) => ({
    key: 'rule-1',
    kind: 'rule' as const,
    scope: { holderTypes: [] },
    channels: [{ ...channel, ...said }],
    ...overrides,
  })

  it('names the statements that people met the opposite of', () => {
    expect(practiceDifferences([says()], [cell()])).toEqual([{ cell: cell(), statementKeys: ['rule-1'] }])
    expect(practiceDiffers([says({}, { answer: 'no' })], [cell({ works: 'yes' })])).toBe(true)
  })

  test.each([
    ['they agree', says(), cell({ works: 'yes' })],
    ['the reports are old', says(), cell({ label: 'stale' })],
    ['the reports disagree', says(), cell({ works: 'mixed', label: 'disputed' })],
    ['only an article says so', says({ kind: 'reported' }), cell()],
    ['the statement is contradicted', says({ contradicted: { by: [] } }), cell()],
    ['the statement was withdrawn', says({ deprecated: {} }), cell()],
    ['it speaks of other people', says({ scope: { holderTypes: ['company'] } }), cell()],
    ['it speaks of another channel', says({}, { channel: 'web' }), cell()],
    ['it is only partly so', says({}, { answer: 'partly' }), cell()],
    ['nothing is said of abroad', says(), cell({ abroad: true })],
    [
      'a local ID is asked for',
      says({}, { needsLocalId: 'yes', abroadOk: 'yes' }),
      cell({ holder: 'passport_only', abroad: true }),
    ],
  ])('does not differ when %s', (_why, statement, told) => {
    expect(practiceDiffers([statement], [told])).toBe(false)
  })

  it('differs abroad where the statement says that it works from there', () => {
    expect(practiceDiffers([says({}, { abroadOk: 'yes' })], [cell({ abroad: true })])).toBe(true)
    expect(practiceDiffers([says({}, { abroadOk: 'no' })], [cell({ abroad: true, works: 'yes' })])).toBe(true)
  })
})
