/**
 * Makes the whole index anew, some documents at a time, while people go on searching and writing.
 */
import { db, type Tx } from '@/lib/core/db'
import { indexEntries } from './entries'
import { indexQuestions } from './questions'
import { indexReports } from './reports'
import { takeTurns } from './store'

const BATCH = 200
const TRANSACTION_TIMEOUT_MS = 60_000
const NO_ID = '00000000-0000-0000-0000-000000000000'
const LONG_AGO = new Date(0)

type Index = (tx: Tx, ids: string[]) => Promise<void>
type Rebuilt = { entries: number; reports: number; questions: number }

/** Runs through rows in the order of publication, so that numbers follow it. */
async function throughAll(
  rows: (at: Date, id: string) => Promise<{ id: string; at: Date }[]>,
  index: Index,
): Promise<number> {
  let done = 0
  for (let last = { at: LONG_AGO, id: NO_ID }; ; ) {
    const batch = await rows(last.at, last.id)
    const end = batch.at(-1)
    if (!end) return done
    const ids = batch.map(({ id }) => id)
    await db().$transaction(
      async (tx) => {
        await takeTurns(tx)
        await index(tx, ids)
      },
      { timeout: TRANSACTION_TIMEOUT_MS },
    )
    done += batch.length
    last = end
  }
}

const pages = (at: Date, id: string) =>
  db().$queryRaw<{ id: string; at: Date }[]>`
    select id, created_at as at from entry where (created_at, id) > (${at}::timestamptz, ${id}::uuid)
    order by created_at, id limit ${BATCH}`
const reports = (at: Date, id: string) =>
  db().$queryRaw<{ id: string; at: Date }[]>`
    select id, created_at as at from report
    where state = 'published' and (created_at, id) > (${at}::timestamptz, ${id}::uuid)
    order by created_at, id limit ${BATCH}`
const questions = (at: Date, id: string) =>
  db().$queryRaw<{ id: string; at: Date }[]>`
    select id, created_at as at from post
    where kind = 'question' and state = 'published' and (created_at, id) > (${at}::timestamptz, ${id}::uuid)
    order by created_at, id limit ${BATCH}`

/**
 * Removes documents of what is no longer shown, and writes all others. Running it twice changes nothing.
 * @returns rows looked at, by kind
 */
export async function rebuildSearch(): Promise<Rebuilt> {
  await db().$executeRaw`
    delete from search_document d where
      (d.kind = 'entry' and not exists (select from entry e where e.id = d.ref_id and e.lifecycle = 'active'))
      or (d.kind = 'report' and not exists (select from report r where r.id = d.ref_id and r.state = 'published'))
      or (d.kind = 'question' and not exists (select from post p where p.id = d.ref_id and p.state = 'published'))`
  return {
    entries: await throughAll(pages, indexEntries),
    reports: await throughAll(reports, indexReports),
    questions: await throughAll(questions, indexQuestions),
  }
}
