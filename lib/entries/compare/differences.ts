/** What differs between two contents of a page, field by field. Pure; runs in the browser too. */
import type { EntryContent } from '../content/any'
import type { Difference } from '../proposal-schema'
import { sendsElsewhere } from './addresses'
import { type Fields, isFields, type Json, plain, same } from './json'
import { fieldOf, type Group, keyed, type List, type Sequence, type Shape, type Value } from './shape'
import { shapeOf } from './shapes'

/** Where in a document: which statement, how people call the place, and its exact place. */
export type Place = { statement: string | null; field: string; at: string[] }

export const ROOT: Place = { statement: null, field: '', at: [] }

/** Field names that say nothing to people: `text.texts.zh` is `text.zh`. */
const SILENT = new Set(['texts'])

const dotted = (field: string, word: string): string =>
  word === '' ? field : field === '' ? word : `${field}.${word}`

/** The place of a field of an object. */
export const inField = (place: Place, name: string): Place => ({
  ...place,
  field: SILENT.has(name) ? place.field : dotted(place.field, name),
  at: [...place.at, name],
})

/** The place of an item of a list; the list of statements begins a statement of its own. */
export function inItem(list: List | Sequence, place: Place, key: string, item: Json | undefined): Place {
  const at = [...place.at, key]
  if (place.field === 'statements') return { statement: key, field: '', at }
  if (list.is === 'sequence') return { ...place, field: dotted(place.field, String(Number(key) + 1)), at }
  const label = list.label && item !== undefined ? list.label(item) : key
  return { ...place, field: dotted(place.field, label), at }
}

const textual = (given: Json | undefined): string => (typeof given === 'string' ? given : '')

function isSensitive(shape: Value, before: Json | undefined, after: Json | undefined): boolean {
  if (shape.mark) return true
  return shape.prose === true && sendsElsewhere(textual(before), textual(after))
}

/** Whether a whole that came or went holds a value that two moderators look at. */
function holdsSensitive(shape: Shape, before: Json | undefined, after: Json | undefined): boolean {
  const given = after ?? before
  switch (shape.is) {
    case 'derived':
      return false
    case 'value':
      return isSensitive(shape, before, after)
    case 'group':
      return Object.entries(isFields(given) ? given : {}).some(([name, part]) =>
        after === undefined
          ? holdsSensitive(fieldOf(shape, name), part, undefined)
          : holdsSensitive(fieldOf(shape, name), undefined, part),
      )
    default:
      return (Array.isArray(given) ? given : []).some((item) =>
        after === undefined
          ? holdsSensitive(shape.item, item, undefined)
          : holdsSensitive(shape.item, undefined, item),
      )
  }
}

function one(shape: Shape, place: Place, before: Json | undefined, after: Json | undefined): Difference {
  const isValue = shape.is === 'value'
  return {
    statement: place.statement,
    field: place.field === '' ? 'statement' : place.field,
    at: place.at,
    change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    prose: isValue && shape.prose === true,
    language: (isValue && shape.language) || null,
    sensitive: holdsSensitive(shape, before, after),
  }
}

const length = (list: Json | undefined): number => (Array.isArray(list) ? list.length : 0)

function ofList(shape: List, place: Place, before: Json | undefined, after: Json | undefined): Difference[] {
  const old = keyed(shape, before)
  const now = keyed(shape, after)
  const keys = [...now.keys(), ...[...old.keys()].filter((key) => !now.has(key))]
  const items = keys.flatMap((key) =>
    walk(shape.item, inItem(shape, place, key, now.get(key) ?? old.get(key)), old.get(key), now.get(key)),
  )
  const kept = (map: Map<string, Json>, other: Map<string, Json>) =>
    [...map.keys()].filter((key) => other.has(key))
  const orders = [kept(old, now), kept(now, old)] as const
  if (!shape.ordered || same(orders[0], orders[1])) return items
  const order: Difference = {
    ...one({ is: 'value' }, inField(place, 'order'), orders[0], orders[1]),
    sensitive: false,
  }
  return [...items, order]
}

function ofGroup(shape: Group, place: Place, before: Fields, after: Fields): Difference[] {
  const names = [...new Set([...Object.keys(shape.fields), ...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name) => walk(fieldOf(shape, name), inField(place, name), before[name], after[name]))
}

function walk(shape: Shape, place: Place, before: Json | undefined, after: Json | undefined): Difference[] {
  if (shape.is === 'derived' || same(before, after)) return []
  if (shape.is === 'list') return ofList(shape, place, before, after)
  if (shape.is === 'sequence') {
    return Array.from({ length: Math.max(length(before), length(after)) }, (_, index) => {
      const [old, now] = [before, after].map((list) => (Array.isArray(list) ? list[index] : undefined))
      return walk(shape.item, inItem(shape, place, String(index), now ?? old), old, now)
    }).flat()
  }
  if (shape.is === 'group' && (shape.open || (isFields(before) && isFields(after)))) {
    return ofGroup(shape, place, isFields(before) ? before : {}, isFields(after) ? after : {})
  }
  return [one(shape, place, before, after)]
}

/**
 * What differs from one content to another of the same kind.
 * @param before null for a page that does not exist yet: everything is added
 */
export function differences(before: EntryContent | null, after: EntryContent): Difference[] {
  const shape = shapeOf(after.kind)
  const old = before === null ? { schemaVersion: after.schemaVersion, kind: after.kind } : plain(before)
  return walk({ ...shape, open: true }, ROOT, old, plain(after))
}

/** Whether two moderators have to look: a hotline, an address or a fee is another one. */
export const sensitive = (found: readonly Pick<Difference, 'sensitive'>[]): boolean =>
  found.some((difference) => difference.sensitive)
