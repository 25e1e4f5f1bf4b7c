import { describe, expect, it } from 'vitest'
import { ANONYMOUS } from '@/lib/core/actor'
import { db, statementCount } from '@/lib/core/db'
import { readRevisionEndpoint } from '@/lib/entries/history-endpoints'
import {
  buildSource,
  buildStatement,
  createCountry,
  createGuide,
  createPolicy,
} from '@/lib/testing/factories-entries'
import { republish, storeRevision } from '@/lib/testing/factories-history'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import type { Statement } from './content/statement'
import { getHistory, getRevision } from './history-queries'
import { historySchema, revisionViewSchema } from './history-schema'

const STATEMENTS_A_VIEW = 4
const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const policy = (...statements: Statement[]) => ({
  schemaVersion: 1 as const,
  kind: 'policy' as const,
  statements,
})
const worded = (statement: Statement, en: string): Statement => ({
  ...statement,
  text: { original: 'en', texts: { en } },
})

async function cheaply<Result>(query: () => Promise<Result>): Promise<Result> {
  const before = statementCount()
  const result = await query()
  expect(statementCount() - before).toBeLessThanOrEqual(STATEMENTS_A_VIEW)
  return result
}
const asked = (path: string, rest: object = {}) => ({ path, limit: 20, locale: 'en' as const, ...rest })

/** A page with three published revisions by different people, a rejected one and a waiting one. */
async function lively() {
  const [author, moderator, other] = [
    await makeMember(),
    await makeMember({ role: 'moderator' }),
    await makeMember(),
  ]
  const source = buildSource()
  const first = buildStatement({ citations: [] })
  const { entry, revision } = await createPolicy({ statements: [first], at: noon('2026-03-01') })
  const cited = { ...worded(first, 'second'), citations: [{ source: source.key, role: 'supports' as const }] }
  const by = { authorId: author.id, decidedById: moderator.id }
  await republish(entry.id, policy(cited), {
    at: noon('2026-03-02'),
    ...by,
    sources: [source],
    reason: 'A source',
  })
  await storeRevision(entry.id, policy(worded(first, 'nonsense')), {
    number: 3,
    parentId: revision.id,
    authorId: author.id,
    recordedAt: noon('2026-03-02'),
    decidedAt: noon('2026-03-03'),
    decidedById: moderator.id,
  })
  await storeRevision(entry.id, policy(worded(first, 'waits')), {
    number: 4,
    state: 'proposed',
    authorId: author.id,
    recordedAt: noon('2026-03-04'),
  })
  const back = { authorId: moderator.id, decidedById: moderator.id, revertOf: 1, reason: 'Back to the first' }
  await republish(entry.id, policy(first), { at: noon('2026-03-05'), ...back })
  return { id: entry.id, path: entry.path, author, moderator, other, source, first }
}

