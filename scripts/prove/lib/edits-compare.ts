/** The program's own comparison of contents, for the proof of edits. Bundled to .build/prove-compare.js. */
import { differences, sensitive } from '@/lib/entries/compare/differences'
import { isFields, type Json, plain } from '@/lib/entries/compare/json'
import { fieldOf, keyed, type Shape } from '@/lib/entries/compare/shape'
import { shapeOf } from '@/lib/entries/compare/shapes'
import type { EntryContent } from '@/lib/entries/content/any'

export { same } from '@/lib/entries/compare/json'
export { resolve } from '@/lib/entries/compare/resolve'

/** The value at an exact place of a content; undefined where there is none. */
export function valueAt(content: EntryContent, at: string[]): Json | undefined {
  let shape: Shape = shapeOf(content.kind)
  let value: Json | undefined = plain(content)
  for (const name of at) {
    if (shape.is === 'list') {
      value = keyed(shape, value).get(name)
      shape = shape.item
    } else if (shape.is === 'group') {
      value = isFields(value) ? value[name] : undefined
      shape = fieldOf(shape, name)
    } else return undefined
  }
  return value
}

/** Whether going from one content to the other takes two moderators. */
export const needsTwo = (before: EntryContent, after: EntryContent): boolean =>
  sensitive(differences(before, after))
