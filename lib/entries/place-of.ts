/** What a path says of the page under it, and what such a page holds before anybody wrote. Pure. */
import { isFreeSlug } from '../catalog/reserved'
import { ALL_CARRIERS, type EntryKind, type Locale, type Topic, topicFromSlug } from '../catalog/vocabulary'
import type { EntryContent } from './content/any'

export const GUIDES = 'guides'

export type Place = {
  kind: EntryKind
  path: string
  country: string | null
  carrier: string | null
  topic: Topic | null
  /** Pages that must be there before this one can be. */
  parents: string[]
}

const free = (word: string | undefined): word is string => word !== undefined && isFreeSlug(word)

/**
 * The page that a path means.
 * @returns null where no page can be: a reserved word, an unknown topic, a carrier called `all`
 */
export function placeOf(path: string): Place | null {
  const [first, second, third, ...more] = path.split('/')
  if (more.length > 0) return null
  const nowhere = { path, country: null, carrier: null, topic: null, parents: [] }
  if (first === GUIDES) return free(second) && third === undefined ? { ...nowhere, kind: 'guide' } : null
  if (!free(first) || first === ALL_CARRIERS) return null
  if (second === undefined) return { ...nowhere, kind: 'jurisdiction', country: first }
  if (!free(second)) return null
  const topic = third === undefined ? null : topicFromSlug(third)
  if (topic === undefined) return null
  const under = { ...nowhere, country: first, carrier: second }
  if (topic === null) return second === ALL_CARRIERS ? null : { ...under, kind: 'carrier', parents: [first] }
  const parents = second === ALL_CARRIERS ? [first] : [first, `${first}/${second}`]
  return { ...under, kind: 'policy', topic, parents }
}

/** A slug as a name to begin with: `leave-well` is "Leave well". */
function nameFrom(path: string): string {
  const words = (path.split('/').at(-1) ?? path).replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The least that a page of this kind can hold; names are taken from the address until somebody writes them. */
export function emptyContent({ kind, path }: Pick<Place, 'kind' | 'path'>, locale: Locale): EntryContent {
  const name = nameFrom(path)
  switch (kind) {
    case 'policy':
      return { schemaVersion: 1, kind, statements: [] }
    case 'carrier':
      return { schemaVersion: 1, kind, name, aliases: [], owners: [], lineTypes: [], contacts: [] }
    case 'jurisdiction':
      return {
        schemaVersion: 1,
        kind,
        name: { zh: name, es: name, en: name },
        aliases: [],
        ...(path.length === 2 && { code: path.toUpperCase() }),
        languages: [],
        escalation: [],
      }
    case 'guide':
      return {
        schemaVersion: 1,
        kind,
        original: locale,
        title: { [locale]: name },
        summary: { [locale]: name },
        sections: [{ id: 'first', heading: { [locale]: name }, body: { [locale]: '…' } }],
        citations: [],
        related: [],
      }
  }
}
