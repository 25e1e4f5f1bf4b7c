/** Questions like the one somebody is about to ask. */
import type { z } from 'zod'
import type { Locale } from '@/lib/catalog/vocabulary'
import { db } from '@/lib/core/db'
import { SIMILAR_MAX, type similarQuerySchema } from './schema'
import { titleWords } from './words'

/** Questions looked at, the newest first: common words are shared by too many to rank them all. */
const CANDIDATES = 500
/** Share of the words that a title has to have in common with what was typed. */
const SHARED_MIN = 0.4

type Row = { id: string; path: string; title: string; language: Locale; replies: number }

/**
 * At most five shown questions that share enough words of their title, those of the same page and country
 * first. One statement.
 */
export async function similarQuestions({ q, path }: z.output<typeof similarQuerySchema>) {
  const words = titleWords(q)
  if (words.length === 0) return { items: [] }
  const country = path?.split('/')[0] ?? ''
  const items = await db().$queryRaw<Row[]>`
    select id, path, title, language, replies from (
      select p.id, e.path, p.title, p.language, p.replies,
        e.path = ${path ?? ''} as here, e.country = ${country} as near,
        (select count(*) from unnest(p.title_words) w where w = any(${words}::text[]))::float8
          / greatest(least(cardinality(p.title_words), ${words.length}::int), 1) as shared
      from (
        select * from post where shown and kind = 'question' and state = 'published'
          and title_words && ${words}::text[]
        order by published_at desc limit ${CANDIDATES}
      ) p join entry e on e.id = p.entry_id
    ) ranked where shared >= ${SHARED_MIN}
    order by here desc, near desc nulls last, shared desc, id limit ${SIMILAR_MAX}`
  return { items }
}
