import path from 'node:path'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { db, statementCount } from '@/lib/core/db'
import { policyContentSchema } from '@/lib/entries/content/policy'
import { type Statement, statementSchema } from '@/lib/entries/content/statement'
import { loadStarter, type StarterResult } from '@/lib/entries/load-starter'
import { GATHERED_ON, openStarter, parseStarter, type StarterFiles } from '@/lib/entries/starter-files'
import { createPolicy } from '@/lib/testing/factories-entries'
import { ledger, pathOf, sourceKeyOf } from './ledger'

const files = openStarter(path.join(import.meta.dirname, '..', '..'))
const starter = parseStarter(files)
const EDITED = 'pe/claro/cancel'
const RENAMED = 'gb/giffgaff/keep-alive'

/** The same pages as newer files would hold them: another hash, nothing new inside. */
const newer = (): StarterFiles => ({ ...files, hash: 'newer' })

async function counts() {
  const client = db()
  return {
    entries: await client.entry.count(),
    revisions: await client.revision.count(),
    statements: await client.statement.count(),
    sources: await client.source.count(),
    citations: await client.citation.count(),
    cells: await client.claimCell.count(),
    events: await client.event.count(),
  }
}

describe('into an empty database', () => {
  let result: StarterResult
  let after: Awaited<ReturnType<typeof counts>>

  beforeAll(async () => {
    // Two instances that start at the same moment: one loads, the other finds nothing left to do.
    const both = await Promise.all([loadStarter(files), loadStarter(files)])
    expect(both.map(({ pages }) => pages).sort()).toEqual([0, starter.entries.length])
    result = both.find(({ pages }) => pages > 0) ?? both[0]
    after = await counts()
  })

  it('makes every page with one published first revision by nobody', async () => {
    expect(result).toEqual({ pages: 429, statements: 380, sources: starter.sources.length })
    expect(after).toMatchObject({
      entries: starter.entries.length,
      revisions: starter.entries.length,
      statements: ledger.length,
      sources: starter.sources.length,
    })
    const odd = await db().revision.count({
      where: { NOT: { number: 1, state: 'published', authorId: null, reason: 'Starter data' } },
    })
    expect(odd).toBe(0)
    const kinds = await db().entry.groupBy({ by: ['kind'], _count: true })
    expect(Object.fromEntries(kinds.map((row) => [row.kind, row._count]))).toEqual({
      policy: 280,
      carrier: 110,
      jurisdiction: 34,
      guide: 5,
    })
  })

  it('writes one event that makes every page old', async () => {
    expect(
      await db().event.findMany({ select: { action: true, actorId: true, expires: true, after: true } }),
    ).toEqual([
      { action: 'starter.loaded', actorId: null, expires: ['/**'], after: { hash: files.hash, ...result } },
    ])
  })

  it('holds what the ledger holds', async () => {
    const rows = await db().statement.findMany({
      include: {
        entry: { select: { path: true } },
        citations: { include: { source: true }, orderBy: { position: 'asc' } },
      },
    })
    const byKey = new Map(rows.map((row) => [row.key, row]))
    for (const fact of ledger) {
      const row = byKey.get(fact.id)
      const statement = statementSchema.parse(row?.data)
      expect(row?.entry.path).toBe(pathOf(fact))
      expect(row?.contradicted).toBe(statement.contradicted !== undefined)
      for (const [channel, answer] of Object.entries(fact.channels)) {
        expect(statement.channels.find((one) => one.channel === channel)?.answer ?? 'unknown').toBe(answer)
      }
      expect(statement.requirements.map(({ code }) => code)).toEqual(fact.requirements)
      expect(statement.fees[0]?.amount).toBe(
        fact.fee ? fact.fee.amount?.toString() : statement.fees[0]?.amount,
      )
      expect(statement.timesAsWritten ?? null).toBe(fact.processing_time)
      expect(row?.citations).toHaveLength(statement.citations.length)
      const [source] = row?.citations.map((citation) => citation.source) ?? []
      expect(source).toMatchObject({
        key: sourceKeyOf(fact),
        url: fact.source_url,
        published: fact.source_date,
      })
    }
  })

  it('gives every statement a label', async () => {
    const bare = await db().statement.count({ where: { cells: { none: {} } } })
    expect(bare).toBe(0)
  })

  it('does nothing the second time, at the price of one query', async () => {
    const sent = statementCount()
    expect(await loadStarter(files)).toEqual({ pages: 0, statements: 0, sources: 0 })
    expect(statementCount() - sent).toBe(1)
    expect(await counts()).toEqual(after)
  })

  it('changes nothing but the record of it when newer files bring no new page', async () => {
    expect(await loadStarter(newer())).toEqual({ pages: 0, statements: 0, sources: 0 })
    expect(await counts()).toEqual({ ...after, events: after.events + 1 })
    expect(await db().event.findFirst({ orderBy: { seq: 'desc' }, select: { expires: true } })).toEqual({
      expires: [],
    })
  })
})

