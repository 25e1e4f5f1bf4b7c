import { describe, expect, it } from 'vitest'
import { buildStatement } from '@/lib/testing/factories-entries'
import type { EntryContent } from '../content/any'
import { guideContentSchema } from '../content/guide'
import { type Statement, statementSchema } from '../content/statement'
import { meaningOf } from './meaning'
import { settle, settleIds, settleMerged, translationsOf } from './settle'

const NEW = '018f3b5e-0000-7000-8000-00000000000f'
const newId = () => NEW
const policy = (...statements: Statement[]): EntryContent => ({
  schemaVersion: 1,
  kind: 'policy',
  statements,
})
const text = (en: string, es?: string, rest: object = {}) => ({
  original: 'en' as const,
  texts: { en, ...(es && { es }) },
  ...rest,
})
const first = buildStatement({
  key: 'first',
  text: text('Old.', 'Viejo.'),
  fees: [{ type: 'sim_fee', amount: '5', currency: 'PEN' }],
  durations: [{ kind: 'notice', value: 5, unit: 'day', anchor: 'request' }],
  keepAlive: { anchor: 'request', stages: [{ after: { value: 30, unit: 'day' }, state: 'suspended' }] },
})
const only = (content: EntryContent) => (content.kind === 'policy' ? content.statements[0] : undefined)
const change = (overrides: object) => statementSchema.parse({ ...first, ...overrides })

describe('the meaning of a statement', () => {
  it.each([
    ['its text', { text: text('New.', 'Nuevo.') }],
    ['a note', { note: { en: 'See there.' } }],
    ['its sources', { citations: [{ source: 'https://a.example' }] }],
    ['a note of a channel', { channels: [{ ...first.channels[0], note: { en: 'At night.' } }] }],
    [
      'opening hours',
      { channels: [{ ...first.channels[0], hours: { opens: '08:00-20:00', timeZone: 'America/Lima' } }] },
    ],
    ['a hotline', { contacts: [{ kind: 'phone', value: '104' }] }],
    ['how sure it is', { confidence: 'high' }],
    ['a contradiction', { contradicted: { by: ['rule'], reason: { en: 'The law.' } } }],
  ])('is the same with another %s', (_, overrides) => {
    expect(meaningOf(change(overrides))).toBe(meaningOf(first))
  })

  it.each([
    ['kind', { kind: 'rule' }],
    ['scope', { scope: { holderTypes: ['citizen'] } }],
    ['answer', { channels: [{ channel: 'app', answer: 'no' }] }],
    ['condition', { channels: [{ channel: 'app', answer: 'yes', abroadOk: 'no' }] }],
    ['channel', { channels: [...first.channels, { channel: 'web', answer: 'yes' }] }],
    ['requirement', { requirements: [{ code: 'passport' }] }],
    ['fee', { fees: [{ type: 'sim_fee', amount: '6', currency: 'PEN' }] }],
    ['duration', { durations: [{ kind: 'notice', value: 6, unit: 'day', anchor: 'request' }] }],
    ['stage', { keepAlive: { anchor: 'request', stages: [] } }],
    ['first day', { validFrom: '2026-01-01' }],
    ['last day', { validTo: '2026-12-31', validToAtLatest: true }],
  ])('is another with another %s', (_, overrides) => {
    expect(meaningOf(change(overrides))).not.toBe(meaningOf(first))
  })

  it('does not hang on the order of lists', () => {
    const channels = [
      { channel: 'web', answer: 'no' },
      { channel: 'app', answer: 'yes' },
    ]
    expect(meaningOf(change({ channels }))).toBe(meaningOf(change({ channels: channels.toReversed() })))
  })
})

describe('ids of statements', () => {
  it('stay with the key as long as the meaning stays, whatever id was sent', () => {
    const sent = { ...change({ text: text('New.') }), id: NEW }
    expect(only(settleIds(policy(first), policy(sent), newId))).toMatchObject({ id: first.id })
  })

  it('are new for another meaning, and for a new statement', () => {
    expect(only(settleIds(policy(first), policy(change({ kind: 'rule' })), newId))).toMatchObject({ id: NEW })
    expect(only(settleIds(null, policy(first), newId))).toMatchObject({ id: NEW })
  })
})

describe('translations', () => {
  const before = text('Old.', 'Viejo.')

  it('left behind by their original get the number of the revision they were made of', () => {
    expect(translationsOf(before, text('New.', 'Viejo.'), 4)).toEqual({ es: 4 })
  })

  it('keep an older number', () => {
    const older = text('Old.', 'Viejo.', { translationOf: { es: 2 } })
    expect(translationsOf(older, text('New.', 'Viejo.'), 4)).toEqual({ es: 2 })
    expect(translationsOf(older, text('Old.', 'Viejo.'), 4)).toEqual({ es: 2 })
  })

  it('written anew are of this revision', () => {
    const older = text('Old.', 'Viejo.', { translationOf: { es: 2 } })
    expect(translationsOf(older, text('New.', 'Nuevo.'), 4)).toBeUndefined()
    expect(translationsOf(undefined, text('New.', 'Nuevo.'), 4)).toBeUndefined()
  })

  it('are not for the client to say', () => {
    const sent = policy(change({ text: text('New.', 'Viejo.', { translationOf: { es: 99 } }) }))
    const settled = only(settle({ number: 7, content: policy(first) }, sent, newId))
    expect(settled).toMatchObject({ id: first.id, text: { translationOf: { es: 7 } } })
    const same = only(
      settle(
        { number: 7, content: policy(first) },
        policy(change({ text: text('Old.', 'Viejo.', { translationOf: { es: 1 } }) })),
        newId,
      ),
    )
    expect(same?.text.translationOf).toBeUndefined()
  })

  it('of an original that somebody else changed meanwhile are marked when both are merged', () => {
    const base = { number: 3, content: policy(first) }
    const proposed = policy(change({ text: text('Old.', 'Mejor.') }))
    const merged = policy(change({ text: text('New.', 'Mejor.') }))
    expect(only(settleMerged(base, proposed, merged))).toMatchObject({ text: { translationOf: { es: 3 } } })
    const alone = policy(change({ text: text('Old.', 'Mejor.') }))
    expect(only(settleMerged(base, proposed, alone))).toEqual(only(alone))
  })

  it('are told part by part in a guide', () => {
    const guide = (title: string, body: string): EntryContent =>
      guideContentSchema.parse({
        schemaVersion: 1,
        kind: 'guide',
        original: 'en',
        title: { en: title, es: 'Título' },
        summary: { en: 'S', es: 'R' },
        sections: [
          { id: 'x', heading: { en: 'X', es: 'X' }, body: { en: body, es: 'Cuerpo' } },
          { id: 'y', heading: { en: 'Y' }, body: { en: 'Y' } },
        ],
        citations: [],
      })
    const parent = { number: 2, content: guide('T', 'Old') }
    const settled = settle(parent, guide('T', 'New'), newId)
    expect(settled).toMatchObject({ sections: [{ id: 'x', translationOf: { es: 2 } }, { id: 'y' }] })
    expect(settled).not.toHaveProperty('translationOf')
    expect(settled.kind === 'guide' && settled.sections[1]).not.toHaveProperty('translationOf')
    expect(settle(parent, guide('Other', 'Old'), newId)).toMatchObject({ translationOf: { es: 2 } })
  })
})
