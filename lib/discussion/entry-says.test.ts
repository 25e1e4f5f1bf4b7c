import { describe, expect, it } from 'vitest'
import type { PolicyView, StatementView } from '../entries/schema'
import { CONTRADICTED, type Overrides, said, TODAY, verdict } from '../testing/statement-views'
import type { Asked } from './asked-schema'
import { entrySays } from './entry-says'

const ASKED: Asked = {
  clear: true,
  country: null,
  carrier: null,
  topic: 'cancel',
  channels: [],
  abroad: false,
  passport: false,
  lineType: null,
  simType: null,
  about: null,
}
const NAME = { zh: '秘鲁', es: 'Perú', en: 'Peru' }
const page = (statements: StatementView[]): PolicyView => ({
  id: '018f3b5e-0000-7000-8000-000000000001',
  path: 'pe/claro/cancel',
  kind: 'policy',
  revision: 1,
  changedAt: `${TODAY}T00:00:00.000Z`,
  country: { slug: 'pe', name: NAME },
  carrier: { slug: 'claro', name: 'Claro' },
  topic: 'cancel',
  verdict: verdict(statements),
  statements,
  practice: [],
  publishedReports: 0,
  publishedQuestions: 0,
  questions: [],
  reports: [],
  sources: [],
  siblings: [],
})
const READER = { locale: 'en', today: TODAY, names: () => true } as const
const answerTo = (asked: Partial<Asked>, ...statements: StatementView[]) =>
  entrySays(page(statements), { ...ASKED, ...asked }, READER)?.statementKey ?? null

const inApp = (overrides: Overrides = {}, rest = {}) =>
  said({ key: 'in-app', channels: [{ channel: 'app', answer: 'yes', ...rest }], ...overrides })

describe('what the entry says', () => {
  it('answers a question about a channel with the statement on it, with its text and label', () => {
    const text = { original: 'es' as const, texts: { es: 'En la app.', en: 'In the app.' } }
    const says = entrySays(page([inApp({ text })]), { ...ASKED, channels: ['app'] }, READER)
    expect(says).toEqual({
      path: 'pe/claro/cancel',
      statementKey: 'in-app',
      kind: 'stated',
      text: 'In the app.',
      lang: 'en',
      outdated: false,
      label: 'likely',
      evidenceOn: '2026-03-12',
    })
  })

  it.each<[string, Partial<Asked>]>([
    ['words that were not understood', { clear: false }],
    ['another topic', { topic: 'refund' }],
    ['another country', { country: 'mx' }],
    ['another carrier', { carrier: 'entel' }],
    ['a channel it does not speak of', { channels: ['app', 'store'] }],
    ['abroad, which it does not speak of', { abroad: true }],
    ['a passport, which it does not speak of', { passport: true }],
    ['the cost, which it does not speak of', { about: 'cost' }],
    ['the time, which it does not speak of', { about: 'time' }],
  ])('says nothing to %s', (_what, asked) => {
    expect(answerTo({ channels: ['app'] }, inApp())).toBe('in-app')
    expect(answerTo({ channels: ['app'], ...asked }, inApp())).toBeNull()
  })

  it.each<[string, Overrides]>([
    ['hearsay', { kind: 'reported' }],
    ['stale', { label: 'stale' }],
    ['disputed', { label: 'disputed' }],
    ['unknown', { label: 'unknown' }],
    ['contradicted', { contradicted: CONTRADICTED }],
    ['deprecated', { deprecated: { on: '2026-01-01', reason: { en: 'Ended.' } } }],
    ['not in force any more', { validTo: '2025' }],
    ['about prepaid lines only', { scope: { lineTypes: ['prepaid'] } }],
    ['about a bundle only', { scope: { contractStates: ['bundle_member'] } }],
  ])('is never %s', (_what, overrides) => {
    expect(answerTo({ channels: ['app'] }, inApp(overrides))).toBeNull()
  })

  it('holds for a narrower group where the question names it', () => {
    const narrow = inApp({ scope: { lineTypes: ['prepaid'] } })
    expect(answerTo({ channels: ['app'], lineType: 'prepaid' }, narrow)).toBe('in-app')
    expect(answerTo({ channels: ['app'], lineType: 'postpaid' }, narrow)).toBeNull()
  })

  it('says nothing where statements are at odds, or the text does not name the channel', () => {
    const no = said({ channels: [{ channel: 'app', answer: 'no' }], inherited: true })
    expect(answerTo({ channels: ['app'] }, inApp(), no)).toBeNull()
    const asked = { ...ASKED, channels: ['app' as const] }
    expect(entrySays(page([inApp()]), asked, { ...READER, names: () => false })).toBeNull()
  })

  it('answers from abroad, with a passport, costs and times where they are stated', () => {
    expect(answerTo({ channels: ['app'], abroad: true }, inApp({}, { abroadOk: 'yes' }))).toBe('in-app')
    expect(answerTo({ passport: true }, inApp({}, { needsLocalId: 'no' }))).toBe('in-app')
    const fee = said({ key: 'fee', fees: [{ type: 'none' }] })
    expect(answerTo({ about: 'cost' }, inApp(), fee)).toBe('fee')
    const duration = { kind: 'processing', value: 5, unit: 'day', anchor: 'request' } as const
    expect(answerTo({ about: 'time' }, inApp(), said({ key: 'time', durations: [duration] }))).toBe('time')
  })

  it('goes by the page’s own before inherited, then the carrier before the rule, then certainty', () => {
    const over = inApp({ key: 'over', inherited: true, label: 'confirmed' })
    const rule = inApp({ key: 'rule', kind: 'rule', label: 'confirmed' })
    const stated = inApp({ key: 'stated' })
    const sure = inApp({ key: 'sure', label: 'confirmed' })
    expect(answerTo({ channels: ['app'] }, over, rule)).toBe('rule')
    expect(answerTo({ channels: ['app'] }, over, rule, stated)).toBe('stated')
    expect(answerTo({ channels: ['app'] }, stated, sure)).toBe('sure')
  })

  it('answers “how?” by a way that is open, and never by the regulator’s form', () => {
    expect(answerTo({}, inApp())).toBe('in-app')
    expect(answerTo({}, said({ channels: [{ channel: 'app', answer: 'no' }] }))).toBeNull()
    expect(answerTo({}, said({ channels: [{ channel: 'regulator_form', answer: 'yes' }] }))).toBeNull()
  })
})
