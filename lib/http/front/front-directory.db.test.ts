/** What exists, known without asking: hits, invented places, moved ones. */
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, type Handler, sendHtml, startFakeNext } from './fake-next'
import {
  addEntry,
  addEvent,
  connect,
  resetEntries,
  shown,
  startInstance,
  type Undo,
  undoAll,
} from './fake-site'
import { APPLICATION_NAME } from './follower'
import type { FrontOptions } from './front'

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

describe('a hit', () => {
  it('asks the database nothing, and Next nothing', async () => {
    const { next, port } = await setUp()
    await ask(port, '/en/pe/claro/cancel')
    const before = await backends()
    const asked = next.asked.length
    for (let n = 0; n < 200; n += 1) await ask(port, '/en/pe/claro/cancel')
    expect(await backends()).toEqual(before)
    expect(before).toHaveLength(1)
    expect(next.asked.length).toBe(asked)
  })
})

describe('places that do not exist', () => {
  it.each([
    '/en/xx',
    '/en/pe/nobody',
    '/en/pe/claro/invented',
    '/en/xx/claro/cancel',
    '/zh/guides/none',
    '/en/xx/y/report',
  ])('%s gets the missing page without a render and without a query', async (path) => {
    const { next, port } = await setUp()
    const before = await backends()
    const asked = next.asked.length
    const got = await ask(port, path)
    expect(got.status).toBe(404)
    expect(got.text).toContain(`missing in ${path.slice(1, 3)}`)
    expect(next.asked.length).toBe(asked)
    expect(await backends()).toEqual(before)
  })

  it('are handed on where somebody proposes them', async () => {
    const { port } = await setUp((_asked, response) => sendHtml(response, 'editor'))
    expect((await ask(port, '/en/pe/nobody/cancel/propose')).text).toContain('editor')
    expect((await ask(port, '/en/pe/nobody/cancel/history')).status).toBe(404)
  })

  it('are there the moment they are published', async () => {
    const { port, front } = await setUp()
    expect(await shown(port, '/en/pe/bitel')).toContain('404 missing')
    await addEntry(db, 'pe/bitel')
    await addEvent(db, { expires: ['/pe/bitel', '/pe'] })
    await front.settle(5_000)
    expect(await shown(port, '/en/pe/bitel')).toBe('200 miss /en/pe/bitel v1')
  })

  it('are there too when Next did not have them before: 404 is not remembered', async () => {
    const { port, front } = await setUp((asked, response) => {
      if (version === 1) sendHtml(response, 'empty', 404)
      else showVersion(asked, response, {} as never)
    })
    expect(await shown(port, '/en/pe/claro/kyc')).toContain('404 missing')
    version = 2
    await addEvent(db, { expires: ['/pe/claro/kyc'], subject: 'revision' })
    await front.settle(5_000)
    expect(await shown(port, '/en/pe/claro/kyc')).toContain('200 miss')
  })

  it('have moved when they were renamed', async () => {
    const { port, front } = await setUp()
    await db.query(
      `insert into entry_redirect (path, entry_id) select 'pe/america-movil', id from entry where path = 'pe/claro'`,
    )
    await addEvent(db, { subject: 'entry' })
    await front.settle(5_000)
    const location = async (path: string) => {
      const { status, headers } = await ask(port, path)
      return `${status} ${headers.location}`
    }
    expect(await location('/zh/pe/america-movil')).toBe('308 /zh/pe/claro')
    expect(await location('/zh/pe/america-movil/cancel')).toBe('308 /zh/pe/claro/cancel')
    expect(await location('/zh/pe/america-movil/cancel/report?x=1')).toBe(
      '308 /zh/pe/claro/cancel/report?x=1',
    )
    expect(await location('/pe/america-movil')).toBe('302 /en/pe/america-movil')
  })
})
