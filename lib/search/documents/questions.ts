/** Documents of questions: title, text, and how their best answers begin. */
import type { Tx } from '@/lib/core/db'
import { languageMark, marksOf } from './marks'
import { storeDocuments } from './store'
import type { Piece } from './vector'

/** Best answers of a question that are found with it, and characters of each. */
const ANSWERS = 10
const ANSWER_LENGTH = 600

type Row = {
  id: string
  language: string
  title: string | null
  text: string
  helpful: number
  answers: { text: string; language: string }[]
  country: string | null
  carrier: string | null
  topic: string | null
}

/** Makes the documents of these questions anew; those that are not shown lose theirs. */
export async function indexQuestions(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const rows = await tx.$queryRaw<Row[]>`
    select p.id, p.language, p.title, p.text, p.helpful, e.country, e.carrier, e.topic,
      coalesce((select jsonb_agg(jsonb_build_object('text', a.text, 'language', a.language)) from (
        select left(text, ${ANSWER_LENGTH}::int) as text, language from post
        where parent_id = p.id and kind = 'answer' and shown and state = 'published'
        order by score desc, id desc limit ${ANSWERS}::int) a), '[]') as answers
    from post p join entry e on e.id = p.entry_id and e.lifecycle = 'active'
    where p.kind = 'question' and p.state = 'published' and p.id = any(${ids}::uuid[])
    order by p.published_at, p.id`
  const documents = rows.map(({ id, language, title, text, answers, helpful, ...place }) => {
    const pieces: Piece[] = [
      { text: title ?? '', language, weight: 'A' },
      { text, language, weight: 'D' },
      ...answers.map((answer): Piece => ({ ...answer, weight: 'D' })),
    ]
    return { refId: id, pieces, marks: [...marksOf(place), languageMark(language)], helpful }
  })
  await storeDocuments(tx, 'question', ids, documents)
}

/** The questions these posts are, or answer. */
export async function questionsOf(tx: Tx, postIds: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select distinct case kind when 'question' then id else parent_id end as id from post
    where id = any(${postIds}::uuid[]) and kind in ('question', 'answer')
      and (kind = 'question' or parent_id is not null)`
  return rows.map(({ id }) => id)
}
