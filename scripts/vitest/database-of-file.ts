/** Gives a test file its own copy of the migrated template, and takes it away afterwards. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'

const url = new URL(inject('serverUrl'))
const template = inject('templateName')
const name = `linebook_t_${randomBytes(6).toString('hex')}`

async function asAdmin(sql: string) {
  const admin = new URL(url)
  admin.pathname = '/postgres'
  const client = new pg.Client({ connectionString: admin.href })
  await client.connect()
  await client.query(sql)
  await client.end()
}

await asAdmin(`create database ${name} template ${template}`)
url.pathname = `/${name}`
process.env.DATABASE_URL = url.href
Object.assign(process.env, { NODE_ENV: 'test' })
process.env.LOG_LEVEL = 'silent'
// A busy machine is no reason to fail.
process.env.DATABASE_PATIENCE_MS ??= '30000'

afterAll(async () => {
  const slot = globalThis as { [key: symbol]: { client?: { $disconnect(): Promise<void> } } | undefined }
  await slot[Symbol.for('linebook.db')]?.client?.$disconnect()
  await asAdmin(`drop database if exists ${name} with (force)`)
})
