/** For tests: a front before a fake Next, and with a database the rows that it follows. */
import pg from 'pg'
import { expect } from 'vitest'
import { env } from '@/lib/core/env'
import { ask, type Handler, sendHtml, startFakeNext } from './fake-next'
import { createFront, type FrontOptions } from './front'

/** What a test started, to be stopped after it in reverse. */
export type Undo = (() => Promise<unknown>)[]

export async function undoAll(undo: Undo): Promise<void> {
  for (const act of undo.splice(0).reverse()) await act()
}

/** Shows the address it was asked for. */
export const echo: Handler = ({ url }, response) => sendHtml(response, `<h1>${url}</h1>`)

/** Without a database. */
export async function startSite(undo: Undo, handler: Handler, options: Partial<FrontOptions> = {}) {
  const next = await startFakeNext(handler)
  const front = createFront({ upstream: next.upstream, publicUrl: 'https://linebook.example', ...options })
  await front.warm()
  const port = await front.listen(0, '127.0.0.1')
  undo.push(next.stop, front.close)
  return { next, front, port }
}

/** One more instance on the database of this test file, connected and with its directory read. */
export async function startInstance(
  undo: Undo,
  upstream: FrontOptions['upstream'],
  options: Partial<FrontOptions> = {},
) {
  const databaseUrl = env().DATABASE_URL
  const front = createFront({
    upstream,
    databaseUrl,
    publicUrl: 'http://localhost',
    heartbeatMs: 3_600_000,
    ...options,
  })
  front.start()
  await front.warm()
  await front.settle(10_000)
  const port = await front.listen(0, '127.0.0.1')
  undo.push(front.close)
  return { front, port }
}

export async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  return client
}

export async function addEntry(on: pg.ClientBase, path: string): Promise<void> {
  const [country, carrier, topic] = path.split('/')
  const kind = topic ? 'policy' : carrier ? 'carrier' : 'jurisdiction'
  const values = [kind, path, country, carrier ?? null, topic ?? null]
  await on.query(
    `insert into entry (id, kind, path, country, carrier, topic)
     values (gen_random_uuid(), $1::"EntryKind", $2, $3, $4, $5)`,
    values,
  )
}

/** A country with one carrier and one policy, and nothing else. */
export async function resetEntries(on: pg.ClientBase): Promise<void> {
  await on.query('truncate entry, entry_redirect cascade')
  for (const path of ['pe', 'pe/claro', 'pe/claro/cancel']) await addEntry(on, path)
}

type EventParts = { expires?: string[]; purges?: string[]; subject?: string }

export async function addEvent(
  on: pg.ClientBase,
  { expires = [], purges = [], subject = 'report' }: EventParts,
) {
  await on.query(
    `insert into event (action, subject_type, subject_id, expires, purges) values ('test.done', $1, 'x', $2, $3)`,
    [subject, expires, purges],
  )
}

/** Status, mark and headline of a page, in one line. */
export async function shown(port: number, path: string): Promise<string> {
  const { text, status, headers } = await ask(port, path)
  return `${status} ${headers['x-linebook-page']} ${/<h1>(.*)<\/h1>/.exec(text)?.[1]}`
}

/** Waits until an event reached the front by itself. */
export const becomes = (port: number, path: string, expected: string) =>
  expect.poll(() => shown(port, path), { timeout: 5_000, interval: 10 }).toContain(expected)
