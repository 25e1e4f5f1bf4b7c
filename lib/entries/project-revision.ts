/**
 * Projects published content into rows: statements (complete document in `data`) and citations.
 * The only writer of both; what it writes can be made again from the revisions at any time.
 */
import type { Prisma, Tx } from '@/lib/core/db'
import { Conflict, Invalid } from '@/lib/core/errors'
import { citationsOf } from './citations-of'
import type { EntryContent } from './content/any'
import { sourceIds } from './sources'

/** Content of a revision and whose it is. */
export type Projection = { entryId: string; revisionId: string; content: EntryContent }

/** Rows sent in one statement. */
const ROWS_A_STATEMENT = 1_000

const chunks = <Row>(rows: Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, index) =>
    rows.slice(index * ROWS_A_STATEMENT, (index + 1) * ROWS_A_STATEMENT),
  )

/**
 * Writes the statement and citation rows of one published revision. Rows of statements that are gone
 * are removed (with their cells), the others keep their ids and cells. The caller publishes the
 * revision, dates the entry and recomputes its claim cells (`recomputeClaims`) in the same transaction.
 * @throws Invalid `unknown_source`; Conflict `statement_taken` when a key or an id stands on another page
 */
export const projectRevision = (tx: Tx, projection: Projection): Promise<void> =>
  projectRevisions(tx, [projection])

/** The same for many entries at once, in a number of statements that does not grow with them. */
export async function projectRevisions(tx: Tx, projections: Projection[]): Promise<void> {
  if (projections.length === 0) return
  await writeStatements(tx, projections)
  await writeCitations(tx, projections)
}

async function writeStatements(tx: Tx, projections: Projection[]): Promise<void> {
  const rows = projections.flatMap(({ entryId, revisionId, content }) =>
    content.kind !== 'policy'
      ? []
      : content.statements.map((statement, position) => ({
          id: statement.id,
          key: statement.key,
          entry_id: entryId,
          revision_id: revisionId,
          position,
          kind: statement.kind,
          data: statement,
          contradicted: statement.contradicted !== undefined,
          deprecated: statement.deprecated !== undefined,
        })),
  )
  await tx.statement.deleteMany({
    where: {
      entryId: { in: projections.map((projection) => projection.entryId) },
      id: { notIn: rows.map((row) => row.id) },
    },
  })
  for (const chunk of chunks(rows)) {
    await refuseTaken(tx, chunk)
    await tx.$executeRaw`
      insert into statement (id, key, entry_id, revision_id, position, kind, data, contradicted, deprecated)
      select id, key, entry_id, revision_id, position, kind, data, contradicted, deprecated
      from jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) as given(id uuid, key text, entry_id uuid,
        revision_id uuid, position int, kind "StatementKind", data jsonb, contradicted bool, deprecated bool)
      on conflict (id) do update set key = excluded.key, revision_id = excluded.revision_id,
        position = excluded.position, kind = excluded.kind, data = excluded.data,
        contradicted = excluded.contradicted, deprecated = excluded.deprecated`
  }
}

/** A key names one statement in the whole book, and a statement stays on its page. */
async function refuseTaken(tx: Tx, rows: { id: string; key: string; entry_id: string }[]): Promise<void> {
  const taken = await tx.$queryRaw<{ key: string }[]>`
    select given.key from jsonb_to_recordset(${JSON.stringify(rows.map(({ id, key, entry_id }) => ({ id, key, entry_id })))}::jsonb)
      as given(id uuid, key text, entry_id uuid)
    join statement on (statement.key = given.key and statement.id <> given.id)
      or (statement.id = given.id and statement.entry_id <> given.entry_id)
    limit 1`
  if (taken[0]) throw new Conflict('statement_taken', { key: taken[0].key })
}

async function writeCitations(tx: Tx, projections: Projection[]): Promise<void> {
  const cited = projections.map(({ revisionId, content }) => ({
    revisionId,
    citations: citationsOf(content),
  }))
  const keys = new Set(cited.flatMap(({ citations }) => citations.map((citation) => citation.source)))
  const ids = await sourceIds(tx, [...keys])
  const rows: Prisma.CitationCreateManyInput[] = []
  for (const { revisionId, citations } of cited) {
    for (const [position, citation] of citations.entries()) {
      const sourceId = ids.get(citation.source)
      if (!sourceId) throw new Invalid([{ path: [...citation.path, 'source'], code: 'unknown_source' }])
      const { statementId, role, passage } = citation
      rows.push({ revisionId, statementId, sourceId, role, passage, position })
    }
  }
  const revisionIds = projections.map((projection) => projection.revisionId)
  await tx.citation.deleteMany({ where: { revisionId: { in: revisionIds } } })
  for (const chunk of chunks(rows)) await tx.citation.createMany({ data: chunk })
}
