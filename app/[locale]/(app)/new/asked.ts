/** What somebody says is missing, as it stands in the address; and the path it would have. Pure. */
import { isFreeSlug } from '@/lib/catalog/reserved'
import { TOPICS, type Topic, topicFromSlug, topicSlug } from '@/lib/catalog/vocabulary'

export const NEW_KINDS = ['policy', 'carrier', 'country', 'guide'] as const
export type NewKind = (typeof NEW_KINDS)[number]

export type Asked = {
  kind: NewKind
  country: string
  carrier: string
  topic: Topic | ''
  name: string
  slug: string
  /** The button was pressed, rather than a link followed. */
  go: boolean
}

const NAME_MAX = 100
type Query = Record<string, string | string[] | undefined>

const one = (value: Query[string]): string =>
  typeof value === 'string' ? value.trim().slice(0, NAME_MAX) : ''

/** What an address asks for; unknown words count as not said. */
export function askedOf(query: Query): Asked {
  const given = one(query.kind)
  const kind = given === 'jurisdiction' ? 'country' : NEW_KINDS.find((known) => known === given)
  const topic = one(query.topic)
  return {
    kind: kind ?? 'policy',
    country: one(query.country),
    carrier: one(query.carrier),
    topic: TOPICS.find((known) => known === topic) ?? topicFromSlug(topic) ?? '',
    name: one(query.name),
    slug: one(query.slug).toLowerCase(),
    go: one(query.go) !== '',
  }
}

/** A name as a part of an address; empty where none of it can be written so, e.g. Chinese. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)

/** What is still to be said before there is a path. */
export type Missing = 'country' | 'carrier' | 'topic' | 'slug' | 'bad_slug'

/** The path that the page would have, or what is still missing. */
export function pathOf(asked: Asked): { path: string } | { missing: Missing } {
  const { kind, country, carrier, topic } = asked
  if (kind === 'policy') {
    if (!country) return { missing: 'country' }
    if (!carrier) return { missing: 'carrier' }
    return topic ? { path: `${country}/${carrier}/${topicSlug(topic)}` } : { missing: 'topic' }
  }
  if (kind === 'carrier' && !country) return { missing: 'country' }
  const slug = asked.slug || slugOf(asked.name)
  if (!slug) return { missing: 'slug' }
  if (!isFreeSlug(slug)) return { missing: 'bad_slug' }
  if (kind === 'carrier') return { path: `${country}/${slug}` }
  return { path: kind === 'guide' ? `guides/${slug}` : slug }
}
