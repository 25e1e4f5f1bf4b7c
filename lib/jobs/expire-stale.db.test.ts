import { describe, expect, it } from 'vitest'
import { DAY, now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { buildSource, buildStatement, createPolicy } from '@/lib/testing/factories-entries'
import { expireStalePages, pagesShowing } from './expire-stale'

const today = now()
const later = (days: number) => new Date(today.getTime() + days * DAY)

/** A page that a carrier's own terms make sure of, until they grow old. */
async function sourcedPage(carrier?: string) {
  const source = buildSource()
  const statement = buildStatement({
    citations: [{ source: source.key, passage: 'The app closes the line.' }],
  })
  const { entry } = await createPolicy({ carrier, statements: [statement], sources: [source] })
  const cells = await db().claimCell.findMany({ where: { statement: { entryId: entry.id } } })
  return { entry, cells }
}
const eventsOf = (id: string) =>
  db().event.findMany({ where: { subjectId: id, action: 'standing.went_stale' } })

describe('expireStalePages', () => {
  it('writes the fall down once and makes the pages old', async () => {
    const { entry, cells } = await sourcedPage('claro')
    const held = cells.filter((cell) => cell.staleAt)
    expect(held.length).toBeGreaterThan(0)
    expect(await expireStalePages(later(1))).toBe(0)

    const day = new Date(Math.max(...held.map((cell) => cell.staleAt?.getTime() ?? 0)) + DAY)
    expect(await expireStalePages(day)).toBe(1)
    const [event, ...more] = await eventsOf(entry.id)
    expect(more).toEqual([])
    expect(event?.expires).toEqual(['/pe/claro/cancel', '/pe/claro', '/pe'])
    expect(event?.actorId).toBeNull()
    const after = await db().claimCell.findMany({ where: { statement: { entryId: entry.id } } })
    for (const cell of after.filter((one) => one.staleAt)) expect(cell.label).toBe('stale')
    const changes = await db().labelChange.findMany({ where: { entryId: entry.id, after: 'stale' } })
    expect(changes).toHaveLength(held.length)
    expect(changes.every((change) => change.before !== 'stale')).toBe(true)

    expect(await expireStalePages(day)).toBe(0)
    expect(await eventsOf(entry.id)).toHaveLength(1)
  })

  it('does it once when two workers see it', async () => {
    const { entry, cells } = await sourcedPage()
    const day = new Date(Math.max(...cells.map((cell) => cell.staleAt?.getTime() ?? 0)) + DAY)
    await Promise.all([expireStalePages(day), expireStalePages(day), expireStalePages(day)])
    expect(await eventsOf(entry.id)).toHaveLength(1)
  })
})

describe('pagesShowing', () => {
  it('is the page and those above it', () => {
    const page = { path: 'pe/claro/cancel', country: 'pe', carrier: 'claro' }
    expect(pagesShowing(page)).toEqual(['/pe/claro/cancel', '/pe/claro', '/pe'])
  })

  it('is everything under a country for its rules, and under every member for the Union’s', () => {
    expect(pagesShowing({ path: 'pe/all/kyc', country: 'pe', carrier: 'all' })).toEqual(['/pe', '/pe/**'])
    const union = pagesShowing({ path: 'eu/all/refund', country: 'eu', carrier: 'all' })
    expect(union).toEqual(expect.arrayContaining(['/eu/**', '/fr/**', '/es/**']))
  })
})
