import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { db, Prisma, rethrow } from './db'
import { env } from './env'
import { Unavailable } from './errors'

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

describe('a database that is too busy', () => {
  it('is away for now: a raw statement that ran out of time', async () => {
    const slow = db().$transaction(async (tx) => {
      await tx.$executeRaw`set local statement_timeout = '20ms'`
      await tx.$queryRaw`select pg_sleep(5)::text`
    })
    await expect(slow.catch(rethrow)).rejects.toBeInstanceOf(Unavailable)
  })

  it('is away for now: a write that waited too long for a row', async () => {
    await db().workerHeartbeat.create({ data: { id: 'busy', beatAt: new Date() } })
    const update = { where: { id: 'busy' }, data: { beatAt: new Date() } }
    await db().$transaction(async (holder) => {
      await holder.workerHeartbeat.update(update)
      for (const setting of [
        Prisma.sql`set local statement_timeout = '20ms'`,
        Prisma.sql`set local lock_timeout = '20ms'`,
      ]) {
        const waiting = db().$transaction(async (tx) => {
          await tx.$executeRaw(setting)
          await tx.workerHeartbeat.update(update)
        })
        await expect(waiting.catch(rethrow)).rejects.toBeInstanceOf(Unavailable)
      }
    })
  })

  it.each(['ConnectionClosed', 'DatabaseNotReachable', 'SocketTimeout', 'TooManyConnections'])(
    'is away for now: the adapter says %s, and nothing else',
    async (kind) => {
      const broken = Promise.reject(Object.assign(new Error(kind), { cause: { kind } }))
      await expect(broken.catch(rethrow)).rejects.toBeInstanceOf(Unavailable)
    },
  )

  it('is not what a refusal is taken for', async () => {
    const twice = db().workerHeartbeat.createMany({
      data: [1, 2].map(() => ({ id: 'same', beatAt: new Date() })),
    })
    await expect(twice.catch(rethrow)).rejects.not.toBeInstanceOf(Unavailable)
  })
})
