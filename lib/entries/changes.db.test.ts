import { describe, expect, it } from 'vitest'
import { db, statementCount } from '@/lib/core/db'
import {
  buildSource,
  buildStatement,
  createCarrier,
  createCountry,
  createGuide,
  createPolicy,
} from '@/lib/testing/factories-entries'
import { republish, storeRevision } from '@/lib/testing/factories-history'
import { getChanges } from './changes-queries'
import { type ChangesFilter, changesSchema } from './changes-schema'
import type { Statement } from './content/statement'

const STATEMENTS_A_LIST = 3
const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const policy = (...statements: Statement[]) => ({
  schemaVersion: 1 as const,
  kind: 'policy' as const,
  statements,
})

async function list(filter: ChangesFilter, cursor?: string, limit = 50) {
  const before = statementCount()
  const page = await getChanges(filter, { cursor, limit }, 'en')
  expect(statementCount() - before).toBeLessThanOrEqual(STATEMENTS_A_LIST)
  changesSchema.parse(page)
  return page
}

/** Makes the first revisions of pages what the program came with. */
const asStarter = (...ids: string[]) =>
  db().revision.updateMany({ where: { entryId: { in: ids }, number: 1 }, data: { reason: 'Starter data' } })

async function changed(country: string, carrier: string, topic: string, day: string) {
  const statement = buildStatement()
  const { entry } = await createPolicy({
    country,
    carrier,
    topic,
    statements: [statement],
    at: noon('2026-01-01'),
  })
  await asStarter(entry.id)
  const source = buildSource()
  const citations = [{ source: source.key, role: 'supports' as const }]
  const channels = [{ ...statement.channels[0], answer: 'no' as const }] as Statement['channels']
  const next = policy({ ...statement, channels, citations })
  await republish(entry.id, next, { at: noon(day), reason: `Seen on ${day}`, sources: [source] })
  return { path: entry.path, id: entry.id, source, statement }
}

describe('what changed', () => {
  it('is told from what to what, why, by which source, with the page’s name', async () => {
    await createCountry({ country: 'hn' })
    await createCarrier({ country: 'hn', carrier: 'tigo', content: { name: 'Tigo' } })
    const { path, source } = await changed('hn', 'tigo', 'cancel', '2026-02-01')
    const { items } = await list({ country: 'hn', carrier: 'tigo', topic: 'cancel' })
    expect(items).toMatchObject([
      {
        page: { path, topic: 'cancel', country: { name: { en: 'Country hn' } }, carrier: { name: 'Tigo' } },
        number: 2,
        reason: 'Seen on 2026-02-01',
        telling: [{ field: 'channels.app.answer', before: 'yes', after: 'no' }, { field: 'citations' }],
        newSources: [{ title: source.title }],
      },
    ])
  })

  it('is filtered by country, carrier and topic, and walked once whatever the page size', async () => {
    const days = ['2026-02-03', '2026-02-01', '2026-02-04', '2026-02-02']
    const pages = [
      await changed('ni', 'claro', 'cancel', days[0] ?? ''),
      await changed('ni', 'claro', 'port_out', days[1] ?? ''),
      await changed('ni', 'tigo', 'cancel', days[2] ?? ''),
      await changed('gf', 'orange', 'kyc', days[3] ?? ''),
    ]
    const paths = async (filter: ChangesFilter, limit = 50) => {
      const found: string[] = []
      let cursor: string | undefined
      do {
        const page = await list(filter, cursor, limit)
        found.push(...page.items.map((item) => item.page.path))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      return found
    }
    const [first, second, third, fourth] = pages.map(({ path }) => path)
    expect(await paths({ country: 'ni' })).toEqual([third, first, second])
    expect(await paths({ country: 'ni' }, 1)).toEqual([third, first, second])
    expect(await paths({ country: 'ni', carrier: 'claro' })).toEqual([first, second])
    expect(await paths({ country: 'ni', topic: 'cancel' })).toEqual([third, first])
    expect(await paths({ topic: 'kyc' })).toEqual([fourth])
    const all = await paths({}, 2)
    expect(all.filter((path) => [first, second, third, fourth].includes(path))).toEqual([
      third,
      first,
      fourth,
      second,
    ])
    expect(new Set(all).size).toBe(all.length)
  })

  it('tells what came with the program in one line a load, where it belongs', async () => {
    const pages = await Promise.all(
      ['cancel', 'kyc', 'port_out'].map((topic) =>
        createPolicy({ country: 'sr', carrier: 'digicel', topic, at: noon('2026-01-01') }),
      ),
    )
    await asStarter(...pages.map(({ entry }) => entry.id))
    await republish(pages[0]?.entry.id ?? '', policy(buildStatement()), { at: noon('2026-03-01') })
    await republish(pages[1]?.entry.id ?? '', policy(buildStatement()), { at: noon('2026-03-02') })
    const whole = await list({ country: 'sr' })
    expect(whole.items.map(({ number }) => number)).toEqual([2, 2])
    expect(whole.starter).toEqual([{ at: '2026-01-01T12:00:00.000Z', pages: 3 }])
    const newest = await list({ country: 'sr' }, undefined, 1)
    expect(newest.starter).toEqual([])
    expect((await list({ country: 'sr' }, newest.nextCursor ?? '', 1)).starter).toHaveLength(1)
  })

  it('leaves out what readers never saw', async () => {
    const { id, statement } = await changed('gy', 'gtt', 'cancel', '2026-02-01')
    const at = { decidedAt: noon('2026-04-01') }
    await storeRevision(id, policy(statement), { number: 3, ...at })
    await storeRevision(id, policy(statement), { number: 4, state: 'withdrawn', ...at })
    const proposal = await storeRevision(id, policy(statement), { number: 5, state: 'superseded', ...at })
    await storeRevision(id, policy(statement), {
      number: 6,
      state: 'superseded',
      proposalId: proposal.id,
      ...at,
    })
    const { items } = await list({ country: 'gy' })
    expect(items.map(({ number }) => number)).toEqual([6, 2])
  })

  it('names guides by their title', async () => {
    const { entry, revision } = await createGuide({ content: { title: { en: 'Stay safe' } } })
    await republish(entry.id, revision.content as never, { at: noon('2030-01-01'), reason: 'Newest of all' })
    const { items } = await list({}, undefined, 1)
    expect(items).toMatchObject([
      { page: { kind: 'guide', title: { en: 'Stay safe' }, country: null }, reason: 'Newest of all' },
    ])
  })

  it('refuses a cursor that is none', async () => {
    await expect(getChanges({}, { cursor: 'x', limit: 5 }, 'en')).rejects.toMatchObject({ code: 'invalid' })
  })

  it('reads an index, and no table as it grows', async () => {
    const plan = await db().$transaction(async (tx) => {
      await tx.$executeRaw`set local enable_seqscan = off`
      return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`explain select r.id from revision r
        where r.state in ('published', 'superseded')
          and not (r.author_id is null and r.decided_by_id is null and r.reason = 'Starter data')
        order by r.decided_at desc, r.id desc limit 20`
    })
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('revision_changes')
  })
})
