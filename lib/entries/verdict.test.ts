import { describe, expect, it, test } from 'vitest'
import { app, CONTRADICTED, type Overrides, said, TODAY, verdict } from '@/lib/testing/statement-views'
import type { PracticeCellView } from '../standing/schema'

const cell = (overrides: Partial<PracticeCellView> = {}): PracticeCellView => ({
  channel: 'app',
  abroad: true,
  holder: 'passport_only',
  label: 'likely',
  works: 'yes',
  worked: 1,
  failed: 0,
  newestOn: '2026-11-20',
  staleAt: null,
  ...overrides,
})

describe('what may be counted on', () => {
  test.each([
    ['an app that does it', [app('yes')], 'yes_self_service', 'likely'],
    ['a phone line', [said({ channels: [{ channel: 'phone', answer: 'yes' }] })], 'yes_with_agent', 'likely'],
    ['an app for some', [app('partly')], 'partly', 'likely'],
    ['nothing at all', [], 'unknown', 'unknown'],
    ['an app that does not, of the rest nothing', [app('no')], 'unknown', 'unknown'],
    [
      'a shop, of the rest nothing',
      [said({ channels: [{ channel: 'store', answer: 'yes' }] })],
      'unknown',
      'unknown',
    ],
    [
      'a shop only, by its own words',
      [
        said({
          channels: [
            { channel: 'web', answer: 'no' },
            { channel: 'app', answer: 'no' },
            { channel: 'store', answer: 'yes' },
          ],
        }),
      ],
      'no_in_person',
      'likely',
    ],
    ['a rule that allows it', [app('yes', { kind: 'rule', inherited: true })], 'yes_self_service', 'likely'],
    [
      'only an article that says so',
      [app('yes', { kind: 'reported', label: 'unknown' })],
      'yes_self_service',
      'unknown',
    ],
    ['a term that is out of date', [app('yes', { label: 'stale' })], 'yes_self_service', 'stale'],
    [
      'a statement that was withdrawn',
      [app('yes', { deprecated: { on: TODAY, reason: { en: 'x' } } })],
      'unknown',
      'unknown',
    ],
    ['a contradicted statement', [app('yes', { contradicted: CONTRADICTED })], 'unknown', 'unknown'],
    ['a rule that ended', [app('yes', { kind: 'rule', validTo: '2025' })], 'unknown', 'unknown'],
    [
      'a rule that ends this year',
      [app('yes', { kind: 'rule', validTo: '2026' })],
      'yes_self_service',
      'likely',
    ],
    ['a rule to come', [app('yes', { kind: 'rule', validFrom: '2026-12' })], 'unknown', 'unknown'],
    [
      'what a representative needs',
      [
        said({
          channels: [{ channel: 'phone', answer: 'no' }],
          requirements: [{ code: 'power_of_attorney' }],
        }),
        said({ channels: [{ channel: 'phone', answer: 'yes' }] }),
      ],
      'yes_with_agent',
      'likely',
    ],
    [
      'a way through the regulator only',
      [said({ channels: [{ channel: 'regulator_form', answer: 'yes' }] })],
      'unknown',
      'unknown',
    ],
    [
      'a data eSIM with nothing to cancel',
      [said({ scope: { lineTypes: ['travel_esim'] } })],
      'not_needed',
      'likely',
    ],
  ] as const)('%s', (_what, statements, code, label) => {
    expect(verdict([...statements])).toMatchObject({ code, label })
  })
})

describe('at odds', () => {
  it('is disputed where evidence of one kind contradicts itself', () => {
    expect(verdict([app('yes'), app('no')])).toMatchObject({ code: 'disputed', label: 'disputed' })
    const rules = [app('yes', { kind: 'rule' }), app('no', { kind: 'rule' })]
    expect(verdict(rules).code).toBe('disputed')
  })

  it('is not disputed when one of them is marked contradicted', () => {
    expect(verdict([app('yes'), app('no', { contradicted: CONTRADICTED })]).code).toBe('yes_self_service')
  })

  it('is not disputed between kinds: the term goes before the rule, both are shown', () => {
    const found = verdict([app('no'), app('yes', { kind: 'rule', inherited: true })])
    expect(found.code).toBe('unknown')
    expect(found.lines[0]).toMatchObject({ rule: { answer: 'yes', channels: ['app'] } })
  })

  it('is not disputed when they speak of different lines: then it is partly so', () => {
    const prepaid = app('yes', { scope: { lineTypes: ['prepaid'] } })
    expect(verdict([prepaid, app('no', { scope: { lineTypes: ['postpaid'] } })]).code).toBe('partly')
    expect(verdict([prepaid, app('no')]).code).toBe('partly')
  })

  it('counts what the page says before what it inherits', () => {
    expect(verdict([app('yes'), app('no', { inherited: true })]).code).toBe('yes_self_service')
  })

  it('another way that nobody disputes is still a way', () => {
    const phone = said({ channels: [{ channel: 'phone', answer: 'yes' }] })
    expect(verdict([app('yes'), app('no'), phone]).code).toBe('yes_with_agent')
  })
})