const publishedContent = async (at: string): Promise<Statement[]> => {
  const revision = await db().revision.findFirstOrThrow({
    where: { entry: { path: at }, state: 'published' },
  })
  return policyContentSchema.parse(revision.content).statements
}

test('what people wrote since is never overwritten, and a renamed page is not made again', async () => {
  await loadStarter(files)
  const entry = await db().entry.findUniqueOrThrow({ where: { path: EDITED }, include: { revisions: true } })
  const [first] = entry.revisions
  const mine = { schemaVersion: 1, kind: 'policy', statements: [] }
  await db().revision.update({ where: { id: first?.id ?? '' }, data: { state: 'superseded' } })
  await db().revision.create({
    data: {
      entryId: entry.id,
      number: 2,
      parentId: first?.id,
      reason: 'mine',
      state: 'published',
      schemaVersion: 1,
      content: mine,
      decidedAt: new Date(),
    },
  })
  const renamed = await db().entry.update({ where: { path: RENAMED }, data: { path: 'gb/giffgaff/suspend' } })
  await db().entryRedirect.create({ data: { path: RENAMED, entryId: renamed.id } })

  expect(await loadStarter({ ...files, hash: 'newest' })).toEqual({ pages: 0, statements: 0, sources: 0 })
  expect(await publishedContent(EDITED)).toEqual([])
  expect(await db().entry.count({ where: { path: RENAMED } })).toBe(0)
})

test('a page that is new in the files is added, without statements that people keep elsewhere', async () => {
  await loadStarter(files)
  const { path: at, content } = starter.entries.find((entry) => entry.path === 'ie/three/keep-alive') ?? {}
  if (content?.kind !== 'policy' || !at) throw new Error('page is gone from the starter data')
  const [moved] = content.statements
  const lost = await db().entry.findUniqueOrThrow({ where: { path: at } })
  await db().statement.deleteMany({ where: { entryId: lost.id } })
  await db().revision.deleteMany({ where: { entryId: lost.id } })
  await db().entry.delete({ where: { id: lost.id } })
  await createPolicy({ country: 'ie', statements: moved ? [{ ...moved, citations: [] }] : [] })

  expect(await loadStarter({ ...files, hash: 'with a new page' })).toMatchObject({ pages: 1, statements: 0 })
  expect(await publishedContent(at)).toEqual([])
})

test('nothing is added below a carrier that was renamed or merged', async () => {
  await loadStarter(files)
  const page = await db().entry.findUniqueOrThrow({ where: { path: 'fr/bouygues-telecom/cancel' } })
  await db().statement.deleteMany({ where: { entryId: page.id } })
  await db().revision.deleteMany({ where: { entryId: page.id } })
  await db().entry.delete({ where: { id: page.id } })
  const carrier = await db().entry.update({ where: { path: 'fr/bouygues-telecom' }, data: { path: 'fr/bouygues' } })
  await db().entryRedirect.create({ data: { path: 'fr/bouygues-telecom', entryId: carrier.id } })
  expect(await loadStarter({ ...files, hash: 'after a rename' })).toEqual({ pages: 0, statements: 0, sources: 0 })
})

test('files that are not as their schema has them load nothing', async () => {
  const before = await counts()
  const texts = new Map(files.texts).set('sources.json', '[{"key":"x"}]')
  await expect(loadStarter({ hash: 'broken', texts })).rejects.toThrow('prisma/starter/sources.json')
  expect(await counts()).toEqual(before)
})

test('sources without a date of their own count from the day they were gathered', async () => {
  await loadStarter(files)
  const young = await db().source.count({
    where: { published: null, lastCheckedOn: null, createdAt: { gt: GATHERED_ON } },
  })
  expect(young).toBe(0)
  expect(await db().source.count({ where: { published: null, lastCheckedOn: null } })).toBeGreaterThan(0)
})
