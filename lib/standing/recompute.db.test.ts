import { describe, expect, it } from 'vitest'
import { db, statementCount } from '@/lib/core/db'
import { projectRevision } from '@/lib/entries/project-revision'
import { buildSource, buildStatement, createPolicy } from '@/lib/testing/factories-entries'
import { makeMember } from '@/lib/testing/factories-members'
import { storeReport } from '@/lib/testing/factories-reports'
import { STANDING } from './constants'
import { previewPractice, recomputeClaims, recomputePractice } from './recompute'

const NOW = new Date('2026-11-24T12:00:00Z')
const LATER = new Date('2028-11-24T12:00:00Z')

const by = async (overrides: Parameters<typeof makeMember>[0] = {}) => ({
  authorId: (await makeMember(overrides)).id,
})
const recompute = (entryId: string, now = NOW, touched?: Parameters<typeof recomputePractice>[3]) =>
  db().$transaction((tx) => recomputePractice(tx, entryId, now, touched))
const cellsOf = (entryId: string) =>
  db().practiceCell.findMany({ where: { entryId }, orderBy: { channel: 'asc' } })
const labelChanges = (entryId: string, prefix: string) =>
  db().labelChange.findMany({
    where: { entryId, cell: { startsWith: prefix } },
    orderBy: { at: 'asc' },
    select: { cell: true, before: true, after: true },
  })