describe('situations', () => {
  const line = (found: ReturnType<typeof verdict>, holder: string) =>
    found.lines.find(({ situation }) => situation?.holder === holder)

  it('has for cancel one for anybody, one for a passport abroad, one for local papers at home', () => {
    expect(verdict([app('yes')]).lines.map(({ situation }) => situation)).toEqual([
      null,
      { holder: 'passport_only', abroad: true },
      { holder: 'citizen', abroad: false },
    ])
  })

  it('does not take what holds in the country for what holds abroad', () => {
    const found = verdict([app('yes')])
    expect(line(found, 'passport_only')).toMatchObject({ code: 'unknown', label: 'unknown' })
    expect(line(found, 'citizen')).toMatchObject({ code: 'yes_self_service' })
  })

  test.each([
    [{ abroadOk: 'yes', needsLocalId: 'no' }, 'yes_self_service', 'yes'],
    [{ abroadOk: 'yes', needsLocalId: 'unknown' }, 'unknown', 'unknown'],
    [{ abroadOk: 'partly', needsLocalId: 'no' }, 'partly', 'partly'],
    [{ abroadOk: 'no', needsLocalId: 'no' }, 'unknown', 'unknown'],
  ] as const)('abroad with a passport, %j: %s', (conditions, code, answer) => {
    const found = verdict([said({ channels: [{ channel: 'app', answer: 'yes', ...conditions }] })])
    expect(line(found, 'passport_only')).toMatchObject({ code, stated: { answer } })
  })

  it('counts what is said of passports before what is said of everybody', () => {
    const passport = { abroadOk: 'yes', needsLocalId: 'no', channel: 'app', answer: 'yes' } as const
    const found = verdict([
      app('no'),
      said({ channels: [passport], scope: { holderTypes: ['passport_only'] } }),
    ])
    expect(line(found, 'passport_only')?.code).toBe('yes_self_service')
    expect(line(found, 'citizen')?.stated.answer).toBe('unknown')
  })
})

describe('practice', () => {
  it('fills in what nobody states, from the first report on', () => {
    const found = verdict([], { practice: [cell()] })
    expect(found).toMatchObject({ code: 'yes_self_service', label: 'likely', evidenceOn: '2026-11-20' })
    expect(found.lines[1]).toMatchObject({
      code: 'yes_self_service',
      practice: { works: 'yes', channels: ['app'], label: 'likely', reports: 1, newestOn: '2026-11-20' },
    })
    expect(found.lines[2]?.practice.works).toBe('unknown')
  })

  it('counts before terms only when it is confirmed', () => {
    const failed = { works: 'no', worked: 0, failed: 2, abroad: false, holder: 'citizen' } as const
    const likely = verdict([app('yes')], { practice: [cell(failed)] })
    expect(likely).toMatchObject({ code: 'yes_self_service', practiceDiffers: true })
    const confirmed = verdict([app('yes')], { practice: [cell({ ...failed, label: 'confirmed' })] })
    expect(confirmed).toMatchObject({ code: 'unknown', practiceDiffers: true })
  })

  it('does not carry a verdict when it is old or disagrees', () => {
    expect(verdict([], { practice: [cell({ label: 'stale' })] }).code).toBe('unknown')
    const mixed = verdict([], { practice: [cell({ label: 'disputed', works: 'mixed', failed: 1 })] })
    expect(mixed.code).toBe('unknown')
    expect(mixed.lines[0]?.practice).toMatchObject({ works: 'mixed', label: 'disputed' })
  })

  it('counts residents with citizens: they have local papers', () => {
    const found = verdict([], { practice: [cell({ holder: 'resident_card', abroad: false })] })
    expect(found.lines[2]?.practice.works).toBe('yes')
  })

  it('does not count a report twice for two channels it tried', () => {
    const practice = [cell(), cell({ channel: 'phone', works: 'no', worked: 0, failed: 1 })]
    expect(verdict([], { practice }).lines[0]?.practice).toMatchObject({
      works: 'mixed',
      channels: ['app'],
      reports: 1,
    })
  })
})

describe('what weak sources say against it', () => {
  const article = { key: 'an-article', kind: 'article' as const, published: null, commercial: true }
  const no = (rest: Overrides = {}) =>
    app('no', { kind: 'reported', citations: [{ source: 'an-article' }], ...rest })

  it('names an undated article that says the opposite, marked or not', () => {
    const opposed = [{ undated: true, commercial: true, kind: 'article' }]
    expect(verdict([app('yes'), no()], { sources: [article] }).opposed).toMatchObject(opposed)
    const marked = no({ contradicted: CONTRADICTED })
    expect(verdict([app('yes'), marked], { sources: [article] }).opposed).toMatchObject(opposed)
  })

  it('does not name what agrees, nor what was withdrawn', () => {
    const agrees = app('yes', { kind: 'reported', citations: [{ source: 'an-article' }] })
    const withdrawn = no({ deprecated: { on: TODAY, reason: { en: 'x' } } })
    expect(verdict([app('yes'), agrees, withdrawn], { sources: [article] }).opposed).toEqual([])
  })

  it('knows a dated one', () => {
    const dated = { ...article, published: '2026-05', commercial: false }
    expect(verdict([app('yes'), no()], { sources: [dated] }).opposed).toMatchObject([
      { undated: false, commercial: false },
    ])
  })
})
