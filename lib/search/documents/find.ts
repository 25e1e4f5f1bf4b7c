/** Finds documents in the index: ids in order, and how many there are. */
import { db, Prisma } from '@/lib/core/db'
import { type Asked, wordSql } from './asked'

export const FOUND_KINDS = ['entry', 'question', 'report'] as const
export type FoundKind = (typeof FOUND_KINDS)[number]

/** Documents that are looked at: pages and questions practically all, reports the newest. */
export const CANDIDATES: Readonly<Record<FoundKind, number>> = {
  entry: 2_000,
  question: 5_000,
  report: 1_000,
}

/** Where half of the words are enough, each document costs more to weigh, and the answer is a guess. */
const LOOSE_PART = 2

/** Which stretch of which list is wanted; nothing of a list that is only counted. */
export type Wanted = Readonly<Record<FoundKind, { skip: number; take: number }>>
export type Hits = Record<FoundKind, { ids: string[]; total: number }>

type Row = { kind: FoundKind; ref_id: string | null; total: number | null }

/**
 * One statement, whatever there is.
 * @param loose half of the words are enough where no document holds them all
 */
export async function findDocuments(
  asked: Asked,
  wanted: Wanted,
  { byDate, loose }: { byDate: boolean; loose: boolean },
): Promise<Hits> {
  const hits: Hits = {
    entry: { ids: [], total: 0 },
    question: { ids: [], total: 0 },
    report: { ids: [], total: 0 },
  }
  if (asked.empty) return hits
  const words = asked.words.map(wordSql)
  const list = words.length ? Prisma.sql`array[${Prisma.join(words)}]` : Prisma.sql`'{}'`
  const parts = FOUND_KINDS.map((kind) => {
    const { skip, take } = wanted[kind]
    return Prisma.sql`
      select ${kind} as kind, f.ref_id, f.total, row_number() over () as place from asked, linebook_search_find(
        ${kind}::"SearchKind", asked.must, asked.words, ${loose}::boolean, ${loose ? CANDIDATES[kind] / LOOSE_PART : CANDIDATES[kind]}::int,
        ${byDate}::boolean, ${skip}::int, ${take}::int) as f`
  })
  // Stop words make an empty tsquery, and those say nothing of how much of a question is found.
  const rows = await db().$queryRaw<Row[]>`
    with asked as materialized (
      select ${asked.must} as must, array(
        select one.query from unnest(${list}::tsquery[]) as one(query) where numnode(one.query) > 0) as words
    )
    select kind, ref_id, total from (${Prisma.join(parts, ' union all ')}) as found order by kind, place`
  for (const { kind, ref_id, total } of rows) {
    if (ref_id === null) hits[kind].total = total ?? 0
    else hits[kind].ids.push(ref_id)
  }
  return hits
}

/** A mistyped word is about as long as the one that was meant. */
const LENGTH_OFF_MAX = 2

/**
 * For words that stand in no title: the most similar one that does. Shorter words are left as they are.
 * @returns by the mistyped word
 */
export async function correctWords(words: string[]): Promise<Map<string, string>> {
  const given = words.filter((word) => /^[a-z]{5,30}$/.test(word))
  if (given.length === 0) return new Map()
  const rows = await db().$queryRaw<{ word: string; meant: string }[]>`
    select given.word, near.word as meant from unnest(${given}::text[]) as given(word), lateral (
      select s.word from search_word s
      where s.word % given.word and abs(length(s.word) - length(given.word)) <= ${LENGTH_OFF_MAX}::int
      order by similarity(s.word, given.word) desc, s.word limit 1) near
    where near.word <> given.word and not exists (select from search_word s where s.word = given.word)
      and similarity(near.word, given.word) >= 0.4`
  return new Map(rows.map(({ word, meant }) => [word, meant]))
}
