import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STANDING } from './constants'
import { countedEvidence, distance, type Evidence, parties } from './independent'
import { daysUntilStale, decay, evaluate, labelOn } from './rules'

const PRACTICE = { halfLife: 365, twoSided: true }
const CLAIM = { halfLife: 365, twoSided: false }

let serial = 0
const piece = (overrides: Partial<Evidence> = {}): Evidence => {
  serial += 1
  return {
    id: `e${String(serial).padStart(6, '0')}`,
    day: 0,
    supports: true,
    reliability: 0.77,
    owner: `account:${serial}`,
    recorded: serial,
    ...overrides,
  }
}
const pieces = (count: number, overrides: Partial<Evidence> = {}) =>
  Array.from({ length: count }, () => piece(overrides))

describe('labels of practice', () => {
  it('knows nothing without evidence', () => {
    expect(evaluate([], PRACTICE)).toMatchObject({ label: 'unknown', p: 0.5, day: null, staleDay: null })
  })

  it('is likely after one report and confirmed after two people', () => {
    expect(evaluate(pieces(1), PRACTICE).label).toBe('likely')
    expect(evaluate(pieces(2), PRACTICE).label).toBe('confirmed')
  })

  it('can be confirmed not to work', () => {
    const standing = evaluate(pieces(2, { supports: false }), PRACTICE)
    expect(standing).toMatchObject({ label: 'confirmed', supporting: 0, contradicting: 2 })
    expect(standing.p).toBeLessThan(0.1)
  })

  it('is unknown when one says yes and one says no, disputed when two do each', () => {
    const [yes, no] = [pieces(2), pieces(2, { supports: false })]
    expect(evaluate([...yes.slice(1), ...no.slice(1)], PRACTICE).label).toBe('unknown')
    expect(evaluate([...yes, ...no], PRACTICE).label).toBe('disputed')
  })

  it('follows a change: enough newer reports turn it round', () => {
    const before = pieces(3)
    const after = pieces(4, { supports: false, day: 30 })
    expect(evaluate([...before, ...after.slice(0, 3)], PRACTICE).label).toBe('disputed')
    const turned = evaluate([...before, ...after], PRACTICE)
    expect(turned.p).toBeLessThan(0.5)
    expect(turned.label).toBe('likely')
  })

  it('needs few reports to notice a change, however many said the same before', () => {
    const many = evaluate(pieces(50), PRACTICE)
    expect(many.p).toBe(STANDING.pMax)
    const later = [...pieces(50), ...pieces(3, { supports: false, day: 1 })]
    expect(evaluate(later, PRACTICE).label).toBe('disputed')
  })

  it('stays confirmed against one person, and not against two', () => {
    const yes = pieces(2)
    const no = pieces(2, { supports: false, day: 10 })
    expect(evaluate([...yes, ...no.slice(1)], PRACTICE).label).toBe('confirmed')
    expect(evaluate([...yes, ...no], PRACTICE).label).toBe('disputed')
  })

  it('lets one person speak once the confirmation has gone stale', () => {
    const yes = pieces(2)
    const { staleDay } = evaluate(yes, PRACTICE)
    const late = piece({ supports: false, day: (staleDay ?? 0) + 1 })
    expect(evaluate([...yes, late], PRACTICE).label).not.toBe('confirmed')
  })

  it('disputed goes stale too', () => {
    const standing = evaluate([...pieces(2), ...pieces(2, { supports: false })], PRACTICE)
    expect(labelOn(standing, 482)).toBe('stale')
    expect(labelOn(standing, 481)).toBe('disputed')
  })
})

describe('labels of claims', () => {
  it('needs two parties or an authority to confirm', () => {
    const strong = { reliability: 0.95 }
    expect(evaluate(pieces(1, strong), CLAIM).label).toBe('likely')
    expect(evaluate(pieces(1, { ...strong, authority: true }), CLAIM).label).toBe('confirmed')
    expect(evaluate(pieces(2, strong), CLAIM).label).toBe('confirmed')
  })

  it('is never confirmed to be false: two contradictions dispute it, one leaves it unknown', () => {
    expect(evaluate(pieces(1, { supports: false }), CLAIM).label).toBe('unknown')
    expect(evaluate(pieces(3, { supports: false }), CLAIM).label).toBe('disputed')
  })
})

describe('independence', () => {
  it('counts one account once a window, its newest word', () => {
    const own = { owner: 'account:a' }
    const first = piece({ ...own, day: 0 })
    const second = piece({ ...own, day: 60, supports: false })
    expect(countedEvidence([first, second])).toEqual([second])
    const third = piece({ ...own, day: 60 + STANDING.windowDays })
    expect(countedEvidence([first, second, third])).toEqual([second, third])
  })

  it('counts a group of addresses once a window, and what was recorded first', () => {
    const first = piece({ group: 7, day: 5 })
    const backdated = piece({ group: 7, day: 0 })
    expect(countedEvidence([backdated, first])).toEqual([first])
    expect(countedEvidence([first, piece({ group: 7, day: 95 })])).toHaveLength(2)
  })

  it('counts a near-duplicate text once', () => {
    const text = 0xdead_beef_0123_4567n
    expect(distance(text, text ^ 0b111n)).toBe(3)
    expect(distance(-1n, 0n)).toBe(64)
    const first = piece({ fingerprint: text })
    expect(countedEvidence([first, piece({ fingerprint: text ^ 0b111n, day: 300 })])).toEqual([first])
    expect(countedEvidence([first, piece({ fingerprint: text ^ 0b1111n })])).toHaveLength(2)
  })

  it('takes repeated words of one account for one party', () => {
    const repeated = [0, 100, 200].map((day) => piece({ owner: 'account:a', day }))
    expect(countedEvidence(repeated)).toHaveLength(3)
    expect(parties(repeated)).toHaveLength(1)
    expect(evaluate(repeated, PRACTICE).label).toBe('likely')
  })

  it('never makes one party of two because a third resembles both', () => {
    const [a, b] = [piece({ group: 1 }), piece({ fingerprint: 0n })]
    expect(parties([a, b, piece({ group: 1, fingerprint: 1n })])).toHaveLength(2)
  })
})

