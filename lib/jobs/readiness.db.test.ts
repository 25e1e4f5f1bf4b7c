import { afterEach, expect, it, vi } from 'vitest'
import { HOUR, now, setClock } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { beat, endBeat } from './heartbeat'
import { readiness } from './readiness'

afterEach(() => {
  setClock()
  vi.restoreAllMocks()
})

it('is ready with a database, its migrations and a worker that beats', async () => {
  expect(await readiness()).toEqual({ database: true, migrations: true, worker: false })
  await beat('w1')
  await beat('w1')
  expect(await readiness()).toEqual({ database: true, migrations: true, worker: true })
  setClock(new Date(now().getTime() + HOUR))
  expect((await readiness()).worker).toBe(false)
  setClock()
  await endBeat('w1')
  expect((await readiness()).worker).toBe(false)
})

it('sees a migration that was not applied', async () => {
  await db()
    .$executeRaw`update "_prisma_migrations" set finished_at = null where migration_name like '%constraints'`
  expect(await readiness()).toMatchObject({ database: true, migrations: false })
})

it('knows nothing when the database is away', async () => {
  vi.spyOn(db(), '$queryRaw').mockRejectedValue(new Error("Can't reach database server") as never)
  expect(await readiness()).toEqual({ database: false, migrations: false, worker: false })
})
