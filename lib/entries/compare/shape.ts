/** How a document is taken apart: what is a value of its own, what a list, and by which key. Pure. */
import { type Fields, isFields, type Json } from './json'

/** Why two moderators look at a value. */
export type Mark = 'contact' | 'url' | 'fee'

export type Value = { is: 'value'; prose?: boolean; language?: 'zh' | 'es' | 'en'; mark?: Mark }
/** Written by the server when a revision is made: nobody's edit, never a difference. */
export type Derived = { is: 'derived' }
export type Group = {
  is: 'group'
  fields: Readonly<Record<string, Shape>>
  /** True where its parts only make sense together: two edits of it are never mixed. */
  whole?: boolean
  /** True for texts a language: their parts come and go one by one. */
  open?: boolean
  /** What must hold between the parts after two edits were mixed. */
  valid?: (value: Fields) => boolean
}
export type List = {
  is: 'list'
  item: Shape
  /** Name of an item among the others; a second one of the same name gets `#2`. */
  key: (item: Json) => string
  /** The name as a field is called by it; empty where items have no name worth telling. */
  label?: (item: Json) => string
  /** True where the order is read as such. */
  ordered?: boolean
  min?: number
  max?: number
}
/** Steps that only make sense in their order: compared one by one, never mixed. */
export type Sequence = { is: 'sequence'; item: Shape }
export type Shape = Value | Derived | Group | List | Sequence

export const value: Value = { is: 'value' }
export const prose: Value = { is: 'value', prose: true }
export const marked = (mark: Mark): Value => ({ is: 'value', mark })
export const derived: Derived = { is: 'derived' }

/** A text in up to three languages, each of its own. */
export const texts: Group = {
  is: 'group',
  open: true,
  fields: {
    zh: { is: 'value', prose: true, language: 'zh' },
    es: { is: 'value', prose: true, language: 'es' },
    en: { is: 'value', prose: true, language: 'en' },
  },
  valid: (given) => Object.values(given).some((text) => text !== undefined),
}

/** A text field of an item, for keys; empty where it has none. */
export const textOf = (item: Json | undefined, name: string): string => {
  const found = isFields(item) ? item[name] : undefined
  return typeof found === 'string' ? found : ''
}

/** Items of a list with their keys, in order: two items never share one. */
export function keyed({ key }: List, items: Json | undefined): Map<string, Json> {
  const found = new Map<string, Json>()
  for (const item of Array.isArray(items) ? items : []) {
    const name = key(item)
    let unique = name
    for (let count = 2; found.has(unique); count += 1) unique = `${name}#${count}`
    found.set(unique, item)
  }
  return found
}

/** Whether two items of a list go by the same name. */
export const hasTwins = ({ key }: List, items: Json | undefined): boolean =>
  Array.isArray(items) && new Set(items.map(key)).size < items.length

/** The shape of a field; what is not listed is a value of its own. */
export const fieldOf = (shape: Group, name: string): Shape => shape.fields[name] ?? value
