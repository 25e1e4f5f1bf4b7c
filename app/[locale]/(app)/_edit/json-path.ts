/** Reading and changing one place of a document without touching the rest. Pure. */
import { type Fields, isFields, type Json } from '@/lib/entries/compare/json'

/** Names of fields and indexes of list items, from the outside in. */
export type At = readonly (string | number)[]

/** The value at a place; undefined where there is none. */
export function valueAt(whole: Json | undefined, at: At): Json | undefined {
  let value = whole
  for (const word of at) {
    if (Array.isArray(value)) value = value[Number(word)]
    else if (isFields(value)) value = value[word]
    else return undefined
  }
  return value
}

function put(whole: Json | undefined, at: At, next: (old: Json | undefined) => Json | undefined) {
  const [word, ...rest] = at
  if (word === undefined) return next(whole)
  if (typeof word === 'number') {
    const items = Array.isArray(whole) ? [...whole] : []
    const item = put(items[word], rest, next)
    if (item === undefined) items.splice(word, 1)
    else items[word] = item
    return items
  }
  const fields: Fields = isFields(whole) ? { ...whole } : {}
  const part: Json | undefined = put(fields[word], rest, next)
  if (part === undefined) delete fields[word]
  else fields[word] = part
  return fields
}

/**
 * The document with one place changed; everything beside the way there stays the same object.
 * @param next the new value; undefined takes the field or the item away
 */
export function changeAt(whole: Json, at: At, next: (old: Json | undefined) => Json | undefined): Json {
  return put(whole, at, next) ?? null
}

/** A list at a place, empty where there is none. */
export const listAt = (whole: Json | undefined, at: At): Json[] => {
  const found = valueAt(whole, at)
  return Array.isArray(found) ? found : []
}

/** The list with the item at `index` moved by so many places; the same list where it cannot go there. */
export function moved(items: Json[], index: number, by: number): Json[] {
  const to = index + by
  const item = items[index]
  if (item === undefined || to < 0 || to >= items.length) return items
  const rest = items.toSpliced(index, 1)
  return rest.toSpliced(to, 0, item)
}

/** Whether one place lies in the other, or is the same. */
export const within = (inner: At, outer: At): boolean =>
  outer.length <= inner.length && outer.every((word, index) => word === inner[index])

/** Id of the control of a place. */
export const idOf = (at: At): string => ['e', ...at].join('-')
