/** Whether this installation can serve: its database, its migrations, its worker. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { HEARTBEAT_LATE_MS } from './heartbeat'

export type Readiness = { database: boolean; migrations: boolean; worker: boolean }

/** Names of the migrations this program was built with. */
function expectedMigrations(): string[] {
  const dir = path.resolve('prisma', 'migrations')
  if (!existsSync(dir)) return []
  return readdirSync(dir).filter((name) => existsSync(path.join(dir, name, 'migration.sql')))
}

async function migrated(): Promise<boolean> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    select migration_name as name from "_prisma_migrations"
    where finished_at is not null and rolled_back_at is null`
  const applied = new Set(rows.map((row) => row.name))
  return expectedMigrations().every((name) => applied.has(name))
}

async function workerBeats(): Promise<boolean> {
  const since = new Date(now().getTime() - HEARTBEAT_LATE_MS)
  return (await db().workerHeartbeat.count({ where: { beatAt: { gte: since } } })) > 0
}

const orFalse = (question: Promise<boolean>): Promise<boolean> => question.catch(() => false)

/** Asks each of the three; never throws. What cannot be known is false. */
export async function readiness(): Promise<Readiness> {
  const database = await orFalse(db().$queryRaw`select 1`.then(() => true))
  if (!database) return { database, migrations: false, worker: false }
  const [migrations, worker] = await Promise.all([orFalse(migrated()), orFalse(workerBeats())])
  return { database, migrations, worker }
}