describe('the history of a page', () => {
  it('tells who changed what, why, by which source, and who decided', async () => {
    const { path, author, moderator, source } = await lively()
    const history = await cheaply(() => getHistory(ANONYMOUS, asked(path)))
    const sent = historySchema.parse(history)
    expect(sent).toMatchObject({
      page: { path, kind: 'policy', topic: 'cancel' },
      current: { number: 5 },
      firstOn: '2026-03-01',
      nextCursor: null,
      items: [
        {
          number: 5,
          state: 'published',
          author: moderator.name,
          decidedBy: null,
          revertOf: 1,
          parent: 2,
          reason: 'Back to the first',
        },
        {
          number: 2,
          state: 'superseded',
          wasPublished: true,
          author: author.name,
          decidedBy: moderator.name,
          decidedAt: '2026-03-02T12:00:00.000Z',
          parent: 1,
          differences: 2,
          telling: [
            { field: 'text.en', before: 'The line can be closed in the app.', after: 'second' },
            { field: 'citations', change: 'added' },
          ],
          newSources: [{ key: source.key, title: source.title }],
        },
        { number: 1, author: null, isStarter: false, parent: null, differences: null, telling: [] },
      ],
    })
    expect(JSON.stringify(sent)).not.toContain('contents')
  })

  it('shows what was rejected and what waits to its author and to moderators, to nobody else', async () => {
    const { path, author, moderator, other } = await lively()
    const numbers = async (actor: Parameters<typeof getHistory>[0]) =>
      (await cheaply(() => getHistory(actor, asked(path)))).items.map(({ number }) => number)
    expect(await numbers(actorOf(moderator))).toEqual([5, 4, 3, 2, 1])
    expect(await numbers(actorOf(author))).toEqual([5, 4, 3, 2, 1])
    expect(await numbers(actorOf(other))).toEqual([5, 2, 1])
    expect(await numbers(ANONYMOUS)).toEqual([5, 2, 1])
    for (const number of [3, 4]) {
      await expect(getRevision(actorOf(other), { path, number, locale: 'en' })).rejects.toMatchObject({
        code: 'not_found',
      })
      await expect(
        getRevision(ANONYMOUS, { path, number: 1, against: number, locale: 'en' }),
      ).rejects.toMatchObject({
        code: 'not_found',
      })
      expect(await getRevision(actorOf(author), { path, number, locale: 'en' })).toMatchObject({
        revision: { number },
      })
    }
  })

  it('is walked once, whatever the page size', async () => {
    const { path } = await lively()
    const seen: number[] = []
    let cursor: string | undefined
    do {
      const page = await getHistory(ANONYMOUS, asked(path, { cursor, limit: 1 }))
      seen.push(...page.items.map(({ number }) => number))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual([5, 2, 1])
    await expect(getHistory(ANONYMOUS, asked(path, { cursor: 'x' }))).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('names the proposal that a published revision was made from', async () => {
    const { id, path, author, moderator, first } = await lively()
    const proposal = await storeRevision(id, policy(worded(first, 'proposed')), {
      number: 6,
      state: 'superseded',
      authorId: author.id,
      decidedAt: noon('2026-03-06'),
    })
    await storeRevision(id, policy(worded(first, 'changed')), {
      number: 7,
      state: 'superseded',
      authorId: author.id,
      decidedById: moderator.id,
      decidedAt: noon('2026-03-06'),
      proposalId: proposal.id,
    })
    const { items } = await getHistory(ANONYMOUS, asked(path))
    expect(items[0]).toMatchObject({ number: 7, proposal: 6, author: author.name, decidedBy: moderator.name })
    expect(items.map(({ number }) => number)).not.toContain(6)
  })

  it('keeps that of a page which became part of another one', async () => {
    const [old, into] = [await lively(), await lively()]
    await db().entry.update({ where: { id: old.id }, data: { lifecycle: 'merged', mergedIntoId: into.id } })
    await expect(getHistory(ANONYMOUS, asked(old.path))).rejects.toMatchObject({ code: 'not_found' })
    expect(await getHistory(ANONYMOUS, asked(into.path))).toMatchObject({ merged: [old.path] })
    const kept = await cheaply(() => getHistory(ANONYMOUS, asked(into.path, { of: old.path })))
    expect(kept).toMatchObject({ page: { path: old.path }, merged: [], items: [{ number: 5 }, {}, {}] })
    await expect(getHistory(ANONYMOUS, asked(old.path, { of: into.path }))).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('is there for places and guides, and nowhere else', async () => {
    await createCountry({ country: 'sv' })
    const guide = await createGuide()
    expect(await getHistory(ANONYMOUS, asked('sv'))).toMatchObject({
      page: { country: { name: { en: 'Country sv' } } },
    })
    expect(await getHistory(ANONYMOUS, asked(guide.entry.path))).toMatchObject({
      page: { title: { en: 'How to leave' } },
    })
    await expect(getHistory(ANONYMOUS, asked('sv/nobody'))).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('one revision', () => {
  it('shows the full difference to its parent, the sources of both sides, and its neighbours', async () => {
    const { path, source } = await lively()
    const view = await cheaply(() => getRevision(ANONYMOUS, { path, number: 2, locale: 'en' }))
    expect(revisionViewSchema.parse(view)).toMatchObject({
      revision: { number: 2 },
      against: { number: 1 },
      differences: [{ field: 'text.en' }, { field: 'citations' }],
      sources: [{ key: source.key }],
      earlier: 1,
      later: 5,
      mayRevert: false,
    })
  })

  it('can be held against another one, and has nothing to compare where it is the first', async () => {
    const { path } = await lively()
    const view = await getRevision(ANONYMOUS, { path, number: 5, against: 1, locale: 'en' })
    expect(view).toMatchObject({ against: { number: 1 }, differences: [] })
    const first = await getRevision(ANONYMOUS, { path, number: 1, locale: 'en' })
    expect(first).toMatchObject({ against: null, differences: [], earlier: null, later: 2 })
  })

  it('may be brought back by a moderator, unless it is what readers see or never saw', async () => {
    const { path, moderator, author } = await lively()
    const may = async (actor: Parameters<typeof getHistory>[0], number: number) =>
      (await getRevision(actor, { path, number, locale: 'en' })).mayRevert
    expect(await may(actorOf(moderator), 2)).toBe(true)
    expect(await may(actorOf(moderator), 5)).toBe(false)
    expect(await may(actorOf(moderator), 3)).toBe(false)
    expect(await may(actorOf(author), 2)).toBe(false)
  })

  it('has a query that refuses what is no number', () => {
    expect(readRevisionEndpoint.query?.safeParse({ path: 'pe/claro', number: '0' }).success).toBe(false)
    expect(
      readRevisionEndpoint.query?.safeParse({ path: 'pe/claro', number: '3', against: '2' }).success,
    ).toBe(true)
  })
})
