/** Which feed an address names. Pure. */
import { isFreeSlug } from '@/lib/catalog/reserved'
import { ALL_CARRIERS, LOCALES, type Locale, topicFromSlug } from '@/lib/catalog/vocabulary'
import type { ChangesFilter } from '@/lib/entries/changes-schema'

export type FeedKind = 'atom' | 'json'
export type AskedFeed = { locale: Locale; kind: FeedKind; filter: ChangesFilter; path: string }

const ENDING = /\.(atom|json)$/
export const ALL = 'all'
const TOPIC = 'topic'

function filterOf(words: string[]): ChangesFilter | null {
  const [first = '', second, ...more] = words
  if (more.length > 0) return null
  if (first === TOPIC && second !== undefined) {
    const topic = topicFromSlug(second)
    return topic ? { topic } : null
  }
  if (second === undefined) return first === ALL ? {} : isFreeSlug(first) ? { country: first } : null
  return isFreeSlug(first) && isFreeSlug(second) && second !== ALL_CARRIERS
    ? { country: first, carrier: second }
    : null
}

/**
 * `en` with `all.atom`, `pe.json`, `pe/claro.atom` or `topic/cancel.atom`.
 * @returns null where the address names none
 */
export function feedOf(locale: string, words: string[]): AskedFeed | null {
  const known = LOCALES.find((code) => code === locale)
  const last = words.at(-1) ?? ''
  const kind = ENDING.exec(last)?.[1] as FeedKind | undefined
  if (!known || !kind) return null
  const bare = [...words.slice(0, -1), last.replace(ENDING, '')]
  const filter = filterOf(bare)
  return filter && { locale: known, kind, filter, path: bare.join('/') }
}