describe('practice', () => {
  it('goes from unknown to likely with the first published report, and to confirmed with another', async () => {
    const { entry } = await createPolicy()
    await storeReport({ entryId: entry.id, ...(await by()) })
    const first = await recompute(entry.id)
    expect(first.changed).toMatchObject([
      {
        before: null,
        after: {
          channel: 'app',
          abroad: true,
          holder: 'passport_only',
          label: 'likely',
          works: 'yes',
          worked: 1,
          failed: 0,
          newestOn: '2026-11-01',
        },
      },
    ])
    await storeReport({ entryId: entry.id, ...(await by()) })
    const second = await recompute(entry.id)
    expect(second.changed).toMatchObject([
      { before: { label: 'likely' }, after: { label: 'confirmed', worked: 2 } },
    ])
    expect(await labelChanges(entry.id, 'practice:')).toEqual([
      { cell: 'practice:app:abroad:passport_only', before: 'unknown', after: 'likely' },
      { cell: 'practice:app:abroad:passport_only', before: 'likely', after: 'confirmed' },
    ])
  })

  it('reads published reports only, and is idempotent', async () => {
    const { entry } = await createPolicy()
    for (const state of ['held', 'rejected', 'withdrawn', 'hidden', 'changes_requested'] as const) {
      await storeReport({ entryId: entry.id, state, ...(await by()) })
    }
    expect(await recompute(entry.id)).toEqual({ changed: [], differs: false, differences: [] })
    await storeReport({ entryId: entry.id, ...(await by()) })
    await recompute(entry.id)
    expect((await recompute(entry.id)).changed).toEqual([])
    expect(await labelChanges(entry.id, 'practice:')).toHaveLength(1)
  })

  it('takes a report back: the cell is unknown again, with no evidence behind it', async () => {
    const { entry } = await createPolicy()
    const report = await storeReport({ entryId: entry.id, ...(await by()) })
    await recompute(entry.id)
    await db().report.update({ where: { id: report.id }, data: { state: 'held' } })
    const { changed } = await recompute(entry.id)
    expect(changed).toMatchObject([
      { before: { label: 'likely' }, after: { label: 'unknown', worked: 0, works: null } },
    ])
    expect(await cellsOf(entry.id)).toMatchObject([{ label: 'unknown', p: 0.5, staleAt: null }])
  })

  it('keeps channels, abroad and holders apart, and weighs an attempt by how it ended', async () => {
    const { entry } = await createPolicy()
    await storeReport({
      entryId: entry.id,
      outcome: 'completed',
      attempts: [
        { channel: 'phone', result: 'sent_elsewhere' },
        { channel: 'store', result: 'done' },
      ],
      ...(await by()),
    })
    await storeReport({
      entryId: entry.id,
      holderType: 'citizen',
      fromAbroad: false,
      attempts: [{ channel: 'phone' }],
      ...(await by()),
    })
    await recompute(entry.id)
    const cells = await cellsOf(entry.id)
    expect(
      cells.map(({ channel, abroad, holder, worked, failed }) => [channel, abroad, holder, worked, failed]),
    ).toEqual(
      expect.arrayContaining([
        ['phone', true, 'passport_only', 0, 1],
        ['phone', false, 'citizen', 1, 0],
        ['store', true, 'passport_only', 1, 0],
      ]),
    )
    expect(cells).toHaveLength(3)
  })

  it('recomputes only what it is told to', async () => {
    const { entry } = await createPolicy()
    await storeReport({
      entryId: entry.id,
      attempts: [{ channel: 'app' }, { channel: 'web' }],
      ...(await by()),
    })
    const touched = [{ channel: 'web', abroad: true, holder: 'passport_only' }]
    expect((await recompute(entry.id, NOW, touched)).changed).toHaveLength(1)
    expect(await cellsOf(entry.id)).toMatchObject([{ channel: 'web' }])
  })

  it('turns stale on the stored day, and says so in the record', async () => {
    const { entry } = await createPolicy()
    await storeReport({ entryId: entry.id, ...(await by()) })
    await recompute(entry.id)
    const [cell] = await cellsOf(entry.id)
    expect(cell?.staleAt?.getTime()).toBeGreaterThan(NOW.getTime())
    await recompute(entry.id, LATER)
    expect(await cellsOf(entry.id)).toMatchObject([{ label: 'stale', staleAt: cell?.staleAt }])
  })

  it('counts one account once, and a trusted one for more', async () => {
    const { entry } = await createPolicy()
    const author = await by({ trust: 2 })
    for (let count = 0; count < 3; count += 1) await storeReport({ entryId: entry.id, ...author })
    await recompute(entry.id)
    expect(await cellsOf(entry.id)).toMatchObject([{ label: 'likely', worked: 1, p: 0.85 }])
  })

  it('does not count a copied text or the same addresses twice', async () => {
    const { entry } = await createPolicy()
    const copied = { addressGroup: 7, fingerprint: -12_345n }
    await storeReport({ entryId: entry.id, fingerprint: copied.fingerprint, ...(await by()) })
    await storeReport({ entryId: entry.id, ...copied, ...(await by()) })
    await recompute(entry.id)
    expect(await cellsOf(entry.id)).toMatchObject([{ label: 'likely', worked: 1 }])
  })

  it('says that practice differs from what a rule over the page says', async () => {
    const rule = buildStatement({
      kind: 'rule',
      channels: [{ channel: 'app', answer: 'yes', abroadOk: 'yes' }],
    })
    await createPolicy({ country: 'zz', carrier: 'all', statements: [rule] })
    const { entry } = await createPolicy({ country: 'zz', statements: [] })
    const failed = { outcome: 'refused_channel', attempts: [{ result: 'refused' }] }
    await storeReport({ entryId: entry.id, ...failed, ...(await by()) })
    const { differs, differences } = await recompute(entry.id)
    expect(differs).toBe(true)
    expect(differences).toMatchObject([{ statementKeys: [rule.key], cell: { works: 'no' } }])
  })

  it('reads a bounded number of reports in a number of statements that does not grow', async () => {
    const { entry } = await createPolicy()
    const spent = async () => {
      const before = statementCount()
      await recompute(entry.id)
      return statementCount() - before
    }
    await storeReport({ entryId: entry.id, ...(await by()) })
    const few = await spent()
    for (let count = 0; count < STANDING.reportsPerCell + 5; count += 1) {
      await storeReport({ entryId: entry.id, ...(await by()) })
    }
    expect(await spent()).toBe(few)
    expect(await cellsOf(entry.id)).toMatchObject([{ worked: STANDING.reportsPerCell, p: STANDING.pMax }])
  })

  it('loses no report when two are published at once', async () => {
    const { entry } = await createPolicy()
    const held = [
      await storeReport({ entryId: entry.id, state: 'held', ...(await by()) }),
      await storeReport({ entryId: entry.id, state: 'held', ...(await by()) }),
    ]
    await Promise.all(
      held.map(({ id }) =>
        db().$transaction(async (tx) => {
          await tx.report.update({ where: { id }, data: { state: 'published', publishedAt: NOW } })
          await recomputePractice(tx, entry.id, NOW)
        }),
      ),
    )
    expect(await cellsOf(entry.id)).toMatchObject([{ worked: 2, label: 'confirmed' }])
  })

  it('previews what publishing a held report would do, and writes nothing', async () => {
    const { entry } = await createPolicy()
    await storeReport({ entryId: entry.id, ...(await by()) })
    await recompute(entry.id)
    const held = await storeReport({
      entryId: entry.id,
      state: 'held',
      attempts: [{ channel: 'app' }, { channel: 'web', result: 'error' }],
      ...(await by()),
    })
    const effect = await db().$transaction((tx) => previewPractice(tx, held.id, NOW))
    expect(effect).toMatchObject([
      { before: { channel: 'app', label: 'likely' }, after: { label: 'confirmed', worked: 2 } },
      { before: null, after: { channel: 'web' } },
    ])
    expect(await cellsOf(entry.id)).toHaveLength(1)
    expect(await db().$transaction((tx) => previewPractice(tx, entry.id, NOW))).toEqual([])
  })
})

