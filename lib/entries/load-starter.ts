/**
 * Puts the starter data into a database, once. It only ever adds pages that are not there: whatever
 * people wrote since stays as it is. Bundled to `.build/load-starter.js`, run with the project's root.
 */
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { now } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { writeEvent } from '@/lib/core/events'
import { recomputeClaims } from '@/lib/standing/recompute'
import type { EntryContent } from './content/any'
import { projectRevisions } from './project-revision'
import { upsertSources } from './sources'
import {
  GATHERED_ON,
  openStarter,
  parseStarter,
  type Starter,
  type StarterEntry,
  type StarterFiles,
} from './starter-files'

const NAME = 'starter'
const REASON = 'Starter data'
/** Two instances may start at once: the second waits and finds nothing left to do. */
const LOCK_KEY = 72_707_370
const TRANSACTION_TIMEOUT_MS = 60_000

/** What a load did, in rows. All zero when the same files were loaded before. */
export type StarterResult = { pages: number; statements: number; sources: number }
const NOTHING: StarterResult = { pages: 0, statements: 0, sources: 0 }

/**
 * Loads the files in one transaction with one event, `starter.loaded`. Files that were loaded before
 * cost one query. Of newer files only the pages that do not exist yet are added.
 * @throws Error when a file is not as its schema has it
 */
export async function loadStarter(files: StarterFiles): Promise<StarterResult> {
  if (await isLoaded(db(), files.hash)) return NOTHING
  const starter = parseStarter(files)
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK_KEY})`
      if (await isLoaded(tx, files.hash)) return NOTHING
      const result = await addMissing(tx, starter)
      const loadedAt = now()
      await tx.starterLoad.upsert({
        where: { name: NAME },
        create: { name: NAME, hash: files.hash, loadedAt },
        update: { hash: files.hash, loadedAt },
      })
      await writeEvent(
        tx,
        { kind: 'system', name: NAME },
        {
          action: 'starter.loaded',
          subject: { type: 'starter', id: NAME },
          after: { hash: files.hash, ...result },
          expires: result.pages > 0 ? ['/**'] : [],
        },
      )
      return result
    },
    { timeout: TRANSACTION_TIMEOUT_MS, maxWait: TRANSACTION_TIMEOUT_MS },
  )
}

const isLoaded = async (client: Pick<Tx, 'starterLoad'>, hash: string): Promise<boolean> =>
  (await client.starterLoad.findUnique({ where: { name: NAME } }))?.hash === hash

/** An address and those above it: `pe/claro/cancel`, `pe/claro`, `pe`. */
const withAbove = (path: string): string[] =>
  path.split('/').map((_, index, words) => words.slice(0, words.length - index).join('/'))

/**
 * Pages whose address is free. An address that redirects, or stands below one that does, belongs to a place
 * that was renamed or merged: what people made of it stays as it is.
 */
async function missingEntries(tx: Tx, entries: StarterEntry[]): Promise<StarterEntry[]> {
  const paths = entries.map((entry) => entry.path)
  const taken = await tx.entry.findMany({ where: { path: { in: paths } }, select: { path: true } })
  const above = { path: { in: [...new Set(paths.flatMap(withAbove))] } }
  const moved = await tx.entryRedirect.findMany({ where: above, select: { path: true } })
  const takenPaths = new Set(taken.map((row) => row.path))
  const movedPaths = new Set(moved.map((row) => row.path))
  return entries.filter(
    ({ path }) => !takenPaths.has(path) && !withAbove(path).some((one) => movedPaths.has(one)),
  )
}

const statementsOf = (content: EntryContent) => (content.kind === 'policy' ? content.statements : [])

/** Leaves out statements that people moved to another page: there they stay. */
async function withoutMoved(tx: Tx, entries: StarterEntry[]): Promise<StarterEntry[]> {
  const keys = entries.flatMap(({ content }) => statementsOf(content).map((statement) => statement.key))
  const rows = await tx.statement.findMany({ where: { key: { in: keys } }, select: { key: true } })
  const moved = new Set(rows.map((row) => row.key))
  return entries.map((entry) => {
    const { content } = entry
    if (content.kind !== 'policy') return entry
    const statements = content.statements.filter((statement) => !moved.has(statement.key))
    return { ...entry, content: { ...content, statements } }
  })
}

async function addMissing(tx: Tx, starter: Starter): Promise<StarterResult> {
  const entries = await withoutMoved(tx, await missingEntries(tx, starter.entries))
  if (entries.length === 0) return NOTHING
  const when = now()
  await upsertSources(tx, starter.sources, GATHERED_ON)
  const rows = await tx.entry.createManyAndReturn({
    data: entries.map(({ path, country, carrier, topic, content }) => ({
      path,
      country,
      carrier,
      topic,
      kind: content.kind,
      changedAt: when,
    })),
    select: { id: true, path: true },
  })
  const idOfPath = new Map(rows.map((row) => [row.path, row.id]))
  const contentOfId = new Map(entries.map((entry) => [idOfPath.get(entry.path) ?? '', entry.content]))
  const revisions = await tx.revision.createManyAndReturn({
    data: [...contentOfId].map(([entryId, content]) => ({
      entryId,
      number: 1,
      reason: REASON,
      state: 'published' as const,
      schemaVersion: content.schemaVersion,
      content,
      recordedAt: when,
      decidedAt: when,
    })),
    select: { id: true, entryId: true },
  })
  await projectRevisions(
    tx,
    revisions.flatMap(({ id, entryId }) => {
      const content = contentOfId.get(entryId)
      return content ? [{ entryId, revisionId: id, content }] : []
    }),
  )
  await recomputeClaims(tx, { entryIds: [...contentOfId.keys()] }, when)
  return {
    pages: entries.length,
    statements: entries.reduce((sum, { content }) => sum + statementsOf(content).length, 0),
    sources: starter.sources.length,
  }
}

/**
 * Loads the starter data of the project at `root` into the database of the environment and says so
 * in one line.
 */
export async function main(root: string): Promise<void> {
  try {
    const { pages, statements, sources } = await loadStarter(openStarter(root))
    if (pages > 0) {
      console.log(`Starter data: ${pages} pages with ${statements} statements from ${sources} sources.`)
    }
  } finally {
    await db().$disconnect()
  }
}

const invoked = process.argv[1]
if (invoked && realpathSync(invoked) === realpathSync(fileURLToPath(import.meta.url))) {
  await main(process.argv[2] ?? process.cwd())
}
