import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { schemaSql } from '../scripts/lib/schema-engine.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')
const client = new pg.Client({ connectionString: process.env.DATABASE_URL })

/** Made from the schema files, beside `public`, which the migrations made. */
beforeAll(async () => {
  await client.connect()
  await client.query('create schema from_files; set search_path to from_files')
  await client.query(await schemaSql(ROOT, process.env.DATABASE_URL ?? ''))
})
afterAll(() => client.end())

async function namesIn(sql: string, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(sql, [schema])
  return rows.map(({ name }) => name).sort()
}

const COLUMNS = `select format('%s.%s %s %s', table_name, column_name, udt_name, is_nullable) as name
  from information_schema.columns where table_schema = $1 and table_name <> '_prisma_migrations'`
const INDEXES = 'select indexname as name from pg_indexes where schemaname = $1'
const FOREIGN_KEYS = `select format('%s %s', conname, confdeltype) as name from pg_constraint
  where connamespace = $1::regnamespace and contype = 'f'`

it('the migrations make every column that the schema names, and no other', async () => {
  expect(await namesIn(COLUMNS, 'public')).toEqual(await namesIn(COLUMNS, 'from_files'))
})

it('the migrations make every foreign key with its delete rule', async () => {
  expect(await namesIn(FOREIGN_KEYS, 'public')).toEqual(await namesIn(FOREIGN_KEYS, 'from_files'))
})

it('the migrations make every index, and those that the schema cannot say', async () => {
  const made = await namesIn(INDEXES, 'public')
  const named = await namesIn(INDEXES, 'from_files')
  expect(named.filter((name) => !made.includes(name))).toEqual([])
  expect(made).toContain('revision_one_published')
})
