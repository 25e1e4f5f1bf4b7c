import { topicFromSlug, topicSlug } from '@/lib/catalog/vocabulary'
import { type ChangesFilter, changesFilterSchema } from '@/lib/entries/changes-schema'
import { oneOf, type SearchParams } from '../_history/search-params'

/** The filter in the address; what is no country, carrier or topic counts as not asked for. */
export function filterOf(given: SearchParams): ChangesFilter {
  const topic = topicFromSlug(oneOf(given, 'topic') ?? '')
  const asked = { country: oneOf(given, 'country'), carrier: oneOf(given, 'carrier'), topic }
  const parsed = changesFilterSchema.safeParse(asked)
  return parsed.success ? parsed.data : { topic }
}

/** The address of a filter, from the question mark on; empty for everything. */
export function searchOf({ country, carrier, topic }: ChangesFilter, cursor?: string): string {
  const search = new URLSearchParams({
    ...(country && { country }),
    ...(carrier && { carrier }),
    ...(topic && { topic: topicSlug(topic) }),
    ...(cursor && { cursor }),
  }).toString()
  return search && `?${search}`
}

/** Path of the feed of a filter without its ending; null where there is none of both a place and a topic. */
export function feedOf({ country, carrier, topic }: ChangesFilter): string | null {
  if (country && topic) return null
  if (topic) return `topic/${topicSlug(topic)}`
  return [country, carrier].filter(Boolean).join('/') || 'all'
}
