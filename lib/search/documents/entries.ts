/** Documents of pages: what they are called, and everything they say in three languages. */
import { LABEL_TABLES } from '@/lib/catalog/labels'
import { LOCALES, type Topic } from '@/lib/catalog/vocabulary'
import { Prisma, type Tx } from '@/lib/core/db'
import { entryContentSchema } from '@/lib/entries/content/any'
import { textsIn } from '@/lib/entries/texts-in'
import { ALL_CARRIERS } from '../../catalog/slugs'
import { languageMark, marksOf } from './marks'
import { type Document, storeDocuments } from './store'
import type { Piece } from './vector'

type Names = string | Record<string, string> | null
type Row = {
  id: string
  path: string
  country: string | null
  carrier: string | null
  topic: Topic | null
  content: unknown
  countryName: Names
  carrierName: Names
  carrierAliases: string[] | null
}

const name = (text: string, language: string | null = null): Piece => ({ text, language, weight: 'A' })
const namePieces = (names: Names): Piece[] =>
  typeof names === 'string'
    ? [name(names)]
    : Object.entries(names ?? {}).map(([language, text]) => name(text, language))

function documentOf(row: Row): Document {
  const content = entryContentSchema.parse(row.content)
  const texts = textsIn(content).map(({ path, text }): Piece => {
    const language = LOCALES.find((locale) => locale === path.at(-1)) ?? null
    const heading = path[0] === 'title' || path[0] === 'name'
    return { text, language, weight: heading ? 'A' : 'D' }
  })
  const { topic } = row
  const topicNames = topic
    ? LOCALES.map((locale, index) => name(LABEL_TABLES.topicTitle[topic][index] ?? '', locale))
    : []
  const aliases = content.kind === 'carrier' || content.kind === 'jurisdiction' ? content.aliases : []
  return {
    refId: row.id,
    pieces: [
      ...topicNames,
      ...namePieces(row.carrierName),
      ...(row.carrierAliases ?? []).map((alias) => name(alias)),
      ...aliases.map((alias) => name(alias)),
      ...namePieces(row.countryName),
      ...texts,
    ],
    marks: [...marksOf(row), ...LOCALES.map(languageMark)],
  }
}

const loadRows = (tx: Tx, where: Prisma.Sql): Promise<Row[]> =>
  tx.$queryRaw<Row[]>`
    select e.id, e.path, e.country, e.carrier, e.topic, r.content,
      place.content -> 'name' as "countryName", brand.content -> 'name' as "carrierName",
      brand.content -> 'aliases' as "carrierAliases"
    from entry e join revision r on r.entry_id = e.id and r.state = 'published'
      left join entry p on p.path = e.country and e.country <> e.path
      left join revision place on place.entry_id = p.id and place.state = 'published'
      left join entry b on b.path = e.country || '/' || e.carrier and e.carrier <> ${ALL_CARRIERS} and e.id <> b.id
      left join revision brand on brand.entry_id = b.id and brand.state = 'published'
    where e.lifecycle = 'active' and ${where} order by e.path`

/** Makes the documents of these pages anew; pages that are not shown lose theirs. */
export async function indexEntries(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const rows = await loadRows(tx, Prisma.sql`e.id = any(${ids}::uuid[])`)
  await storeDocuments(tx, 'entry', ids, rows.map(documentOf))
}

/** Pages that bear the names of another: everything of a country, or of a carrier. */
export async function entriesUnder(tx: Tx, paths: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select e.id from entry e join unnest(${paths}::text[]) as given(path)
      on e.path = given.path or e.path like given.path || '/%' order by e.path`
  return rows.map(({ id }) => id)
}

/** Shown pages without a document. */
export async function entriesMissing(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select e.id from entry e where e.lifecycle = 'active'
      and exists (select from revision r where r.entry_id = e.id and r.state = 'published')
      and not exists (select from search_document d where d.kind = 'entry' and d.ref_id = e.id)
    order by e.path limit ${limit}`
  return rows.map(({ id }) => id)
}
