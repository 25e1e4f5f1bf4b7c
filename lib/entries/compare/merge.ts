/** Two edits of the same revision brought together, field by field. Pure; runs in the browser too. */
import type { EntryContent } from '../content/any'
import type { Clash } from '../proposal-schema'
import { inField, inItem, type Place, ROOT } from './differences'
import { nameNotes, numberNotes } from './footnotes'
import { type Fields, isFields, type Json, plain, same } from './json'
import { mergeOrder } from './order'
import { fieldOf, type Group, hasTwins, keyed, type List, type Shape } from './shape'
import { shapeOf } from './shapes'

type Side = Json | undefined
type Sides = { base: Side; current: Side; proposed: Side }

/** Field under which the order of a list is asked about. */
export const ORDER = 'order'

const clashOf = (shape: Shape, place: Place, { base, current, proposed }: Sides): Clash => ({
  statement: place.statement,
  field: place.field === '' ? 'statement' : place.field,
  at: place.at,
  prose: shape.is === 'value' && shape.prose === true,
  ...(base !== undefined && { base }),
  ...(current !== undefined && { current }),
  ...(proposed !== undefined && { proposed }),
})

const fields = (side: Side): Fields => (isFields(side) ? side : {})

function mergeGroup(shape: Group, place: Place, sides: Sides, clashes: Clash[]): Side {
  const { base, current, proposed } = sides
  const gone = current === undefined || proposed === undefined
  if (shape.whole || (gone && !shape.open)) {
    clashes.push(clashOf(shape, place, sides))
    return current
  }
  const [b, c, p] = [fields(base), fields(current), fields(proposed)]
  const inner: Clash[] = []
  const merged: Fields = {}
  for (const name of new Set([...Object.keys(c), ...Object.keys(p), ...Object.keys(b)])) {
    const part = { base: b[name], current: c[name], proposed: p[name] }
    const result = mergeSides(fieldOf(shape, name), inField(place, name), part, inner)
    if (result !== undefined) merged[name] = result
  }
  if (shape.open && Object.keys(merged).length === 0 && inner.length === 0) {
    // Each took away what the other left: nothing is left to say.
    if (gone) return undefined
  }
  if (shape.valid && !shape.valid(merged)) {
    clashes.push(clashOf(shape, place, sides))
    return current
  }
  clashes.push(...inner)
  return merged
}

function mergeList(shape: List, place: Place, sides: Sides, clashes: Clash[]): Side {
  const [b, c, p] = [sides.base, sides.current, sides.proposed].map((side) => keyed(shape, side)) as [
    Map<string, Json>,
    Map<string, Json>,
    Map<string, Json>,
  ]
  if ([sides.base, sides.current, sides.proposed].some((side) => hasTwins(shape, side))) {
    // Items of one name cannot be told apart for sure once both sides changed the list.
    clashes.push(clashOf(shape, place, sides))
    return sides.current
  }
  const inner: Clash[] = []
  const items = new Map<string, Json>()
  for (const key of new Set([...c.keys(), ...p.keys(), ...b.keys()])) {
    const part = { base: b.get(key), current: c.get(key), proposed: p.get(key) }
    const known = part.current ?? part.proposed ?? part.base
    const result = mergeSides(shape.item, inItem(shape, place, key, known), part, inner)
    if (result !== undefined) items.set(key, result)
  }
  if (items.size > (shape.max ?? Number.POSITIVE_INFINITY) || items.size < (shape.min ?? 0)) {
    clashes.push(clashOf(shape, place, sides))
    return sides.current
  }
  clashes.push(...inner)
  const keys = [b, c, p].map((side) => [...side.keys()]) as [string[], string[], string[]]
  const { order, clash } = mergeOrder(...keys, new Set(items.keys()))
  if (clash && shape.ordered) {
    const [base, current, proposed] = keys
    clashes.push(clashOf(shape, inField(place, ORDER), { base, current, proposed }))
  }
  return order.flatMap((key) => items.get(key) ?? [])
}

function mergeSides(shape: Shape, place: Place, sides: Sides, clashes: Clash[]): Side {
  const { base, current, proposed } = sides
  if (same(current, proposed) || same(base, proposed)) return current
  if (same(base, current)) return proposed
  if (shape.is === 'derived') return current ?? proposed
  if (shape.is === 'group') return mergeGroup(shape, place, sides, clashes)
  if (shape.is === 'list') return mergeList(shape, place, sides, clashes)
  clashes.push(clashOf(shape, place, sides))
  return current
}

export type Merged = { merged: EntryContent; clashes: Clash[] }

/**
 * Brings an edit onto what was published meanwhile. What only one side changed is taken; where both say
 * different things the current side stays and the place is asked about.
 * @param base what both began from; null where there was no page
 */
export function merge(base: EntryContent | null, current: EntryContent, proposed: EntryContent): Merged {
  const clashes: Clash[] = []
  const [b, c, p] = [base, current, proposed].map((side) =>
    side === null ? undefined : nameNotes(plain(side)),
  )
  const head = { schemaVersion: current.schemaVersion, kind: current.kind }
  const shape = { ...shapeOf(current.kind), valid: undefined }
  const merged = mergeSides(shape, ROOT, { base: b ?? head, current: c, proposed: p }, clashes)
  const renumber = (side: Side) => (side === undefined ? undefined : numberNotes(side, merged))
  return {
    merged: renumber(merged) as unknown as EntryContent,
    clashes: clashes.map((clash) => ({
      ...clash,
      ...(clash.base !== undefined && { base: renumber(clash.base) }),
      ...(clash.current !== undefined && { current: renumber(clash.current) }),
      ...(clash.proposed !== undefined && { proposed: renumber(clash.proposed) }),
    })),
  }
}
