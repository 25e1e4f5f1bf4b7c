/** The embedded server: started, taken over, started again after a kill, and taken away. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ensureDatabase, type Server, startPostgres } from './postgres.mjs'

// As the program of people who like spaces and their own language.
const parent = mkdtempSync(path.join(tmpdir(), 'linebook datos é 数据 '))
const options = { dataDir: path.join(parent, 'data'), password: 'a password: with/signs?' }
let server: Server

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url })
  // A kill is what the test is about.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  server = await startPostgres(options)
  await ensureDatabase(server.url)
  await ask('create table kept (word text)')
})
afterAll(async () => {
  await server.destroy()
  expect(existsSync(options.dataDir)).toBe(false)
  rmSync(parent, { recursive: true, force: true })
})

it('compares Chinese and accented words by their letters', async () => {
  await ask('create extension if not exists pg_trgm')
  const [row] = await ask("select show_trgm('号码')::text <> '{}' as chinese, lower('Ñ') as lower")
  expect(row).toEqual({ chinese: true, lower: 'ñ' })
})

it('is taken over by a second start of the same folder', async () => {
  const second = await startPostgres(options)
  expect([second.pid, second.port]).toEqual([server.pid, server.port])
})

it('keeps what was committed when it is killed, and comes back on its port', async () => {
  await ask("insert into kept values ('yes')")
  const { port, pid } = server
  process.kill(pid, 'SIGKILL')
  server = await startPostgres({ ...options, port })
  expect(server.port).toBe(port)
  expect(await ask('select word from kept')).toEqual([{ word: 'yes' }])
})

it('stops in order, and starts again where it was', async () => {
  const { port } = server
  await server.stop()
  server = await startPostgres(options)
  expect(server.port).toBe(port)
  expect(await ask('select word from kept')).toEqual([{ word: 'yes' }])
})
