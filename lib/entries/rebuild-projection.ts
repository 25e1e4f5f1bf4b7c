/** Makes all projected rows and claim cells again from the published revisions. */
import { now } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { recomputeClaims } from '@/lib/standing/recompute'
import { entryContentSchema } from './content/any'
import { type Projection, projectRevisions } from './project-revision'

/** Entries made again in one transaction. */
const ENTRIES_AT_ONCE = 100
const TRANSACTION_TIMEOUT_MS = 60_000

/**
 * Rebuilds statements, citations and claim cells of every published revision, some entries at a time.
 * Running it twice changes nothing; readers see each page whole at any time.
 * @returns number of revisions
 * @throws Error naming the revision whose content is not as its schema has it
 */
export async function rebuildProjection(): Promise<number> {
  let done = 0
  let after = ''
  for (;;) {
    const from = after
    const projections = await db().$transaction((tx) => rebuildFrom(tx, from), {
      timeout: TRANSACTION_TIMEOUT_MS,
    })
    const last = projections.at(-1)
    if (!last) return done
    done += projections.length
    after = last.path
  }
}

async function rebuildFrom(tx: Tx, after: string): Promise<(Projection & { path: string })[]> {
  // Locked, so that nothing is published between reading a revision and writing its rows.
  const rows = await tx.$queryRaw<{ path: string; entryId: string; revisionId: string; content: unknown }[]>`
    select e.path, e.id as "entryId", r.id as "revisionId", r.content
    from entry e join revision r on r.entry_id = e.id and r.state = 'published'
    where e.path > ${after} order by e.path limit ${ENTRIES_AT_ONCE} for no key update of e`
  const projections = rows.map(({ content, ...row }) => {
    const parsed = entryContentSchema.safeParse(content)
    if (!parsed.success) {
      throw new Error(`Revision ${row.revisionId} of ${row.path} is not usable: ${parsed.error.message}`)
    }
    return { ...row, content: parsed.data }
  })
  await projectRevisions(tx, projections)
  if (projections.length > 0) {
    await recomputeClaims(tx, { entryIds: projections.map((projection) => projection.entryId) }, now())
  }
  return projections
}
