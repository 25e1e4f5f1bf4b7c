/** What is old, what is only a fallback, and what an event overtakes. */
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, gate, type Handler, sendHtml, startFakeNext } from './fake-next'
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
import type { Front, FrontOptions } from './front'

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

describe('an event', () => {
  it('makes the pages it names old, in each locale, on each instance', async () => {
    const one = await setUp()
    const two = await startInstance(undo, one.next.upstream)
    const ports = [one.port, two.port]
    for (const port of ports) {
      for (const path of ['/en/pe/claro/cancel', '/zh/pe/claro/cancel', '/en/pe/claro']) await ask(port, path)
    }
    version = 2
    await addEvent(db, { expires: ['/pe/claro/cancel'] })
    for (const port of ports) {
      await becomes(port, '/en/pe/claro/cancel', 'v2')
      expect(await shown(port, '/zh/pe/claro/cancel')).toBe('200 miss /zh/pe/claro/cancel v2')
      expect(await shown(port, '/en/pe/claro')).toBe('200 hit /en/pe/claro v1')
    }
  })

  it('may name everything below a place, and the first page', async () => {
    const { port } = await setUp()
    for (const path of ['/en', '/en/pe', '/en/pe/claro/cancel', '/en/method']) await ask(port, path)
    version = 2
    await addEvent(db, { expires: ['/pe/**', '/'] })
    for (const path of ['/en', '/en/pe', '/en/pe/claro/cancel']) await becomes(port, path, 'v2')
    expect(await shown(port, '/en/method')).toContain('hit')
  })

  it('that is rolled back changes nothing', async () => {
    const { port, front } = await setUp()
    await ask(port, '/en/pe')
    await db.query('begin')
    await addEvent(db, { expires: ['/pe'] })
    await db.query('rollback')
    await front.settle(5_000)
    expect(await shown(port, '/en/pe')).toContain('hit')
  })

  it('of a transaction that ended late is not overlooked, and applied only once', async () => {
    const { port, front } = await setUp()
    const slow = await connect()
    undo.push(() => slow.end())
    await ask(port, '/en/pe')
    await ask(port, '/en/pe/claro')
    await slow.query('begin')
    await addEvent(slow, { expires: ['/pe/claro'] })
    await addEvent(db, { expires: ['/pe'] })
    await front.settle(5_000)
    version = 2
    expect(await shown(port, '/en/pe')).toContain('miss /en/pe v2')
    await addEvent(db, { expires: ['/method'] })
    await front.settle(5_000)
    // The event on /pe is still above the cursor and was read again; its page is not made old again.
    expect(await shown(port, '/en/pe')).toContain('hit')
    expect(await shown(port, '/en/pe/claro')).toContain('hit')
    await slow.query('commit')
    await front.settle(5_000)
    expect(await shown(port, '/en/pe/claro')).toContain('miss /en/pe/claro v2')
  })
})

describe('a fallback', () => {
  it('is the older copy, marked, when a page grew old and cannot be made', async () => {
    const { next, port, front } = await setUp()
    await ask(port, '/en/pe')
    await addEvent(db, { expires: ['/pe'] })
    await front.settle(5_000)
    await next.stop()
    const got = await ask(port, '/en/pe')
    expect([got.status, got.headers['x-linebook-page']]).toEqual([200, 'stale'])
    expect(got.headers['cache-control']).toBe('no-store')
    await next.restart()
    expect(await shown(port, '/en/pe')).toContain('miss')
  })

  it('is not a page that was purged', async () => {
    const { next, port, front } = await setUp()
    await ask(port, '/en/pe')
    await addEvent(db, { purges: ['/pe'] })
    await front.settle(5_000)
    await next.stop()
    expect(await shown(port, '/en/pe')).toBe('503 down down in en')
  })
})

describe('a render that an event overtakes', () => {
  const paused = (kind: 'expires' | 'purges') => async () => {
    const door = gate()
    const reached = gate()
    let renders = 0
    const { port, front } = await setUp(async ({ url: asked }, response) => {
      const seen = version
      renders += 1
      if (renders === 1) {
        reached.open()
        await door.passed
      }
      sendHtml(response, `<h1>${asked} v${seen}</h1>`)
    })
    const first = shown(port, '/en/pe/claro/cancel')
    await reached.passed
    version = 2
    await addEvent(db, {
      expires: kind === 'expires' ? ['/pe/claro/cancel'] : [],
      purges: kind === 'purges' ? ['/pe/**'] : [],
    })
    await front.settle(5_000)
    // Whoever asks now does not join the old render.
    expect(await shown(port, '/en/pe/claro/cancel')).toBe('200 miss /en/pe/claro/cancel v2')
    door.open()
    expect(await first).toContain('v2')
    expect(await shown(port, '/en/pe/claro/cancel')).toBe('200 hit /en/pe/claro/cancel v2')
    expect(renders).toBe(2)
  }
  it('by expiry is not kept', paused('expires'))
  it('by purge is not kept and not shown', paused('purges'))

  it('again and again is shown, as of when it was asked for, but not kept', async () => {
    let front: Front | undefined
    const made = await setUp(async ({ url: asked }, response) => {
      if (asked === '/en/pe') {
        await addEvent(db, { expires: ['/pe'] })
        await front?.settle(5_000)
      }
      sendHtml(response, `<h1>${asked}</h1>`)
    })
    front = made.front
    expect(await shown(made.port, '/en/pe')).toBe('200 miss /en/pe')
    expect(made.next.times('/en/pe')).toBe(3)
    expect(front.kept().count).toBe(0)
  })
})
