import { describe, expect, it } from 'vitest'
import { ENTRY_KINDS, LOCALES } from '@/lib/catalog/vocabulary'
import { differences } from '@/lib/entries/compare/differences'
import type { Shape } from '@/lib/entries/compare/shape'
import { shapeOf } from '@/lib/entries/compare/shapes'
import type { EntryContent } from '@/lib/entries/content/any'
import { translator } from '@/lib/i18n/translator'
import { buildStatement } from '@/lib/testing/factories-entries'
import { placeName } from './difference-places'
import { differenceRows, isOrder, valueAt } from './difference-rows'
import { valueLines } from './difference-values'
import { shorten } from './word-diff'

/** A key that an item of a list may have. */
const KEYS: Record<string, string> = {
  channels: 'app',
  requirements: 'passport citizen',
  fees: 'sim_fee#2',
  durations: 'processing request',
  contacts: 'phone 104',
}

/** Every place of a shape, with one item in each list. */
function placesOf(shape: Shape, at: string[]): string[][] {
  if (shape.is === 'value') return [at]
  if (shape.is === 'derived') return []
  if (shape.is === 'group') {
    const inside = Object.entries(shape.fields).flatMap(([name, part]) => placesOf(part, [...at, name]))
    return at.length > 0 ? [at, ...inside] : inside
  }
  return placesOf(shape.item, [...at, KEYS[at.at(-1) ?? ''] ?? '0'])
}

const policy = (...statements: ReturnType<typeof buildStatement>[]): EntryContent => ({
  schemaVersion: 1,
  kind: 'policy',
  statements,
})
const speaker = (locale: (typeof LOCALES)[number]) => ({
  locale,
  t: translator(locale),
  sourceTitle: (key: string) => `title of ${key}`,
})

describe('the words of a place', () => {
  it.each(LOCALES)('are there for every place of every kind of page in %s', (locale) => {
    for (const kind of ENTRY_KINDS) {
      const places = placesOf(shapeOf(kind), []).filter(([first]) => first !== 'schemaVersion')
      expect(places.length).toBeGreaterThan(5)
      for (const at of places) expect(placeName(at, locale, translator(locale))).not.toContain('history.')
    }
  })

  it('name the item before the field, and the language last', () => {
    const t = translator('en')
    expect(placeName(['statements', 's', 'channels', 'app', 'abroadOk'], 'en', t)).toBe(
      'App · Works from abroad',
    )
    expect(placeName(['statements', 's', 'fees', 'sim_fee#2', 'note', 'es'], 'en', t)).toBe(
      'SIM or replacement fee · Note · Spanish',
    )
    expect(placeName(['statements', 's', 'text', 'texts', 'zh'], 'en', t)).toBe('Text · Chinese')
    expect(placeName(['escalation', '1', 'url'], 'en', t)).toBe('Step 2 · Web address')
  })
})

describe('values in words', () => {
  it('are those of the reader pages', () => {
    const en = speaker('en')
    expect(valueLines(['statements', 's', 'validFrom'], '2026-03', en)).toEqual(['March 2026'])
    expect(valueLines(['statements', 's', 'channels', 'app', 'answer'], 'no', en)).toEqual(['No'])
    expect(
      valueLines(
        ['statements', 's', 'fees', 'sim_fee'],
        { type: 'sim_fee', amount: '5', currency: 'PEN' },
        en,
      ),
    ).toEqual(['SIM or replacement fee: PEN\u00a05'])
    expect(valueLines(['statements', 's', 'citations', 'a'], { source: 'a', role: 'supports' }, en)).toEqual([
      'title of a',
      'Role: supports it',
    ])
  })

  it.each(LOCALES)('can be told of a whole statement in %s', (locale) => {
    const statement = buildStatement({
      channels: [
        {
          channel: 'app',
          answer: 'partly',
          hours: { opens: '08:00-22:00', days: 'weekdays', timeZone: 'America/Lima' },
          note: { es: 'Solo prepago' },
        },
      ],
      requirements: [{ code: 'passport', holders: ['citizen'] }],
      durations: [
        { kind: 'processing', bound: 'at_most', value: 5, unit: 'day', basis: 'working', anchor: 'request' },
      ],
      keepAlive: {
        anchor: 'last_topup',
        stages: [
          { after: { value: 60, unit: 'day' }, state: 'cancelled', cost: { amount: '5', currency: 'PEN' } },
        ],
        qualifyingActivity: ['topup', 'data'],
      },
      validToAtLatest: true,
      secondLook: { verdict: 'confirmed', checkedOn: '2026-01-02' },
      contradicted: { by: ['other'], reason: { en: 'A law says otherwise' } },
    })
    const [difference] = differences(policy(), policy(statement))
    const lines = valueLines(difference?.at ?? [], difference?.after, speaker(locale))
    expect(lines.join('\n')).toContain('America/Lima')
    expect(lines.join('\n')).toContain('PEN')
    expect(lines.every((line) => !line.includes('history.') && !line.includes('[object'))).toBe(true)
  })
})

describe('rows', () => {
  const fee = (amount: string, note?: string) =>
    buildStatement({
      key: 'one',
      fees: [{ type: 'sim_fee', amount, currency: 'PEN', ...(note && { note: { en: note } }) }],
    })

  it('tell the parts of a fee as the whole fee, its note word by word', () => {
    const [before, after] = [policy(fee('5', 'each time')), policy(fee('7.50', 'only once'))]
    const rows = differenceRows(differences(before, after), { before, after })
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      at: ['statements', 'one', 'fees', 'sim_fee'],
      before: { amount: '5', currency: 'PEN' },
      after: { amount: '7.50' },
      sensitive: true,
    })
    expect(rows[1]).toMatchObject({ prose: true, before: 'each time', after: 'only once' })
  })

  it('stay as they are where one side is not known', () => {
    const found = differences(policy(fee('5')), policy(fee('7')))
    expect(differenceRows(found, { before: null, after: null })).toEqual(found)
  })

  it('know an order from a statement that is called so', () => {
    const [one, two] = [buildStatement({ key: 'one' }), buildStatement({ key: 'order' })]
    const turned = differences(policy(one, two), policy(two, one))
    expect(turned.map(isOrder)).toEqual([true])
    expect(differences(policy(one), policy(one, two)).map(isOrder)).toEqual([false])
  })

  it('find the value of a place', () => {
    const content = policy(fee('5'))
    expect(valueAt(content, ['statements', 'one', 'fees', 'sim_fee', 'amount'])).toBe('5')
    expect(valueAt(content, ['statements', 'two', 'fees'])).toBeUndefined()
  })
})

it('shortens what stayed the same, between changes and at both ends', () => {
  const long = 'x'.repeat(20)
  const parts = shorten(
    [
      { kind: 'same', text: long },
      { kind: 'removed', text: long },
      { kind: 'same', text: long },
      { kind: 'added', text: 'new' },
      { kind: 'same', text: 'short' },
    ],
    4,
  )
  expect(parts.map(({ text }) => text)).toEqual(['…xxxx', long, 'xxxx…xxxx', 'new', 'short'])
})
