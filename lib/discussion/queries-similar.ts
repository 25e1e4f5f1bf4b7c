/** Questions like the one somebody is about to ask. */
import type { z } from 'zod'
import type { Locale } from '@/lib/catalog/vocabulary'
import { db, Prisma } from '@/lib/core/db'
import { SIMILAR_MAX, type similarQuerySchema } from './schema'
import { titleWords } from './words'

/** Questions looked at, those of the page first, then the newest. */
const CANDIDATES = 500
/** Words that are looked up; what is typed further on narrows what was found before. */
const WORDS_MAX = 12
/** How far apart two words may stand that have to be shared together. */
const REACH = 3
/** So few words are looked up in every pair. */
const FEW = 3
/** Share of the words that a title has to have in common with what was typed. */
const SHARED_MIN = 0.4

type Row = { id: string; path: string; title: string; language: Locale; replies: number }

/** Pairs of Chinese characters that overlap are no two words: 网上 and 上销 of 网上销户. */
const overlap = (word: string, other: string): boolean =>
  /^\p{Script=Han}+$/u.test(word) && word.at(-1) === other[0]

/**
 * Pairs of words near one another. One shared word makes no two questions alike, and is shared by too many
 * to look at them all.
 */
const pairsOf = (words: string[]): string[][] =>
  words.flatMap((word, index) =>
    words
      .slice(index + 1, index + 1 + REACH)
      .filter((other) => words.length <= FEW || !overlap(word, other))
      .map((other) => [word, other]),
  )

/**
 * At most five shown questions that share enough words of their title, those of the same page and country
 * first. One statement; none before there are two words.
 */
export async function similarQuestions({ q, path }: z.output<typeof similarQuerySchema>) {
  const words = titleWords(q).slice(0, WORDS_MAX)
  const pairs = pairsOf(words)
  if (pairs.length === 0) return { items: [] }
  const country = path?.split('/')[0] ?? ''
  const alike = Prisma.join(
    pairs.map((pair) => Prisma.sql`title_words @> ${pair}::text[]`),
    ' or ',
  )
  const items = await db().$queryRaw<Row[]>`
    select id, path, title, language, replies from (
      select p.id, e.path, p.title, p.language, p.replies,
        e.path = ${path ?? ''} as here, e.country = ${country} as near,
        (select count(*) from unnest(p.title_words) w where w = any(${words}::text[]))::float8
          / greatest(least(cardinality(p.title_words), ${words.length}::int), 1) as shared
      from (
        select id, entry_id, title, title_words, language, replies from post where shown and kind = 'question' and state = 'published' and (${alike})
        order by entry_id = (select id from entry where path = ${path ?? ''}) desc nulls last, published_at desc
        limit ${CANDIDATES}
      ) p join entry e on e.id = p.entry_id
    ) ranked where shared >= ${SHARED_MIN}
    order by here desc, near desc nulls last, shared desc, id limit ${SIMILAR_MAX}`
  return { items }
}
