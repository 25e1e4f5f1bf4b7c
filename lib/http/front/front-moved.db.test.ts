/** After a rename or a merge the old addresses lead on, those of pages beside an entry too. */
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, startFakeNext } from './fake-next'
import {
  addEntry,
  addEvent,
  connect,
  echo,
  resetEntries,
  startInstance,
  type Undo,
  undoAll,
} from './fake-site'
import { LABELS_HEADER } from './render'

const undo: Undo = []
let db: pg.Client
beforeAll(async () => {
  db = await connect()
})
afterAll(() => db.end())
beforeEach(async () => {
  await resetEntries(db)
  for (const path of ['pe/movistar', 'pe/movistar/cancel']) await addEntry(db, path)
})
afterEach(() => undoAll(undo))

async function setUp() {
  const next = await startFakeNext(echo)
  undo.push(next.stop)
  const { port, front } = await startInstance(undo, next.upstream)
  const location = async (path: string, method = 'GET') => {
    const { status, headers } = await ask(port, path, { method })
    return status === 308 ? headers.location : `${status}`
  }
  return { next, port, front, location }
}

const redirect = (from: string, to: string) =>
  db.query('insert into entry_redirect (path, entry_id) select $1, id from entry where path = $2', [from, to])

async function rename() {
  await db.query(`update entry set path = replace(path, 'movistar', 'integratel'), carrier = 'integratel'
    where carrier = 'movistar'`)
  await redirect('pe/movistar', 'pe/integratel')
  await redirect('pe/movistar/cancel', 'pe/integratel/cancel')
  await addEvent(db, { subject: 'entry', expires: ['/pe/integratel/**'], purges: ['/pe/movistar/**'] })
}

describe('the old addresses of a renamed carrier', () => {
  it('lead on from pages and from what stands beside them', async () => {
    const { port, front, location } = await setUp()
    expect((await ask(port, '/es/pe/movistar/cancel')).status).toBe(200)
    await rename()
    await front.settle(5_000)
    for (const [from, to] of [
      ['/es/pe/movistar', '/es/pe/integratel'],
      ['/es/pe/movistar/cancel', '/es/pe/integratel/cancel'],
      ['/es/pe/movistar/cancel/history', '/es/pe/integratel/cancel/history'],
      [
        '/zh/pe/movistar/cancel/history/as-of/2026-03-01',
        '/zh/pe/integratel/cancel/history/as-of/2026-03-01',
      ],
      ['/en/pe/movistar/history', '/en/pe/integratel/history'],
      ['/en/pe/movistar/cancel/propose', '/en/pe/integratel/cancel/propose'],
      ['/en/pe/movistar/cancel/questions?sort=new', '/en/pe/integratel/cancel/questions?sort=new'],
      ['/en/pe/movistar/cancel/report', '/en/pe/integratel/cancel/report'],
    ] as const) {
      expect(await location(from), from).toBe(to)
      expect(await location(from, 'HEAD'), `HEAD ${from}`).toBe(to)
      expect((await ask(port, to)).status, to).toBe(200)
    }
  })

  it('go on to the page on the same topic where the carrier was merged', async () => {
    const { front, location } = await setUp()
    await db.query(`update entry set lifecycle = 'merged', merged_into_id = (select id from entry where path = 'pe/claro')
      where path = 'pe/movistar'`)
    await db.query(`update entry set lifecycle = 'merged', merged_into_id = (select id from entry
      where path = 'pe/claro/cancel') where path = 'pe/movistar/cancel'`)
    await redirect('pe/movistar', 'pe/claro')
    await redirect('pe/movistar/cancel', 'pe/claro/cancel')
    await addEvent(db, { subject: 'entry' })
    await front.settle(5_000)
    expect(await location('/en/pe/movistar')).toBe('/en/pe/claro')
    expect(await location('/en/pe/movistar/cancel/history')).toBe('/en/pe/claro/cancel/history')
    // Nothing was there, and nothing is: below a carrier that moved is below the new one.
    expect(await location('/en/pe/movistar/kyc')).toBe('/en/pe/claro/kyc')
  })
})

describe('the words for topics', () => {
  it('are asked for by another name the moment they change, before any page is made anew', async () => {
    const { next, port, front } = await setUp()
    const named = () => next.asked.at(-1)?.headers[LABELS_HEADER]
    await ask(port, '/en/pe/claro/cancel')
    const before = named()
    expect(before).toMatch(/^[\w-]{10,}$/)
    await ask(port, '/en/search?q=x', { headers: { [LABELS_HEADER]: 'forged' } })
    expect(named()).toBe(before)

    await addEvent(db, { subject: 'report', expires: ['/**'] })
    await front.settle(5_000)
    await ask(port, '/en/pe/claro/cancel')
    expect(named()).toBe(before)

    await addEvent(db, { subject: 'topic_label', expires: ['/**'] })
    await front.settle(5_000)
    await ask(port, '/en/pe/claro/cancel')
    expect(named()).not.toBe(before)
    const after = named()
    await ask(port, '/en/search?q=x')
    expect(named()).toBe(after)
  })
})
