/** The migrations make the database that the schema describes, and what Prisma cannot say besides. */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureDatabase } from '../scripts/lib/postgres.mjs'
import { schemaSql } from '../scripts/lib/schema-engine.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')
const MIGRATED = process.env.DATABASE_URL ?? ''
const OWN = '_prisma_migrations'

const described = new URL(MIGRATED)
described.pathname = `/linebook_schema_${randomBytes(6).toString('hex')}`

async function ask(url: string, sql: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Several statements give several results.
    const results = [await client.query<{ line: string }>(sql)].flat()
    return results.at(-1)?.rows.map((row) => row.line) ?? []
  } finally {
    await client.end()
  }
}

const COLUMNS = `select concat_ws(' ', table_name, column_name, udt_name, is_nullable, column_default,
    character_maximum_length, numeric_precision, datetime_precision) as line
  from information_schema.columns where table_schema = 'public' and table_name <> '${OWN}' order by 1`
const ENUMS = `select typname || ' ' || string_agg(enumlabel, ',' order by enumsortorder) as line
  from pg_enum join pg_type on pg_type.oid = enumtypid group by typname order by 1`
const KEYS = `select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
  where contype in ('p', 'f', 'u') and connamespace = 'public'::regnamespace and conrelid::regclass::text <> '${OWN}'
  order by 1`
const INDEXES = `select indexdef as line from pg_indexes where schemaname = 'public' and tablename <> '${OWN}' order by 1`

beforeAll(async () => {
  await ensureDatabase(described.href)
  await ask(described.href, await schemaSql(ROOT, MIGRATED))
})

afterAll(async () => {
  const name = described.pathname.slice(1)
  const admin = new URL(MIGRATED)
  admin.pathname = '/postgres'
  await ask(admin.href, `drop database if exists ${name} with (force)`)
})

describe('schema and migrations', () => {
  it.each([
    ['columns', COLUMNS],
    ['enumerations', ENUMS],
    ['keys', KEYS],
  ])('agree on %s', async (_what, sql) => {
    const lines = await ask(MIGRATED, sql)
    expect(lines).toEqual(await ask(described.href, sql))
    expect(lines.length).toBeGreaterThan(0)
  })

  it('keep every index of the schema, and those that it cannot say', async () => {
    const lines = await ask(MIGRATED, INDEXES)
    expect(lines).toEqual(expect.arrayContaining(await ask(described.href, INDEXES)))
    expect(lines).toContainEqual(expect.stringContaining('revision_one_published'))
  })
})
