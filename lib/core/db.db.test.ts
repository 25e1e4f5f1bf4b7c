import pg from 'pg'
import { expect, it } from 'vitest'
import { db } from './db'
import { env } from './env'

it('means the same moment as the server, whatever zone the server is set to', async () => {
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  await client.query(
    `alter database "${new URL(env().DATABASE_URL).pathname.slice(1)}" set timezone to 'Asia/Tokyo'`,
  )
  await client.end()

  const at = new Date('2026-11-24T10:00:00Z')
  const [raw] = await db().$queryRaw<{ epoch: number }[]>`
    select extract(epoch from ${at}::timestamptz)::float8 as epoch`
  expect(raw?.epoch).toBe(at.getTime() / 1_000)

  const ours = await db().workerHeartbeat.create({ data: { id: 'zone', beatAt: at } })
  const [stored] = await db().$queryRaw<{ epoch: number }[]>`
    select extract(epoch from beat_at)::float8 as epoch from worker_heartbeat where id = 'zone'`
  expect(stored?.epoch).toBe(at.getTime() / 1_000)
  expect(ours.beatAt).toEqual(at)
})
