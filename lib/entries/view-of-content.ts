/** A page as it would be with another content: for a live preview, and for those who decide on a proposal. */
import { randomUUID } from 'node:crypto'
import { now } from '@/lib/core/clock'
import { assembleAny, type Gathered, keysOf, pagesWithStatements } from './assemble-views'
import { meaningOf } from './compare/meaning'
import type { EntryContent } from './content/any'
import type { SourceInput } from './content/source'
import type { Statement } from './content/statement'
import { claimsOf, type DatedSource } from './content-claims'
import { placeOf } from './place-of'
import { findAround } from './queries'
import { datedSourcesOf, newestReports, statementsOf } from './queries-rows'
import type { EntryView } from './schema'
import { sourceColumns } from './sources'
import type { PageRow, StatementRow } from './views'

/** Of a page that is not there yet. */
const NO_ID = '00000000-0000-0000-0000-000000000000'

type Given = {
  path: string
  content: EntryContent
  /** Sources that the content cites and that may not be stored yet. */
  sources?: SourceInput[]
}

/** A source that is only proposed, as a row. */
const asRow = (source: SourceInput, at: Date): DatedSource => ({
  ...sourceColumns(source),
  id: randomUUID(),
  createdAt: at,
})

/** The page's row with the given content, in place of the published one or as a new one. */
function withContent(pages: PageRow[], { path, content }: Given, at: Date): PageRow[] | null {
  const place = placeOf(path)
  if (!place || place.kind !== content.kind) return null
  const published = pages.find((page) => page.path === path)
  const { kind, country, carrier, topic } = place
  const row: PageRow = {
    ...(published ?? {
      id: NO_ID,
      path,
      kind,
      country,
      carrier,
      topic,
      publishedReports: 0,
      publishedQuestions: 0,
      questions: [],
      cells: [],
    }),
    changedAt: at,
    // The number it gets when it is published is not known yet; no lower one can be.
    revision: (published?.revision ?? 0) + 1,
    content: kind === 'policy' ? null : content,
  }
  return [...pages.filter((page) => page !== published), row].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

const same = (one: Statement, other: Statement): boolean =>
  meaningOf(one) === meaningOf(other) && JSON.stringify(one.citations) === JSON.stringify(other.citations)

/**
 * The page at a path as it would be with this content: its own statements, with what is published around
 * them, the reports and the practice of today. Statements that say what is published keep their labels; the
 * labels of others follow from their sources. At most four statements.
 * @returns null where no page can be, or none of this kind
 */
export async function viewOfContent(given: Given): Promise<EntryView | null> {
  const { path, content, sources: proposed = [] } = given
  const at = now()
  const pages = withContent(await findAround(path), given, at)
  const page = pages?.find((candidate) => candidate.path === path)
  if (!pages || !page) return null
  const wanted = pagesWithStatements(path, pages).map((one) => one.id)
  const { country, carrier } = page
  const about = page.kind === 'policy' ? { entryId: page.id } : { entry: { country, carrier } }
  const [rows, reports] = await Promise.all([
    wanted.length > 0 ? statementsOf(wanted) : [],
    page.kind === 'policy' || page.kind === 'carrier' ? newestReports(about) : [],
  ])
  const own = content.kind === 'policy' ? content.statements : []
  const others = rows.filter((row) => row.entryId !== page.id)
  const bare = own.map((data): StatementRow<Statement> => ({ entryId: page.id, data, cells: [] }))
  const keys = keysOf(path, pages, [...bare, ...others])
  const stored = await datedSourcesOf(keys)
  const missing = proposed.filter(
    (source) => keys.includes(source.key) && !stored.some(({ key }) => key === source.key),
  )
  const sources = [...stored, ...missing.map((source) => asRow(source, at))]
  const byKey = new Map(sources.map((source) => [source.key, source]))
  const labelled = bare.map((row) => {
    const published = rows.find((one) => one.entryId === page.id && one.data.key === row.data.key)
    const cells =
      published && same(published.data, row.data)
        ? published.cells
        : claimsOf(page.topic ?? 'cancel', row.data, byKey, at)
    return { ...row, cells }
  })
  const gathered: Gathered<Statement> = { pages, rows: [...labelled, ...others], sources, at }
  return assembleAny(path, page.kind, gathered, { reports })
}
