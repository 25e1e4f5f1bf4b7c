// Applies prisma/migrations in order, each in a transaction, and keeps the table that Prisma's own
// commands read. Two processes may start at once: the second waits and finds nothing left to do.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Refusal } from './say.mjs'

const require = createRequire(import.meta.url)

const POSTGRES_MINIMUM = 15
const LOCK_KEY = 72_707_369

/** Migrations on disk: name, SQL and the checksum Prisma stores. */
function migrationsOf(root) {
  const dir = path.join(root, 'prisma', 'migrations')
  return readdirSync(dir)
    .filter((name) => existsSync(path.join(dir, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(dir, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

async function connect(url) {
  // Loaded late: the commands start before the packages are installed.
  const { Client } = require('pg')
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    const where = new URL(url)
    throw new Refusal(
      `Cannot reach the database at ${where.hostname}:${where.port || 5432}${where.pathname} (${error.message}). ` +
        'Check DATABASE_URL and that the server is running.',
    )
  }
}

/** What helps where the server has no extension for us, or does not let us create it. */
const adviceFor = (message) =>
  /extension/i.test(message)
    ? '. Linebook needs the extension pg_trgm: install the package with PostgreSQL’s own extensions ' +
      '(postgresql-contrib), or have somebody who may do so run "create extension pg_trgm" in this database.'
    : ''

/**
 * Brings a database up to date.
 * @param {string} root folder of the project
 * @param {string} url
 * @param {number} minimum oldest major version that serves
 * @returns {Promise<number>} how many migrations were applied
 * @throws {Refusal} server unreachable or too old, or its history differs from the files
 */
export async function migrate(root, url, minimum = POSTGRES_MINIMUM) {
  const client = await connect(url)
  try {
    const version = Number((await client.query('show server_version_num')).rows[0].server_version_num)
    if (version < minimum * 10_000) {
      throw new Refusal(
        `This PostgreSQL is version ${Math.floor(version / 10_000)}; Linebook needs ${minimum} or newer. ` +
          'Point DATABASE_URL at a newer server, or leave it unset to use the embedded one.',
      )
    }
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY])
    await client.query(`create table if not exists "_prisma_migrations" (
      id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
      migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
      started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`)
    const done = new Map(
      (
        await client.query(
          'select migration_name, checksum from "_prisma_migrations" where finished_at is not null and rolled_back_at is null',
        )
      ).rows.map((row) => [row.migration_name, row.checksum]),
    )
    let applied = 0
    for (const migration of migrationsOf(root)) {
      const known = done.get(migration.name)
      if (known === migration.checksum) continue
      if (known) {
        throw new Refusal(
          `Migration ${migration.name} was changed after it ran on this database. Restore the file, or start with an empty database.`,
        )
      }
      await client.query('begin')
      try {
        await client.query(migration.sql)
        await client.query(
          'insert into "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, now(), 1)',
          [randomUUID(), migration.checksum, migration.name],
        )
        await client.query('commit')
        applied += 1
      } catch (error) {
        await client.query('rollback')
        throw new Refusal(
          `Migration ${migration.name} failed and was rolled back: ${error.message}${adviceFor(error.message)}`,
        )
      }
    }
    return applied
  } finally {
    await client.end()
  }
}
