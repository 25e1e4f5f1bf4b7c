/** Migrations are applied in order, once, whoever else starts at the same time; a refusal says what to do. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../scripts/lib/migrate.mjs'
import { ensureDatabase } from '../scripts/lib/postgres.mjs'

let root: string
let url: URL

async function ask(sql: string, on = url.href): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: on })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

function put(name: string, sql: string) {
  const folder = path.join(root, 'prisma', 'migrations', name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), sql)
}

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'linebook-migrate-'))
  url = new URL(process.env.DATABASE_URL ?? '')
  url.pathname = `/linebook_migrate_${randomBytes(6).toString('hex')}`
  await ensureDatabase(url.href)
  put('1_first', 'create table one (id int)')
  put('2_second', 'alter table one add column name text')
})

afterEach(async () => {
  const admin = new URL(url)
  admin.pathname = '/postgres'
  await ask(`drop database if exists ${url.pathname.slice(1)} with (force)`, admin.href)
  rmSync(root, { recursive: true, force: true })
})

describe('migrate', () => {
  it('applies all in order, and nothing again', async () => {
    expect(await migrate(root, url.href)).toBe(2)
    expect(await migrate(root, url.href)).toBe(0)
    expect(await ask('select id, name from one')).toEqual([])
  })

  it('lets two that start at once share the work', async () => {
    const counts = await Promise.all([migrate(root, url.href), migrate(root, url.href)])
    expect(counts.sort()).toEqual([0, 2])
  })

  it('keeps the table that the usual commands read', async () => {
    await migrate(root, url.href)
    const rows = await ask(
      'select migration_name, finished_at is not null as done from _prisma_migrations order by 1',
    )
    expect(rows).toEqual([
      { migration_name: '1_first', done: true },
      { migration_name: '2_second', done: true },
    ])
  })

  it('takes back a migration that fails, and keeps those before it', async () => {
    put('3_third', 'create table two (id int); create table one (id int)')
    await expect(migrate(root, url.href)).rejects.toThrow(/3_third failed and was rolled back/)
    expect(await ask("select to_regclass('two') as two, to_regclass('one') is not null as one")).toEqual([
      { two: null, one: true },
    ])
    rmSync(path.join(root, 'prisma', 'migrations', '3_third'), { recursive: true })
    expect(await migrate(root, url.href)).toBe(0)
  })

  it('refuses a history that was changed', async () => {
    await migrate(root, url.href)
    put('1_first', 'create table one (id bigint)')
    await expect(migrate(root, url.href)).rejects.toThrow(/1_first was changed after it ran/)
  })

  it('refuses a server that is too old, or not there, and says what to do', async () => {
    await expect(migrate(root, url.href, 99)).rejects.toThrow(/needs 99 or newer/)
    await expect(migrate(root, 'postgresql://127.0.0.1:1/none')).rejects.toThrow(/Check DATABASE_URL/)
  })
})
