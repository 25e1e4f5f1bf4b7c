import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange, outweighs, SUPPORT_AHEAD, scoreOf } from './score'

const DAY_MS = 86_400_000
const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * DAY_MS)
const answer = (id: string, n: number, helpful: number) => ({
  id,
  helpful,
  publishedAt: day(n).toISOString(),
})
const ids = (answers: { id: string }[]) => answers.map(({ id }) => id).join(' ')

describe('the score', () => {
  it('goes up with each vote and with each day, and never with time passing', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(5_000), (helpful, at) => {
        expect(scoreOf(helpful + 1, day(at))).toBeGreaterThan(scoreOf(helpful, day(at)))
        expect(scoreOf(helpful, day(at + 1))).toBeGreaterThan(scoreOf(helpful, day(at)))
      }),
    )
  })

  it('lets one vote outweigh thirty days, and three sixty', () => {
    expect(scoreOf(1, day(0))).toBeCloseTo(scoreOf(0, day(30)))
    expect(scoreOf(3, day(0))).toBeCloseTo(scoreOf(0, day(60)))
  })
})

describe('where an accepted answer stands', () => {
  const accepted = answer('accepted', 10, 2)

  it.each([
    ['newer with clearly more support', 11, 2 + SUPPORT_AHEAD, true],
    ['newer with a little more', 11, 1 + SUPPORT_AHEAD, false],
    ['older with far more', 9, 50, false],
    ['of the same moment with more', 10, 50, false],
  ])('one that is %s', (_what, n, helpful, stands) => {
    expect(outweighs(answer('x', n, helpful), accepted)).toBe(stands)
  })

  it('is first but for those; the others keep their order', () => {
    const others = [answer('a', 20, 0), answer('b', 21, 9), answer('c', 1, 99), answer('d', 30, 5)]
    expect(ids(arrange(accepted, others))).toBe('b d accepted a c')
    expect(ids(arrange(null, others))).toBe('a b c d')
  })
})
