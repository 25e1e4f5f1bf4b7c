/** The thread of events itself: who waits for what. */
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { env } from '@/lib/core/env'
import { type Undo, undoAll } from './fake-site'
import { startWay } from './fake-way'
import { APPLICATION_NAME, createFollower } from './follower'

let db: pg.Client
beforeAll(async () => {
  db = new pg.Client({ connectionString: env().DATABASE_URL })
  await db.connect()
})
afterAll(() => db.end())
const undo: Undo = []
afterEach(() => undoAll(undo))

const addEvent = (path: string) =>
  db.query(
    `insert into event (action, subject_type, subject_id, expires) values ('test.done', 'report', 'x', $1)`,
    [[path]],
  )

/** When the follower's connection last began a statement, once it is at rest. */
async function lastStatement(): Promise<string> {
  const { rows } = await db.query(
    `select query_start::text as at, state from pg_stat_activity
     where application_name = $1 and datname = current_database()`,
    [APPLICATION_NAME],
  )
  return rows[0]?.state === 'idle' ? rows[0].at : ''
}

async function follow(databaseUrl: string) {
  const applied: string[] = []
  const follower = createFollower({
    databaseUrl,
    heartbeatMs: 3_600_000,
    now: Date.now,
    onEvents: ({ expires }) => applied.push(...expires),
    onGap: () => undefined,
    needsDirectory: () => false,
    onDirectory: () => undefined,
  })
  undo.push(follower.stop)
  follower.start()
  await follower.settle(10_000)
  return { follower, applied }
}

it('whoever waits after a commit is not satisfied by a look that was taken before it', async () => {
  const way = await startWay(env().DATABASE_URL)
  undo.push(way.stop)
  const { follower, applied } = await follow(way.url)
  const before = await lastStatement()
  way.hold()
  // This one looks now; its answer, without the event, is on its way back.
  const early = follower.settle(10_000)
  await expect.poll(async () => (await lastStatement()) > before).toBe(true)
  await addEvent('/pe')
  const late = follower.settle(10_000).then(() => [...applied])
  way.release()
  await early
  expect(await late).toContain('/pe')
})

it('goes through any number of events, each once', async () => {
  const { follower, applied } = await follow(env().DATABASE_URL)
  await db.query(
    `insert into event (action, subject_type, subject_id, expires)
     select 'test.done', 'report', 'x', array['/c' || n] from generate_series(1, 4500) as n`,
  )
  await follower.settle(10_000)
  // A transaction still running anywhere on the server makes older events come along at the start.
  const mine = applied.filter((path) => path.startsWith('/c'))
  expect(mine).toHaveLength(4_500)
  expect(new Set(mine).size).toBe(4_500)
})

it('says so when it cannot wait any longer, and ends when told to', async () => {
  const way = await startWay(env().DATABASE_URL)
  undo.push(way.stop)
  const { follower } = await follow(way.url)
  way.hold()
  expect(await follower.settle(50)).toBe(false)
  way.release()
  expect(await follower.settle(10_000)).toBe(true)
  await follower.stop()
  await expect.poll(lastStatement).toBe('')
})
