import { describe, expect, it } from 'vitest'
import { buildStatement } from '@/lib/testing/factories-entries'
import type { EntryContent } from '../content/any'
import { carrierContentSchema, jurisdictionContentSchema } from '../content/place'
import { type Statement, statementSchema } from '../content/statement'
import { sendsElsewhere } from './addresses'
import { differences, sensitive } from './differences'

const policy = (...statements: Statement[]): EntryContent => ({
  schemaVersion: 1,
  kind: 'policy',
  statements,
})
const first = buildStatement({
  key: 'first',
  citations: [{ source: 'https://a.example' }],
  fees: [{ type: 'early_termination', amount: '10', currency: 'PEN' }],
  contacts: [{ kind: 'phone', value: '104' }],
})
const changed = (overrides: object) => policy(statementSchema.parse({ ...first, ...overrides }))
const found = (overrides: object) => differences(policy(first), changed(overrides))
const short = (overrides: object) => found(overrides).map(({ field, change }) => `${field} ${change}`)

describe('differences', () => {
  it('are none between equal contents, whatever ids and marks of translations say', () => {
    expect(differences(policy(first), policy(first))).toEqual([])
    const other = {
      id: '018f3b5e-0000-7000-8000-00000000000f',
      text: { ...first.text, translationOf: { es: 2 } },
    }
    expect(found(other)).toEqual([])
  })

  it.each([
    ['an answer', { channels: [{ channel: 'app', answer: 'no' }] }, ['channels.app.answer changed']],
    ['a channel', { channels: [] }, ['channels.app removed']],
    ['a fee', { fees: [{ ...first.fees[0], amount: '20' }] }, ['fees.early_termination.amount changed']],
    [
      'a translation',
      { text: { ...first.text, texts: { ...first.text.texts, zh: '可以。' } } },
      ['text.zh added'],
    ],
    ['a note', { note: { es: 'Nota.' } }, ['note.es added']],
    [
      'a contact',
      { contacts: [{ kind: 'phone', value: '123' }] },
      ['contacts.phone added', 'contacts.phone removed'],
    ],
    ['a source', { citations: [{ source: 'https://b.example' }] }, ['citations added', 'citations removed']],
    ['keeping alive', { keepAlive: { anchor: 'request', stages: [] } }, ['keepAlive added']],
  ])('name %s as people do', (_, overrides, expected) => {
    expect(short(overrides)).toEqual(expected)
  })

  it('tell a statement that came, went or moved', () => {
    const second = buildStatement({ key: 'second' })
    expect(differences(policy(first), policy(first, second))).toMatchObject([
      { statement: 'second', field: 'statement', change: 'added', after: { key: 'second' } },
    ])
    expect(differences(policy(first, second), policy(second))).toMatchObject([
      { statement: 'first', field: 'statement', change: 'removed', sensitive: true },
    ])
    expect(differences(policy(first, second), policy(second, first))).toMatchObject([
      { statement: null, field: 'statements.order', before: ['first', 'second'], after: ['second', 'first'] },
    ])
  })

  it('of a page that was not there are all of it', () => {
    expect(differences(null, policy(first))).toMatchObject([{ statement: 'first', change: 'added' }])
    expect(differences(null, policy())).toEqual([])
  })

  it('carry the language of texts, and their exact place', () => {
    expect(found({ text: { original: 'en', texts: { en: 'Other.' } } })).toEqual([
      {
        statement: 'first',
        field: 'text.en',
        at: ['statements', 'first', 'text', 'texts', 'en'],
        change: 'changed',
        before: 'The line can be closed in the app.',
        after: 'Other.',
        prose: true,
        language: 'en',
        sensitive: false,
      },
    ])
  })
})

describe('what two moderators look at', () => {
  it.each([
    ['a fee', { fees: [{ ...first.fees[0], amount: '11' }] }],
    ['a new fee', { fees: [...first.fees, { type: 'sim_fee' }] }],
    ['no fee any more', { fees: [] }],
    ['a hotline', { contacts: [{ kind: 'phone', value: '105' }] }],
    ['the number of a channel', { channels: [{ ...first.channels[0], contact: '123' }] }],
    [
      'what a stage costs',
      {
        keepAlive: {
          anchor: 'request',
          stages: [
            { after: { value: 1, unit: 'day' }, state: 'suspended', cost: { amount: '1', currency: 'PEN' } },
          ],
        },
      },
    ],
    ['an address in a text', { text: { original: 'en', texts: { en: 'See https://evil.example/now.' } } }],
    ['an address in a note', { note: { en: 'Or www.evil.example' } }],
    ['a number in a text', { note: { en: 'Call 0800 123 456.' } }],
  ])('%s', (_, overrides) => {
    expect(sensitive(found(overrides))).toBe(true)
  })

  it.each([
    ['words', { text: { original: 'en', texts: { en: 'Use the app. It is free.' } } }],
    ['a note on a fee', { fees: [{ ...first.fees[0], note: { en: 'Once.' } }] }],
    ['an answer', { channels: [{ channel: 'app', answer: 'no' }] }],
    ['another source', { citations: [{ source: 'https://b.example/terms' }] }],
    ['days', { durations: [{ kind: 'notice', value: 5, unit: 'day', anchor: 'request' }] }],
  ])('is not: %s', (_, overrides) => {
    expect(sensitive(found(overrides))).toBe(false)
  })

  it('contacts of a carrier; addresses of a regulator and of a form', () => {
    const carrier = (value: string) =>
      carrierContentSchema.parse({
        schemaVersion: 1,
        kind: 'carrier',
        name: 'Claro',
        contacts: [{ kind: 'phone', value, citations: [{ source: 'a' }] }],
      })
    expect(sensitive(differences(carrier('123'), carrier('124')))).toBe(true)
    const country = (url: string, name = 'Osiptel') =>
      jurisdictionContentSchema.parse({
        schemaVersion: 1,
        kind: 'jurisdiction',
        name: { zh: '秘鲁', es: 'Perú', en: 'Peru' },
        regulator: { name, url },
        escalation: [{ text: { en: 'Fill in the form.' }, url }],
      })
    expect(sensitive(differences(country('https://a.example'), country('https://b.example')))).toBe(true)
    expect(
      sensitive(differences(country('https://a.example'), country('https://a.example', 'OSIPTEL'))),
    ).toBe(false)
  })
})

describe('where a text sends people', () => {
  it.each([
    ['', 'See https://a.example/x', true],
    ['See https://a.example/x', 'Look at https://a.example/x', false],
    ['See https://a.example/x', 'See https://a.example/y', true],
    ['See https://a.example/x', 'See nothing', false],
    ['', '请看 t.me/somebody，谢谢', true],
    ['', 'Write to osiptel.gob.pe', true],
    ['', 'Within 5 days. Then it ends.', false],
    ['', 'Call ０８００１２３４５６', true],
    ['Call 0800 123 456', 'Call 0800-123-456', false],
    ['', 'Law 29571 of 2010', false],
  ])('from %j to %j: %j', (before, after, expected) => {
    expect(sendsElsewhere(before, after)).toBe(expected)
  })
})
