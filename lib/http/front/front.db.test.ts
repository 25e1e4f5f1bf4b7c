/** The front with a database: what exists, what is old, and what was missed. */
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { env } from '@/lib/core/env'
import { ask, gate, type Handler, sendHtml, startFakeNext } from './fake-next'
import { startWay } from './fake-way'
import { APPLICATION_NAME } from './follower'
import { createFront, type Front, type FrontOptions } from './front'

const undo: (() => Promise<unknown>)[] = []
let db: pg.Client
let version = 0

const url = () => env().DATABASE_URL
const connect = async () => {
  const client = new pg.Client({ connectionString: url() })
  await client.connect()
  return client
}
beforeAll(async () => {
  db = await connect()
})
afterAll(() => db.end())
beforeEach(async () => {
  await db.query('truncate entry, entry_redirect cascade')
  await addEntry('pe')
  await addEntry('pe/claro')
  await addEntry('pe/claro/cancel')
})
afterEach(async () => {
  for (const act of undo.splice(0).reverse()) await act()
})

async function addEntry(path: string, on: pg.ClientBase = db) {
  const [country, carrier, topic] = path.split('/')
  const kind = topic ? 'policy' : carrier ? 'carrier' : 'jurisdiction'
  const values = [kind, path, country, carrier ?? null, topic ?? null]
  await on.query(
    `insert into entry (id, kind, path, country, carrier, topic)
     values (gen_random_uuid(), $1::"EntryKind", $2, $3, $4, $5)`,
    values,
  )
}
async function addEvent(
  expires: string[],
  purges: string[] = [],
  on: pg.ClientBase = db,
  subject = 'report',
) {
  await on.query(
    `insert into event (action, subject_type, subject_id, expires, purges) values ('test.done', $1, 'x', $2, $3)`,
    [subject, expires, purges],
  )
}

/** Next in a state that a test can change: every page shows the version it was rendered at. */
const showVersion: Handler = ({ url: asked }, response) => sendHtml(response, `<h1>${asked} v${version}</h1>`)

async function startFront(upstream: FrontOptions['upstream'], options: Partial<FrontOptions> = {}) {
  const front = createFront({
    upstream,
    databaseUrl: url(),
    publicUrl: 'http://localhost',
    heartbeatMs: 3_600_000,
    ...options,
  })
  front.start()
  await front.warm()
  // Connected, and the directory read.
  await front.settle(10_000)
  const port = await front.listen(0, '127.0.0.1')
  undo.push(front.close)
  return { front, port }
}
async function setUp(handler: Handler = showVersion, options: Partial<FrontOptions> = {}) {
  version = 1
  const next = await startFakeNext(handler)
  undo.push(next.stop)
  return { next, ...(await startFront(next.upstream, options)) }
}
const shown = async (port: number, path: string) => {
  const { text, status, headers } = await ask(port, path)
  return `${status} ${headers['x-linebook-page']} ${/<h1>(.*)<\/h1>/.exec(text)?.[1]}`
}
const backends = async () =>
  (
    await db.query(
      'select pid, query_start, state_change from pg_stat_activity where application_name = $1 and datname = current_database()',
      [APPLICATION_NAME],
    )
  ).rows
/** Waits until an event reached the front by itself. */
const becomes = (port: number, path: string, expected: string) =>
  expect.poll(() => shown(port, path), { timeout: 5_000, interval: 10 }).toContain(expected)

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

  it('are there the moment they are published', async () => {
    const { port, front } = await setUp()
    expect(await shown(port, '/en/pe/bitel')).toContain('404 missing')
    await addEntry('pe/bitel')
    await addEvent(['/pe/bitel', '/pe'])
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
    await addEvent(['/pe/claro/kyc'], [], db, 'revision')
    await front.settle(5_000)
    expect(await shown(port, '/en/pe/claro/kyc')).toContain('200 miss')
  })

  it('have moved when they were renamed', async () => {
    const { port, front } = await setUp()
    await db.query(
      `insert into entry_redirect (path, entry_id) select 'pe/america-movil', id from entry where path = 'pe/claro'`,
    )
    await addEvent([], [], db, 'entry')
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

describe('an event', () => {
  it('makes the pages it names old, in each locale, on each instance', async () => {
    const one = await setUp()
    const two = await startFront(one.next.upstream)
    const ports = [one.port, two.port]
    for (const port of ports) {
      for (const path of ['/en/pe/claro/cancel', '/zh/pe/claro/cancel', '/en/pe/claro']) await ask(port, path)
    }
    version = 2
    await addEvent(['/pe/claro/cancel'])
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
    await addEvent(['/pe/**', '/'])
    for (const path of ['/en', '/en/pe', '/en/pe/claro/cancel']) await becomes(port, path, 'v2')
    expect(await shown(port, '/en/method')).toContain('hit')
  })

  it('that is rolled back changes nothing', async () => {
    const { port, front } = await setUp()
    await ask(port, '/en/pe')
    await db.query('begin')
    await addEvent(['/pe'])
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
    await addEvent(['/pe/claro'], [], slow)
    await addEvent(['/pe'])
    await front.settle(5_000)
    version = 2
    expect(await shown(port, '/en/pe')).toContain('miss /en/pe v2')
    await addEvent(['/method'])
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
    await addEvent(['/pe'])
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
    await addEvent([], ['/pe'])
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
    await addEvent(kind === 'expires' ? ['/pe/claro/cancel'] : [], kind === 'purges' ? ['/pe/**'] : [])
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
        await addEvent(['/pe'])
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

describe('a write through the front', () => {
  it('is seen by its writer at once', async () => {
    const { port } = await setUp(async (asked, response, raw) => {
      if (asked.method !== 'POST') return showVersion(asked, response, raw)
      version += 1
      await addEvent(['/pe/claro/cancel'])
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
    await addEvent(['/pe'])
    await db.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and datname = current_database()',
      [APPLICATION_NAME],
    )
    await db.query('commit')
    await becomes(port, '/en/pe', 'v2')
    expect(await shown(port, '/en/pe/claro')).toContain('hit')
    version = 3
    await addEvent(['/pe/claro'])
    await becomes(port, '/en/pe/claro', 'v3')
    expect(await backends()).toHaveLength(1)
  })

  it('for long: kept pages are still shown, but marked, and the answer of a write is not held for ever', async () => {
    let clock = Date.now()
    const way = await startWay(url())
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
    await addEvent(['/pe'])
    way.mend()
    await becomes(port, '/en/pe', 'v2')
    expect(await shown(port, '/en/pe')).toContain('hit')
  })

  it('from the start does not keep the front from serving; nothing from before is believed later', async () => {
    const way = await startWay(url())
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
