/** The order of a list that two people changed. Pure. */
import { same } from './json'

/** Puts keys that the spine lacks behind the key they followed in their own list. */
function insert(spine: string[], own: string[]): string[] {
  const result = [...spine]
  let after = -1
  for (const key of own) {
    const known = result.indexOf(key)
    if (known === -1) {
      after += 1
      result.splice(after, 0, key)
    } else after = known
  }
  return result
}

const within = (keys: string[], others: string[]) => {
  const set = new Set(others)
  return keys.filter((key) => set.has(key))
}

/**
 * The order of what is left after two edits.
 * @param left keys of the merged list
 * @returns clash true where both sides moved the same things differently; the current order holds then
 */
export function mergeOrder(
  base: string[],
  current: string[],
  proposed: string[],
  left: Set<string>,
): { order: string[]; clash: boolean } {
  const only = (keys: string[]) => keys.filter((key) => left.has(key))
  const [b, c, p] = [only(base), only(current), only(proposed)]
  const currentMoved = !same(within(c, b), within(b, c))
  const proposedMoved = !same(within(p, b), within(b, p))
  const agree = same(within(c, p), within(p, c))
  const spine = proposedMoved && !currentMoved ? p : c
  const order = insert(spine, spine === p ? c : p)
  return { order, clash: currentMoved && proposedMoved && !agree }
}
