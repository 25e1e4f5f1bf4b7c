import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edits, smallEdits } from '@/lib/testing/arbitrary-contents'
import { buildStatement } from '@/lib/testing/factories-entries'
import { type EntryContent, entryContentSchema } from '../content/any'
import type { Statement } from '../content/statement'
import { differences } from './differences'
import { type Fields, isFields, type Json, plain, same } from './json'
import { merge } from './merge'
import { resolve } from './resolve'

const policy = (...statements: Statement[]): EntryContent => ({
  schemaVersion: 1,
  kind: 'policy',
  statements,
})
const first = buildStatement({ key: 'first', note: { en: 'A note.', es: 'Una nota.' } })
const second = buildStatement({ key: 'second' })
const base = policy(first, second)
const fieldsOf = (clashes: { statement: string | null; field: string }[]) =>
  clashes.map(({ statement, field }) => `${statement}: ${field}`)

/** Value at an exact place; lists by their own keys are compared through `differences` instead. */
const told = (from: EntryContent, to: EntryContent) =>
  new Map(differences(from, to).map((found) => [JSON.stringify(found.at), found]))

/** Whether a value says all that another says: what both sides added may hold more than either. */
function holds(whole: unknown, part: unknown): boolean {
  if (!isFields(whole as Json) || !isFields(part as Json)) return same(whole as Json, part as Json)
  return Object.entries(part as Fields).every(([name, value]) => holds((whole as Fields)[name], value))
}

/** Hundreds of cases take their time on a busy machine. */
const PATIENCE_MS = 60_000

