import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db, statementCount } from '@/lib/core/db'
import {
  buildSource,
  buildStatement,
  createCarrier,
  createGuide,
  createPolicy,
} from '@/lib/testing/factories-entries'
import type { Statement } from './content/statement'
import { projectRevision, projectRevisions } from './project-revision'
import { rebuildProjection } from './rebuild-projection'
import { upsertSources } from './sources'

const rowsOf = (entryId: string) =>
  db().statement.findMany({ where: { entryId }, orderBy: { position: 'asc' }, include: { citations: true } })

/** Publishes the next revision of an entry the way publishing does. */
async function publishNext(entryId: string, statements: Statement[]) {
  return db().$transaction(async (tx) => {
    const before = await tx.revision.findFirstOrThrow({ where: { entryId, state: 'published' } })
    await tx.revision.update({ where: { id: before.id }, data: { state: 'superseded' } })
    const content = { schemaVersion: 1 as const, kind: 'policy' as const, statements }
    const revision = await tx.revision.create({
      data: {
        entryId,
        number: before.number + 1,
        parentId: before.id,
        reason: 'edit',
        state: 'published',
        schemaVersion: 1,
        content,
        decidedAt: new Date(),
      },
    })
    await projectRevision(tx, { entryId, revisionId: revision.id, content })
    return revision
  })
}

describe('projecting a revision', () => {
  it('keeps the whole document and resolves its citations', async () => {
    const source = buildSource()
    const statement = buildStatement({
      kind: 'rule',
      citations: [{ source: source.key, role: 'supports', passage: 'Art. 1' }],
    })
    const { entry, revision } = await createPolicy({ statements: [statement], sources: [source] })
    const stored = await db().source.findUniqueOrThrow({ where: { key: source.key } })
    expect(await rowsOf(entry.id)).toMatchObject([
      {
        id: statement.id,
        key: statement.key,
        kind: 'rule',
        revisionId: revision.id,
        position: 0,
        data: statement,
        contradicted: false,
        deprecated: false,
        citations: [{ sourceId: stored.id, passage: 'Art. 1', role: 'supports' }],
      },
    ])
  })

  it('keeps ids and cells of what stays, removes what is gone, follows order and marks', async () => {
    const [kept, gone, added] = [buildStatement(), buildStatement(), buildStatement()]
    const { entry, revision } = await createPolicy({ statements: [kept, gone] })
    const contradicted = { by: [added.key], reason: { en: 'It says otherwise.' } }
    const next = await publishNext(entry.id, [added, { ...kept, contradicted }])
    expect(await rowsOf(entry.id)).toMatchObject([
      { id: added.id, position: 0, contradicted: false },
      { id: kept.id, position: 1, contradicted: true, revisionId: next.id },
    ])
    expect(await db().claimCell.count({ where: { statementId: kept.id } })).toBe(2)
    expect(await db().claimCell.count({ where: { statementId: gone.id } })).toBe(0)
    expect(await db().revision.findUnique({ where: { id: revision.id } })).not.toBeNull()
  })

  it('lets a changed meaning take over the key with an id of its own', async () => {
    const statement = buildStatement()
    const { entry } = await createPolicy({ statements: [statement] })
    const changed = { ...statement, id: randomUUID() }
    await publishNext(entry.id, [changed])
    expect((await rowsOf(entry.id)).map((row) => row.id)).toEqual([changed.id])
    expect(await db().claimCell.count({ where: { statementId: statement.id } })).toBe(0)
  })

  it('refuses a source that is not stored, and names its place', async () => {
    const statement = buildStatement({ citations: [{ source: 'https://nowhere.example/' }] })
    const expected = {
      issues: [{ code: 'unknown_source', path: ['statements', 0, 'citations', 0, 'source'] }],
    }
    await expect(createPolicy({ statements: [statement] })).rejects.toMatchObject(expected)
    expect(await db().statement.count({ where: { key: statement.key } })).toBe(0)
  })

  it('refuses a statement that stands on another page, by key or by id', async () => {
    const statement = buildStatement()
    await createPolicy({ statements: [statement] })
    const taken = { code: 'statement_taken' }
    const sameKey = { ...buildStatement(), key: statement.key }
    await expect(createPolicy({ statements: [sameKey] })).rejects.toMatchObject(taken)
    const sameId = { ...buildStatement(), id: statement.id }
    await expect(createPolicy({ statements: [sameId] })).rejects.toMatchObject(taken)
  })

  it('cites for the page as a whole in guides and on carrier pages', async () => {
    const source = buildSource()
    const citations = [{ source: source.key }]
    const { revision: guide } = await createGuide({ sources: [source], content: { citations } })
    const contact = { kind: 'phone' as const, value: '123', citations }
    const { revision: carrier } = await createCarrier({ sources: [source], content: { contacts: [contact] } })
    const rows = await db().citation.findMany({ where: { revisionId: { in: [guide.id, carrier.id] } } })
    expect(rows).toHaveLength(2)
    expect(rows.every((row) => row.statementId === null)).toBe(true)
  })

  it('projects many entries in as many statements as one', async () => {
    const made = await Promise.all([createPolicy(), createPolicy(), createPolicy()])
    const projections = made.map(({ entry, revision }) => ({
      entryId: entry.id,
      revisionId: revision.id,
      content: { schemaVersion: 1 as const, kind: 'policy' as const, statements: [buildStatement()] },
    }))
    const spent = async (list: typeof projections) => {
      const before = statementCount()
      await db().$transaction((tx) => projectRevisions(tx, list))
      return statementCount() - before
    }
    const one = await spent(projections.slice(0, 1))
    expect(await spent(projections)).toBe(one)
  })
})