describe('claims', () => {
  const claimCells = (statementId: string) =>
    db().claimCell.findMany({ where: { statementId }, orderBy: { aspect: 'asc' } })

  it('labels each aspect by the sources cited, and records it', async () => {
    const source = buildSource({ published: '2026-11' })
    const statement = buildStatement({
      confidence: 'high',
      citations: [{ source: source.key }],
      fees: [{ type: 'none', amount: '0' }],
    })
    const { entry } = await createPolicy({ statements: [statement], sources: [source], at: NOW })
    expect(await claimCells(statement.id)).toMatchObject([
      { aspect: 'channel:app', label: 'confirmed', sources: 1 },
      { aspect: 'fee:none', label: 'confirmed' },
      { aspect: 'whole', label: 'confirmed' },
    ])
    expect(await labelChanges(entry.id, `claim:${statement.id}:`)).toHaveLength(3)
  })

  it('forgets aspects that are gone and citations of older revisions', async () => {
    const [first, second] = [buildSource({ kind: 'press' }), buildSource({ kind: 'press' })]
    const statement = buildStatement({ citations: [{ source: first.key }], fees: [{ type: 'none' }] })
    const { entry, revision } = await createPolicy({
      statements: [statement],
      sources: [first, second],
      at: NOW,
    })
    const edited = { ...statement, fees: [], citations: [{ source: second.key, role: 'supports' as const }] }
    await db().$transaction(async (tx) => {
      await tx.revision.update({ where: { id: revision.id }, data: { state: 'superseded' } })
      const content = { schemaVersion: 1 as const, kind: 'policy' as const, statements: [edited] }
      const next = await tx.revision.create({
        data: {
          entryId: entry.id,
          number: 2,
          parentId: revision.id,
          reason: 'edit',
          state: 'published',
          schemaVersion: 1,
          content,
          decidedAt: NOW,
        },
      })
      await projectRevision(tx, { entryId: entry.id, revisionId: next.id, content })
      await recomputeClaims(tx, { statementIds: [statement.id] }, NOW)
    })
    expect(await claimCells(statement.id)).toMatchObject([
      { aspect: 'channel:app', sources: 1 },
      { aspect: 'whole', sources: 1 },
    ])
  })

  it('takes any number of statements in the same number of database statements', async () => {
    const { entry: small } = await createPolicy()
    const { entry: large } = await createPolicy({
      statements: Array.from({ length: 40 }, () => buildStatement()),
    })
    const spent = async (entryIds: string[]) => {
      const before = statementCount()
      await db().$transaction((tx) => recomputeClaims(tx, { entryIds }, NOW))
      return statementCount() - before
    }
    expect(await spent([large.id])).toBe(await spent([small.id]))
  })
})
