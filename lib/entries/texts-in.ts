/** The words of a content, and the contacts it names. Pure. */
import { isFields, type Json, plain } from './compare/json'
import { fieldOf, type Shape } from './compare/shape'
import { shapeOf } from './compare/shapes'
import type { EntryContent } from './content/any'

type Path = (string | number)[]
type Found = { path: Path; text: string }

function collect(
  shape: Shape,
  value: Json | undefined,
  path: Path,
  wanted: (shape: Shape) => boolean,
): Found[] {
  if (typeof value === 'string') return wanted(shape) ? [{ path, text: value }] : []
  if (shape.is === 'list' || shape.is === 'sequence') {
    const items = Array.isArray(value) ? value : []
    return items.flatMap((item, index) => collect(shape.item, item, [...path, index], wanted))
  }
  if (shape.is !== 'group' || !isFields(value)) return []
  return Object.entries(value).flatMap(([name, part]) =>
    collect(fieldOf(shape, name), part, [...path, name], wanted),
  )
}

/** Every text that people wrote, with its place in the content. */
export const textsIn = (content: EntryContent): Found[] =>
  collect(shapeOf(content.kind), plain(content), [], (shape) => shape.is === 'value' && shape.prose === true)

/** Hotlines, mail addresses and other contacts that the content gives as such. */
export const contactsIn = (content: EntryContent): string[] =>
  collect(
    shapeOf(content.kind),
    plain(content),
    [],
    (shape) => shape.is === 'value' && shape.mark === 'contact',
  ).map(({ text }) => text)
