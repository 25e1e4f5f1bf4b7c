/** Writers read what they wrote; a cut connection misses nothing. */
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { env } from '@/lib/core/env'
import { ask, type Handler, sendHtml, startFakeNext } from './fake-next'
import {
  addEvent,
  becomes,
  connect,
  resetEntries,
  shown,
  startInstance,
  type Undo,
  undoAll,
} from './fake-site'
import { startWay } from './fake-way'
import { APPLICATION_NAME } from './follower'
import { createFront, type FrontOptions } from './front'

const undo: Undo = []
let db: pg.Client
let version = 0
beforeAll(async () => {
  db = await connect()
})
afterAll(() => db.end())
beforeEach(() => resetEntries(db))
afterEach(() => undoAll(undo))

/** Next in a state that a test can change: every page shows the version it was rendered at. */
const showVersion: Handler = ({ url: asked }, response) => sendHtml(response, `<h1>${asked} v${version}</h1>`)

async function setUp(handler: Handler = showVersion, options: Partial<FrontOptions> = {}) {
  version = 1
  const next = await startFakeNext(handler)
  undo.push(next.stop)
  return { next, ...(await startInstance(undo, next.upstream, options)) }
}
const backends = async () =>
  (
    await db.query(
      'select pid, query_start, state_change from pg_stat_activity where application_name = $1 and datname = current_database()',
      [APPLICATION_NAME],
    )
  ).rows

describe('a write through the front', () => {
  it('is seen by its writer at once', async () => {
    const { port } = await setUp(async (asked, response, raw) => {
      if (asked.method !== 'POST') return showVersion(asked, response, raw)
      version += 1
      await addEvent(db, { expires: ['/pe/claro/cancel'] })
      response.writeHead(201, { 'content-type': 'application/json' }).end('{}')
    })
    for (let n = 1; n <= 20; n += 1) {
      expect(await shown(port, '/en/pe/claro/cancel')).toContain(`v${n}`)
      const { status } = await ask(port, '/api/v1/reports', { method: 'POST', body: '{}' })
      expect(status).toBe(201)
    }
  })

  it('that was refused, or read only, waits for nothing', async () => {
    const { port } = await setUp((_asked, response) => response.writeHead(422).end('{}') && undefined)
    const before = await backends()
    await ask(port, '/api/v1/reports', { method: 'POST', body: '{}' })
    await ask(port, '/api/v1/reports')
    expect(await backends()).toEqual(before)
  })
})

describe('a cut connection', () => {
  it('misses nothing: what committed meanwhile is applied on reconnecting', async () => {
    const { port } = await setUp()
    for (const path of ['/en/pe', '/en/pe/claro']) await ask(port, path)
    version = 2
    // In one transaction, so that the commit falls into the gap for certain.
    await db.query('begin')
    await addEvent(db, { expires: ['/pe'] })
    await db.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and datname = current_database()',
      [APPLICATION_NAME],
    )
    await db.query('commit')
    await becomes(port, '/en/pe', 'v2')
    expect(await shown(port, '/en/pe/claro')).toContain('hit')
    version = 3
    await addEvent(db, { expires: ['/pe/claro'] })
    await becomes(port, '/en/pe/claro', 'v3')
    expect(await backends()).toHaveLength(1)
  })

  it('for long: kept pages are still shown, but marked, and the answer of a write is not held for ever', async () => {
    let clock = Date.now()
    const way = await startWay(env().DATABASE_URL)
    undo.push(way.stop)
    const { port, front } = await setUp(showVersion, { databaseUrl: way.url, now: () => clock })
    await ask(port, '/en/pe')
    way.cut()
    // Time passes for the front only once it noticed the cut.
    await expect
      .poll(() => {
        clock += 10_000
        return shown(port, '/en/pe')
      })
      .toBe('200 stale /en/pe v1')
    expect(await front.settle(50)).toBe(false)
    version = 2
    await addEvent(db, { expires: ['/pe'] })
    way.mend()
    // A hit again, no longer marked, once the directory was read as well.
    await becomes(port, '/en/pe', 'hit /en/pe v2')
  })

  it('from the start does not keep the front from serving; nothing from before is believed later', async () => {
    const way = await startWay(env().DATABASE_URL)
    undo.push(way.stop)
    way.cut()
    version = 1
    const next = await startFakeNext(showVersion)
    undo.push(next.stop)
    const front = createFront({
      upstream: next.upstream,
      databaseUrl: way.url,
      publicUrl: 'http://localhost',
    })
    front.start()
    const port = await front.listen(0, '127.0.0.1')
    undo.push(front.close)
    expect(await shown(port, '/en/pe')).toContain('v1')
    version = 2
    way.mend()
    await becomes(port, '/en/pe', 'v2')
  })
})
