/** Questions that nothing answered: counted by day, without who asked. */
import type { Locale } from '@/lib/catalog/vocabulary'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { findPersonalData } from '@/lib/screening/personal-data'
import { fold } from '../fold'

/** Kept for as long as moderators may act on it. */
export const MISS_DAYS = 90
const QUERY_MAX = 80
const QUERY_MIN = 2
/** Different questions a day that are kept; a machine that asks nonsense fills no more. */
const QUERIES_A_DAY = 1_000
/** Figures this long may be somebody's number, whatever stands around them. */
const LONG_FIGURES = /\d[\d\s]{5,}\d/

/** What is kept of a question, or nothing where it may name a person. */
export function keptQuery(question: string): string | undefined {
  if (findPersonalData(question).length > 0 || question.includes('@')) return undefined
  const query = fold(question).slice(0, QUERY_MAX).trim()
  return query.length < QUERY_MIN || LONG_FIGURES.test(query) ? undefined : query
}

/** Counts a question that found nothing. */
export async function countMiss(question: string, locale: Locale): Promise<void> {
  const query = keptQuery(question)
  if (!query) return
  const day = now()
  await db().$executeRaw`
    insert into search_miss (day, query, locale)
    select ${day}::timestamptz::date, ${query}, ${locale}
    where (select count(*) from (
        select from search_miss where day = ${day}::timestamptz::date limit ${QUERIES_A_DAY}::int) known) < ${QUERIES_A_DAY}::int
      or exists (select from search_miss
        where day = ${day}::timestamptz::date and query = ${query} and locale = ${locale})
    on conflict (day, query, locale) do update set count = search_miss.count + 1`
}
