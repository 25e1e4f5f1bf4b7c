/** Contents for property tests: small worlds, so that two edits often meet in the same place. */
import fc from 'fast-check'
import { type EntryContent, entryContentSchema } from '@/lib/entries/content/any'

type Policy = EntryContent & { kind: 'policy' }
type Guide = EntryContent & { kind: 'guide' }

const word = fc.constantFrom('one', 'two', 'three')
const texts = fc
  .record({ zh: word, es: word, en: word }, { requiredKeys: [] })
  .filter((given) => Object.keys(given).length > 0)
const maybe = <Value>(arb: fc.Arbitrary<Value>) => fc.option(arb, { nil: undefined, freq: 2 })
const answer = fc.constantFrom('yes', 'no', 'unknown', 'partly')
const uniqueBy = <Item>(arb: fc.Arbitrary<Item>, selector: (item: Item) => string, maxLength = 3) =>
  fc.uniqueArray(arb, { selector, maxLength })

const channel = fc.record({
  channel: fc.constantFrom('app', 'web', 'phone'),
  answer,
  abroadOk: answer,
  contact: maybe(fc.constantFrom('104', '123')),
  note: maybe(texts),
})
const fee = fc.record({
  type: fc.constantFrom('sim_fee', 'admin_fee'),
  amount: maybe(fc.constantFrom('5', '10')),
  currency: maybe(fc.constantFrom('PEN', 'USD')),
  note: maybe(texts),
})
const duration = fc.record({
  kind: fc.constantFrom('processing', 'notice'),
  value: fc.integer({ min: 1, max: 3 }),
  max: maybe(fc.integer({ min: 4, max: 5 })),
  unit: fc.constantFrom('day', 'month'),
  anchor: fc.constantFrom('request', 'activation'),
})
const citation = fc.record({
  source: fc.constantFrom('a', 'b', 'c'),
  passage: maybe(word),
})

const statement = fc.record({
  id: fc.uuid(),
  key: fc.constantFrom('first', 'second', 'third'),
  kind: fc.constantFrom('stated', 'rule'),
  scope: fc.record({ holderTypes: fc.constantFrom([], ['citizen'], ['passport_only']) }),
  channels: uniqueBy(channel, (one) => one.channel),
  fees: fc.array(fee, { maxLength: 2 }),
  durations: fc.array(duration, { maxLength: 2 }),
  keepAlive: maybe(
    fc.record({
      anchor: fc.constantFrom('request', 'activation'),
      stages: fc.array(
        fc.record({
          after: fc.record({ value: fc.integer({ min: 1, max: 3 }), unit: fc.constant('day') }),
          state: fc.constantFrom('suspended', 'cancelled'),
        }),
        { maxLength: 2 },
      ),
    }),
  ),
  text: texts.chain((given) =>
    fc.record({ original: fc.constantFrom(...Object.keys(given)), texts: fc.constant(given) }),
  ),
  note: maybe(texts),
  confidence: fc.constantFrom('high', 'low'),
  validFrom: maybe(fc.constantFrom('2025', '2026')),
  citations: fc.array(citation, { maxLength: 3 }),
})

/** What the schema makes of it; undefined where it is not valid. */
const valid = (raw: unknown) => {
  const parsed = entryContentSchema.safeParse(JSON.parse(JSON.stringify(raw)))
  return parsed.success ? parsed.data : undefined
}

export const policies: fc.Arbitrary<Policy> = uniqueBy(statement, (one) => one.key)
  .map((statements) => valid({ schemaVersion: 1, kind: 'policy', statements }))
  .filter((content): content is Policy => content !== undefined)

const noted = fc.constantFrom('plain', 'see [^1]', 'see [^2]', 'other [^3]')
const bodies = fc
  .record({ es: noted, en: noted }, { requiredKeys: [] })
  .filter((given) => Object.keys(given).length > 0)

export const guides: fc.Arbitrary<Guide> = fc
  .record({
    original: fc.constantFrom('es', 'en'),
    title: texts,
    summary: texts,
    sections: fc.uniqueArray(
      fc.record({ id: fc.constantFrom('x', 'y', 'z'), heading: texts, body: bodies }),
      { selector: (one) => one.id, minLength: 1, maxLength: 3 },
    ),
    citations: uniqueBy(citation, (one) => one.source),
  })
  .map((rest) => valid({ schemaVersion: 1, kind: 'guide', ...rest }))
  .filter((content): content is Guide => content !== undefined)

/** Three contents of one kind: what two people began from, and what each made of it. */
export const edits: fc.Arbitrary<[EntryContent, EntryContent, EntryContent]> = fc.oneof(
  fc.tuple(policies, policies, policies),
  fc.tuple(guides, guides, guides),
)

/** Two edits that each left most of the base as it was. */
export const smallEdits: fc.Arbitrary<[Policy, Policy, Policy]> = fc
  .tuple(policies, policies, policies, fc.infiniteStream(fc.boolean()))
  .map(([base, one, other, coin]) => {
    const flip = () => coin.next().value === true
    const some = (edit: Policy): Policy => ({
      ...base,
      statements: base.statements.map((statement) => {
        const changed = edit.statements.find(({ key }) => key === statement.key)
        if (!changed) return statement
        const fields = Object.entries(changed).filter(([name]) => name !== 'id' && flip())
        return { ...statement, ...Object.fromEntries(fields) }
      }),
    })
    return [base, some(one), some(other)]
  })
