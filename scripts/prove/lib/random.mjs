// Numbers that look random and come out the same for the same seed (mulberry32).

const STEP = 0x6d2b79f5
const WORD = 2 ** 32
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/**
 * A source of choices.
 * @param {number} seed below 2^32
 */
export function makeRandom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + STEP) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / WORD
  }
  const below = (count) => Math.floor(next() * count)
  const pick = (list) => list[below(list.length)]
  return {
    /** 0 up to, but not including, 1. */
    next,
    /** A whole number from 0 to count - 1. */
    below,
    /** A whole number from a to b, both included. */
    between: (a, b) => a + below(b - a + 1),
    /** True with this probability. */
    chance: (probability) => next() < probability,
    pick,
    letters: (count) => Array.from({ length: count }, () => pick(LETTERS)).join(''),
    hex: (count) => Array.from({ length: count }, () => below(16).toString(16)).join(''),
    /** A source of its own, so that one part's choices do not move another's. */
    branch: () => makeRandom(below(WORD)),
  }
}

/** A UUID in the form that is stored (version 4). */
export const uuidOf = (random) =>
  [8, 4].map((count) => random.hex(count)).join('-') +
  `-4${random.hex(3)}-${random.pick('89ab')}${random.hex(3)}-${random.hex(12)}`
