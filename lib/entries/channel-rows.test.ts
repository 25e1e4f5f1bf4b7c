import { describe, expect, it } from 'vitest'
import type { PracticeCellView } from '../standing/schema'
import { current, mergeAnswers, channelRows as rowsOf } from './channel-rows'
import { statementSchema } from './content/statement'
import type { StatementView } from './schema'

let count = 0
const view = (overrides: Record<string, unknown>, cells: StatementView['cells'] = []): StatementView => {
  count += 1
  const statement = statementSchema.parse({
    id: `0190b5a4-7e1c-7000-8000-${String(count).padStart(12, '0')}`,
    key: `key-${count}`,
    kind: 'rule',
    scope: {},
    text: { original: 'en', texts: { en: 'text' } },
    confidence: 'high',
    citations: [],
    ...overrides,
  })
  return { entryPath: 'pe/all/cancel', inherited: false, statement, revision: 1, cells }
}
const TODAY = '2026-11-24'
const channelRows = (statements: StatementView[], practice: PracticeCellView[], today: string) =>
  rowsOf(current(statements, today), practice)
const app = (answer: string, more = {}) => [{ channel: 'app', answer, ...more }]

describe('mergeAnswers', () => {
  it.each([
    [[], 'unknown'],
    [['unknown', 'yes'], 'yes'],
    [['unknown', 'no'], 'no'],
    [['yes', 'partly'], 'partly'],
    [['yes', 'no'], 'disputed'],
    [['yes', 'no', 'partly'], 'disputed'],
  ] as const)('%j is %s', (answers, merged) => {
    expect(mergeAnswers([...answers])).toBe(merged)
  })
})

describe('channelRows', () => {
  it('lists only the ways somebody said something about', () => {
    const rows = channelRows(
      [view({ channels: [...app('yes'), { channel: 'web', answer: 'unknown' }] })],
      [],
      TODAY,
    )
    expect(rows.map((row) => row.channel)).toEqual(['app'])
  })

  it('keeps rule and carrier apart', () => {
    const [row] = channelRows(
      [view({ channels: app('yes') }), view({ kind: 'stated', channels: app('no') })],
      [],
      TODAY,
    )
    expect([row?.rule.answer, row?.stated.answer]).toEqual(['yes', 'no'])
  })

  it('lets the carrier’s own word stand before what others report of it', () => {
    const reported = view({ kind: 'reported', channels: app('no') })
    const [both] = channelRows([view({ kind: 'stated', channels: app('yes') }), reported], [], TODAY)
    expect(both?.stated).toMatchObject({ answer: 'yes', onlyReported: false })
    const [alone] = channelRows([reported], [], TODAY)
    expect(alone?.stated).toMatchObject({ answer: 'no', onlyReported: true })
  })

  it.each([
    ['contradicted', { contradicted: { by: [], reason: { en: 'r' } } }],
    ['deprecated', { deprecated: { on: '2026-01-01', reason: { en: 'r' } } }],
    ['over', { validTo: '2025' }],
  ])('leaves out a statement that is %s', (_why, overrides) => {
    expect(channelRows([view({ channels: app('yes'), ...overrides })], [], TODAY)).toEqual([])
  })

  it('keeps a statement valid through the year that is running', () => {
    expect(channelRows([view({ channels: app('yes'), validTo: '2026' })], [], TODAY)).toHaveLength(1)
  })

  it('adds up what people met, whoever they were', () => {
    const cell = { channel: 'app' as const, label: 'likely' as const, works: 'yes' as const, staleAt: null }
    const [row] = channelRows(
      [],
      [
        { ...cell, abroad: true, holder: 'passport_only', worked: 2, failed: 0, newestOn: '2026-10-01' },
        {
          ...cell,
          abroad: false,
          holder: 'citizen',
          works: 'no',
          worked: 0,
          failed: 1,
          newestOn: '2026-11-01',
        },
      ],
      TODAY,
    )
    expect(row?.practice).toEqual({
      works: 'mixed',
      worked: 2,
      failed: 1,
      label: 'likely',
      newestOn: '2026-11-01',
    })
    expect(row?.rule.answer).toBe('unknown')
  })

  it('does not take what is said of a country’s carriers for the carrier’s word', () => {
    const abroad = { ...view({ kind: 'reported', channels: app('yes') }), inherited: true }
    expect(channelRows([abroad], [], TODAY)).toEqual([])
  })

  it('leaves out of the holder’s ways what holds for a representative', () => {
    const proxy = view({
      channels: app('no'),
      requirements: [{ code: 'power_of_attorney', strength: 'required' }],
    })
    const [row] = channelRows([view({ channels: app('yes') }), proxy], [], TODAY)
    expect(row?.rule.answer).toBe('yes')
  })

  it('says what a way takes', () => {
    const [row] = channelRows([view({ channels: app('yes', { needsWorkingLine: 'yes' }) })], [], TODAY)
    expect([row?.needsWorkingLine, row?.abroadOk]).toEqual(['yes', 'unknown'])
  })
})
