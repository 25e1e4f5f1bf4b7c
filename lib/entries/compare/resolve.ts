/** What people answered where two edits clash, put into the merged content. Pure; runs in the browser too. */
import type { EntryContent } from '../content/any'
import type { Clash } from '../proposal-schema'
import { type Fields, isFields, type Json, plain } from './json'
import { ORDER } from './merge'
import { fieldOf, keyed, type List, type Shape } from './shape'
import { shapeOf } from './shapes'

/** One side, or words of one's own; a value left out takes the place away. */
export type Choice = 'current' | 'proposed' | { value?: Json }

const chosen = (clash: Clash, choice: Choice): Json | undefined => {
  if (choice === 'current') return clash.current as Json | undefined
  if (choice === 'proposed') return clash.proposed as Json | undefined
  return choice.value
}

function inList(list: List, items: Json | undefined, at: string[], given: Json | undefined): Json {
  const [key = '', ...rest] = at
  const known = keyed(list, items)
  if (key === ORDER && rest.length === 0 && Array.isArray(given)) {
    const wanted = given.map(String)
    const first = wanted.flatMap((name) => (known.has(name) ? [name] : []))
    const others = [...known.keys()].filter((name) => !wanted.includes(name))
    return [...first, ...others].flatMap((name) => known.get(name) ?? [])
  }
  const item = put(list.item, known.get(key), rest, given)
  if (item === undefined) known.delete(key)
  else known.set(key, item)
  return [...known.values()]
}

/** The value with one place of it replaced. */
function put(shape: Shape, whole: Json | undefined, at: string[], given: Json | undefined): Json | undefined {
  if (at.length === 0) return given
  const [name = '', ...rest] = at
  if (shape.is === 'list') return inList(shape, whole, at, given)
  if (shape.is !== 'group') return whole
  const fields: Fields = isFields(whole) ? { ...whole } : {}
  const part = put(fieldOf(shape, name), fields[name], rest, given)
  if (part === undefined) delete fields[name]
  else fields[name] = part
  return shape.open && Object.keys(fields).length === 0 ? undefined : fields
}

/**
 * Merged content with the clashes answered.
 * @param choices in the order of the clashes; where one is missing the current side stays
 * @returns content that may still break a rule of its schema, e.g. a "partly" without a note
 */
export function resolve(
  merged: EntryContent,
  clashes: readonly Clash[],
  choices: readonly (Choice | undefined)[],
): EntryContent {
  const shape = shapeOf(merged.kind)
  return clashes.reduce<Json>((content, clash, index) => {
    const choice = choices[index]
    if (choice === undefined || choice === 'current') return content
    return put(shape, content, clash.at, chosen(clash, choice)) ?? content
  }, plain(merged)) as unknown as EntryContent
}