const DAYS = 1_500
const anyPiece = (owner: fc.Arbitrary<string>) =>
  fc
    .record({
      id: fc.uuid(),
      day: fc.integer({ min: 0, max: DAYS }),
      supports: fc.boolean(),
      reliability: fc.constantFrom(0.6, ...STANDING.reportReliability),
      owner,
      recorded: fc.integer({ min: 0, max: 1_000 }),
      group: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
      fingerprint: fc.option(fc.constantFrom(0n, 1n, 255n, 4_095n), { nil: undefined }),
    })
    .map((made): Evidence => made)
const anyOwner = fc.integer({ min: 0, max: 8 }).map((number) => `account:${number}`)
const unique = (evidence: Evidence[]) => [...new Map(evidence.map((one) => [one.id, one])).values()]
const anyEvidence = fc.array(anyPiece(anyOwner), { maxLength: 14 }).map(unique)
const anyOptions = fc.record({ halfLife: fc.constantFrom(180, 365, 1_095), twoSided: fc.boolean() })

describe('properties', () => {
  it('the order in which evidence is read is irrelevant, also within a day', () => {
    const shuffled = anyEvidence.chain((evidence) =>
      fc.tuple(fc.constant(evidence), fc.shuffledSubarray(evidence, { minLength: evidence.length })),
    )
    fc.assert(
      fc.property(shuffled, anyOptions, ([evidence, other], options) => {
        const sameDay = (list: Evidence[]) => list.map((one) => ({ ...one, day: one.day % 3 }))
        expect(evaluate(other, options)).toEqual(evaluate(evidence, options))
        expect(evaluate(sameDay(other), options)).toEqual(evaluate(sameDay(evidence), options))
      }),
    )
  })

  it('without news every label becomes unknown or stale', () => {
    fc.assert(
      fc.property(anyEvidence, anyOptions, (evidence, options) => {
        const label = labelOn(evaluate(evidence, options), DAYS + 10 * options.halfLife)
        expect(['unknown', 'stale']).toContain(label)
      }),
    )
  })

  it('staleDay is the first day on which the decayed strength is below Likely', () => {
    fc.assert(
      fc.property(
        fc.double({ min: STANDING.pLikely, max: STANDING.pMax, noNaN: true }),
        fc.integer({ min: 1, max: 3_000 }),
        (strength, halfLife) => {
          const days = daysUntilStale(strength, halfLife)
          expect(decay(strength, days, halfLife)).toBeLessThan(STANDING.pLikely)
          expect(decay(strength, days - 1, halfLife)).toBeGreaterThanOrEqual(STANDING.pLikely)
        },
      ),
    )
    fc.assert(
      fc.property(anyEvidence, anyOptions, (evidence, options) => {
        const standing = evaluate(evidence, options)
        if (standing.staleDay === null) return
        expect(labelOn(standing, standing.staleDay - 1)).toBe(standing.label)
        expect(labelOn(standing, standing.staleDay)).toBe('stale')
      }),
    )
  })

  it('one account alone gets no further than likely', () => {
    const alone = fc.array(anyPiece(fc.constant('account:a')), { maxLength: 14 }).map(unique)
    fc.assert(
      fc.property(alone, anyOptions, (evidence, options) => {
        expect(['unknown', 'likely']).toContain(evaluate(evidence, options).label)
      }),
    )
  })

  it('one newcomer does not move what others have confirmed with one voice', () => {
    const agreeing = anyEvidence.map((list) => list.map((one) => ({ ...one, supports: true })))
    const newcomer = fc
      .array(anyPiece(fc.constant('account:new')), { minLength: 1, maxLength: 4 })
      .map((list) => list.map((one) => ({ ...one, id: `new-${one.id}`, recorded: one.recorded + 1_001 })))
    fc.assert(
      fc.property(agreeing, newcomer, anyOptions, (others, added, options) => {
        const before = evaluate(others, options)
        const newest = Math.max(before.day ?? 0, ...added.map((one) => one.day))
        fc.pre(labelOn(before, newest) === 'confirmed')
        expect(evaluate(unique([...others, ...added]), options).label).toBe('confirmed')
      }),
      { numRuns: 500 },
    )
  })

  it('disputes only what two parties contradict', () => {
    fc.assert(
      fc.property(anyEvidence, anyOptions, (evidence, options) => {
        fc.pre(evaluate(evidence, options).label === 'disputed')
        const against = new Set(evidence.filter((one) => !one.supports).map((one) => one.owner))
        expect(against.size).toBeGreaterThanOrEqual(STANDING.contradictionsToDispute)
      }),
    )
  })
})