describe('merge, for any three contents', { timeout: PATIENCE_MS }, () => {
  it('takes the one side that changed, exactly', () => {
    fc.assert(
      fc.property(edits, ([b, c]) => {
        expect(merge(b, b, c)).toEqual({ merged: plain(c), clashes: [] })
        expect(merge(b, c, b)).toEqual({ merged: plain(c), clashes: [] })
      }),
    )
  })

  it('never asks about what both sides changed alike', () => {
    fc.assert(
      fc.property(edits, ([b, c]) => {
        expect(merge(b, c, c)).toEqual({ merged: plain(c), clashes: [] })
        expect(merge(null, c, c).clashes).toEqual([])
      }),
    )
  })

  it('makes a content that its schema accepts', () => {
    fc.assert(
      fc.property(edits, ([b, c, p]) => {
        const { merged } = merge(b, c, p)
        expect(entryContentSchema.safeParse(merged).error).toBeUndefined()
        expect(entryContentSchema.safeParse(merge(null, c, p).merged).success).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('loses no edit of either side without asking', () => {
    fc.assert(
      fc.property(smallEdits, ([b, c, p]) => {
        const { merged, clashes } = merge(b, c, p)
        const made = told(b, merged)
        const asked = clashes.map(({ at }) => at)
        const covers = (place: string[], at: string[]) => place.every((word, index) => at[index] === word)
        for (const side of [c, p]) {
          for (const [at, edit] of told(b, side)) {
            const place = JSON.parse(at) as string[]
            if (asked.some((one) => covers(one, place) || covers(place, one))) continue
            expect(holds(made.get(at)?.after, edit.after), at).toBe(true)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives, with every clash answered for it, what the proposal wanted in every place it touched', () => {
    fc.assert(
      fc.property(smallEdits, ([b, c, p]) => {
        const { merged, clashes } = merge(b, c, p)
        const resolved = resolve(
          merged,
          clashes,
          clashes.map(() => 'proposed'),
        )
        const made = told(b, resolved)
        for (const [at, edit] of told(b, p)) expect(holds(made.get(at)?.after, edit.after), at).toBe(true)
        expect(resolve(merged, clashes, [])).toEqual(plain(merged))
      }),
      { numRuns: 500 },
    )
  })
})

describe('merge', () => {
  it('brings edits of different places together', () => {
    const current = policy({ ...first, confidence: 'high' }, second)
    const proposed = policy(
      { ...first, channels: [...first.channels, { ...first.channels[0], channel: 'web' } as never] },
      second,
    )
    const { merged, clashes } = merge(base, current, proposed)
    expect(clashes).toEqual([])
    expect(merged).toEqual(
      plain(
        policy(
          {
            ...first,
            confidence: 'high',
            channels: proposed.kind === 'policy' ? (proposed.statements[0]?.channels ?? []) : [],
          },
          second,
        ),
      ),
    )
  })

  it('asks about the same text in the same language, and keeps the other', () => {
    const current = policy({ ...first, note: { en: 'Another note.', es: 'Una nota.' } }, second)
    const proposed = policy({ ...first, note: { en: 'A third note.', es: 'Otra nota.' } }, second)
    const { merged, clashes } = merge(base, current, proposed)
    expect(clashes).toEqual([
      {
        statement: 'first',
        field: 'note.en',
        at: ['statements', 'first', 'note', 'en'],
        prose: true,
        base: 'A note.',
        current: 'Another note.',
        proposed: 'A third note.',
      },
    ])
    expect(merged).toMatchObject({
      statements: [{ note: { en: 'Another note.', es: 'Otra nota.' } }, { key: 'second' }],
    })
    const own = resolve(merged, clashes, [{ value: 'Both notes.' }])
    expect(own).toMatchObject({ statements: [{ note: { en: 'Both notes.', es: 'Otra nota.' } }, {}] })
  })

  it('never mixes the amount of one fee with the currency of another', () => {
    const fee = { type: 'sim_fee' as const, amount: '10', currency: 'PEN' }
    const from = policy({ ...first, fees: [fee] })
    const current = policy({ ...first, fees: [{ ...fee, amount: '20' }] })
    const proposed = policy({ ...first, fees: [{ ...fee, currency: 'USD' }] })
    const { merged, clashes } = merge(from, current, proposed)
    expect(fieldsOf(clashes)).toEqual(['first: fees.sim_fee'])
    expect(merged).toEqual(plain(current))
    expect(resolve(merged, clashes, ['proposed'])).toEqual(plain(proposed))
  })

  it('asks where one side took away what the other changed, and takes either answer', () => {
    const current = policy(second)
    const proposed = policy({ ...first, confidence: 'low' }, second)
    const { merged, clashes } = merge(base, current, proposed)
    expect(fieldsOf(clashes)).toEqual(['first: statement'])
    expect(merged).toEqual(plain(current))
    expect(resolve(merged, clashes, ['proposed'])).toMatchObject({
      statements: [{ key: 'second' }, { key: 'first', confidence: 'low' }],
    })
    const other = merge(base, proposed, current)
    expect(resolve(other.merged, other.clashes, ['proposed'])).toEqual(plain(current))
  })

  it('asks when the parts would not make sense together', () => {
    const note = { en: 'Only with a passport.' }
    const said = (answer: 'yes' | 'partly', rest: object = {}) =>
      policy({ ...first, channels: [{ ...first.channels[0], answer, ...rest } as never] })
    const { merged, clashes } = merge(said('yes', { note }), said('yes'), said('partly', { note }))
    expect(fieldsOf(clashes)).toEqual(['first: channels.app'])
    expect(merged).toEqual(plain(said('yes')))
  })

  it('keeps the order that one side made, and additions of both at their places', () => {
    const third = buildStatement({ key: 'third' })
    const fourth = buildStatement({ key: 'fourth' })
    const { merged, clashes } = merge(base, policy(second, first), policy(third, first, second, fourth))
    expect(clashes).toEqual([])
    expect(merged.kind === 'policy' && merged.statements.map(({ key }) => key)).toEqual([
      'third',
      'second',
      'fourth',
      'first',
    ])
  })

  it('asks about the order where both moved the same things', () => {
    const third = buildStatement({ key: 'third' })
    const from = policy(first, second, third)
    const { clashes, merged } = merge(from, policy(second, first, third), policy(third, first, second))
    expect(fieldsOf(clashes)).toEqual(['null: statements.order'])
    expect(resolve(merged, clashes, ['proposed'])).toEqual(plain(policy(third, first, second)))
  })

  it('keeps footnotes with their sources when both sides bring some', () => {
    const guide = (body: string, ...sources: string[]): EntryContent => ({
      schemaVersion: 1,
      kind: 'guide',
      original: 'en',
      title: { en: 'T' },
      summary: { en: 'S' },
      sections: [
        { id: 'x', heading: { en: 'X' }, body: { en: 'Old [^1]' } },
        { id: 'y', heading: { en: 'Y' }, body: { en: body } },
      ],
      citations: sources.map((source) => ({ source, role: 'supports' as const })),
      related: [],
    })
    const from = guide('Same', 'a')
    const current = { ...guide('Same', 'b', 'a') }
    if (current.kind === 'guide') {
      current.sections = current.sections.map((one) =>
        one.id === 'x' ? { ...one, body: { en: 'Old [^2], new [^1]' } } : one,
      )
    }
    const { merged, clashes } = merge(from, current, guide('Told by [^2]', 'a', 'c'))
    expect(clashes).toEqual([])
    expect(merged).toMatchObject({
      citations: [{ source: 'b' }, { source: 'a' }, { source: 'c' }],
      sections: [{ body: { en: 'Old [^2], new [^1]' } }, { body: { en: 'Told by [^3]' } }],
    })
  })

  it('knows equal documents whatever the order of their fields', () => {
    expect(same({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true)
    expect(same({ a: 1 }, { a: 1, b: null })).toBe(false)
    expect(same([1, 2], [2, 1])).toBe(false)
  })
})
