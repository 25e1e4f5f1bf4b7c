/** What a page is called, in a reader's language. Pure. */
import { label } from '../catalog/labels'
import { ALL_CARRIERS, type Locale } from '../catalog/vocabulary'
import type { EntryContent } from './content/any'
import { pickNote } from './pick-text'
import { placeOf } from './place-of'

type Name = string | { zh: string; es: string; en: string }
/** A published place with its name. */
export type NameRow = { path: string; name: Name | null }

/** Pages whose names a page's title holds: its country and its carrier. */
export const namesWanted = (path: string): string[] => placeOf(path)?.parents ?? []

const nameOf = (name: Name | null | undefined, slug: string, locale: Locale): string =>
  typeof name === 'string' ? name : (name?.[locale] ?? slug)

/** "Cancel the line · Claro, Peru"; the name of a place; the title of a guide. */
export function titleOf(path: string, content: EntryContent, names: NameRow[], locale: Locale): string {
  if (content.kind === 'guide') return pickNote(content.title, locale)?.text ?? path
  if (content.kind !== 'policy') return nameOf(content.name, path, locale)
  const place = placeOf(path)
  if (!place?.topic) return path
  const called = (at: string) =>
    nameOf(names.find((row) => row.path === at)?.name, at.split('/').at(-1) ?? at, locale)
  const { country, carrier } = place
  const where = [
    ...(carrier === ALL_CARRIERS ? [] : [called(`${country}/${carrier}`)]),
    called(country ?? ''),
  ]
  return `${label('topicTitle', place.topic, locale)} · ${where.join(', ')}`
}