describe('rebuilding', () => {
  it('makes lost rows again, and changes nothing the second time', async () => {
    const source = buildSource()
    const statement = buildStatement({ citations: [{ source: source.key }] })
    const { entry } = await createPolicy({ statements: [statement], sources: [source] })
    const snapshot = async () => {
      const [row] = await rowsOf(entry.id)
      const cells = await db().claimCell.findMany({
        where: { statementId: statement.id },
        omit: { updatedAt: true },
        orderBy: { aspect: 'asc' },
      })
      return { ...row, citations: row?.citations.map(({ sourceId, role }) => ({ sourceId, role })), cells }
    }
    const before = await snapshot()
    await db().statement.deleteMany({ where: { entryId: entry.id } })
    const published = await db().revision.count({ where: { state: 'published' } })
    expect(await rebuildProjection()).toBe(published)
    expect(await snapshot()).toEqual(before)
    await rebuildProjection()
    expect(await snapshot()).toEqual(before)
  })
})

describe('sources', () => {
  const upsert = (...sources: Parameters<typeof upsertSources>[1]) =>
    db().$transaction((tx) => upsertSources(tx, sources))

  it('is stored once: gaps are filled, a later check is noted, nothing is rewritten', async () => {
    const first = buildSource({ title: 'First title', publisher: undefined, checkedOn: '2026-01-01' })
    const ids = await upsert(first)
    const again = {
      ...first,
      title: 'Another title',
      publisher: 'Somebody',
      checkedOn: '2026-11-23',
      checkVerdict: 'confirmed' as const,
    }
    expect(await upsert(again)).toEqual(ids)
    await upsert({ ...again, checkedOn: '2025-01-01', checkVerdict: 'changed' })
    expect(await db().source.findUniqueOrThrow({ where: { key: first.key } })).toMatchObject({
      title: 'First title',
      publisher: 'Somebody',
      lastCheckedOn: new Date('2026-11-23T00:00:00Z'),
      checkVerdict: 'confirmed',
    })
  })

  it('answers with the id of each key, also when two bring the same source at once', async () => {
    const source = buildSource()
    const [one, other] = await Promise.all([upsert(source), upsert(source)])
    expect(one?.get(source.key)).toBeDefined()
    expect(other).toEqual(one)
  })
})
