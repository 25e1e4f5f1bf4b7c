/** Questions that nothing answered, for moderators. */
import type { Locale } from '@/lib/catalog/vocabulary'
import { type Actor, isModerator } from '@/lib/core/actor'
import { DAY, now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { MISS_DAYS } from './documents/misses'
import type { SearchMisses } from './schema'

const SHOWN_MAX = 200

/** @throws NotFound for everybody but moderators */
export async function listMisses(actor: Actor): Promise<SearchMisses> {
  if (!isModerator(actor)) throw new NotFound('not_found')
  const since = new Date(now().getTime() - MISS_DAYS * DAY)
  const rows = await db().$queryRaw<{ query: string; locale: Locale; count: number; lastDay: string }[]>`
    select query, locale, sum(count)::int as count, max(day)::text as "lastDay" from search_miss
    where day >= ${since}::timestamptz::date group by query, locale
    order by count desc, "lastDay" desc, query limit ${SHOWN_MAX}`
  return { items: rows, days: MISS_DAYS }
}
