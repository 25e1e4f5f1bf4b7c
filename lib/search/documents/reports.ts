/** Documents of reports: what people wrote. Where it happened is in the marks. */
import { Prisma, type Tx } from '@/lib/core/db'
import { languageMark, marksOf } from './marks'
import { storeDocuments } from './store'

type Row = {
  id: string
  language: string
  text: string
  notes: string[]
  country: string | null
  carrier: string | null
  topic: string | null
}

/** Makes the documents of these reports anew; those that are not shown lose theirs. */
export async function indexReports(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    select r.id, r.language, r.text, e.country, e.carrier, e.topic,
      array(select a.note from report_attempt a where a.report_id = r.id and a.note is not null order by a.position)
        as notes
    from report r join entry e on e.id = r.entry_id and e.lifecycle = 'active'
    where r.state = 'published' and r.id = any(${ids}::uuid[]) order by r.published_at, r.id`)
  const documents = rows.map(({ id, language, text, notes, ...place }) => ({
    refId: id,
    pieces: [text, ...notes].map((piece) => ({ text: piece, language, weight: 'D' as const })),
    marks: [...marksOf(place), languageMark(language)],
  }))
  await storeDocuments(tx, 'report', ids, documents)
}
