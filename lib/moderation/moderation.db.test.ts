import { afterEach, describe, expect, it } from 'vitest'
import { MINUTE, now, setClock } from '@/lib/core/clock'
import { db, statementCount } from '@/lib/core/db'
import { Conflict, Forbidden, Invalid, NotFound } from '@/lib/core/errors'
import { getOwnReport, listPublishedReports } from '@/lib/reports/queries'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import { makeReport } from '@/lib/testing/factories-sent-reports'
import { decide } from './decide'
import { lockCase } from './lock-case'
import { getCase, listCases } from './queries'
import { UNDO_MINUTES } from './schema'
import { undoDecision } from './undo-decision'

afterEach(() => setClock())

const moderator = async () => actorOf(await makeMember({ role: 'moderator' }))
const caseOf = (id: string) =>
  db().case.findUniqueOrThrow({ where: { subjectType_subjectId: { subjectType: 'report', subjectId: id } } })
const lastEvent = (id: string) =>
  db().event.findFirstOrThrow({ where: { subjectId: id }, orderBy: { seq: 'desc' } })
const entryOf = (id: string) => db().entry.findUniqueOrThrow({ where: { id } })

/** A held report with its case and a moderator. */
async function held() {
  const made = await makeReport()
  const { id: caseId, version } = await caseOf(made.report.id)
  return { ...made, caseId, version, actor: await moderator(), author: made.actor }
}

describe('approving', () => {
  it('publishes, counts, moves the cell from Unknown to Likely, and says which pages are old', async () => {
    const { report, page, caseId, version, actor } = await held()
    const effect = (await getCase(actor, caseId)).effect
    expect(effect).toEqual([
      { before: null, after: expect.objectContaining({ channel: 'app', label: 'likely', worked: 1 }) },
    ])
    const answer = await decide({ actor }, { caseId, version, verdict: 'approve' })
    expect(answer).toMatchObject({ path: page.path, caseVersion: version + 1 })
    expect((await listPublishedReports(page.path, { limit: 5 })).items.map(({ id }) => id)).toEqual([
      report.id,
    ])
    expect((await entryOf(page.id)).publishedReports).toBe(1)
    const cell = await db().practiceCell.findFirstOrThrow({ where: { entryId: page.id } })
    expect(cell).toMatchObject({ label: 'likely', worked: 1, failed: 0, newestOn: new Date('2026-11-01') })
    expect(await caseOf(report.id)).toMatchObject({ state: 'closed' })
    const event = await lastEvent(report.id)
    expect(event).toMatchObject({ action: 'report.published', actorId: actor.id })
    expect(event.expires).toContain(`/${page.path}`)
  })

  it('opens one "practice differs" case where people met the opposite of what is written', async () => {
    const { report, page } = await makeReport({
      fromAbroad: false,
      attempts: [{ happenedOn: '2026-11-01', channel: 'app', result: 'refused' }],
      outcome: 'refused_channel',
    })
    const { id: caseId, version } = await caseOf(report.id)
    const actor = await moderator()
    await decide({ actor }, { caseId, version, verdict: 'approve' })
    expect(await caseOf(report.id)).toMatchObject({ state: 'closed' })
    const differs = await db().case.findMany({ where: { subjectType: 'practice', subjectId: page.id } })
    expect(differs.map(({ kind, state }) => [kind, state])).toEqual([['practice_differs', 'open']])
  })
})

describe('practice that differs', () => {
  const REFUSED = {
    fromAbroad: false,
    attempts: [{ happenedOn: '2026-11-01', channel: 'app' as const, result: 'refused' as const }],
    outcome: 'refused_channel' as const,
  }
  const differsCase = (entryId: string) =>
    db().case.findUnique({
      where: { subjectType_subjectId: { subjectType: 'practice', subjectId: entryId } },
    })

  /** A page on which one report says the opposite of what is written, approved by `actor`. */
  async function differing() {
    const { report, page } = await makeReport(REFUSED)
    const { id: caseId, version } = await caseOf(report.id)
    const actor = await moderator()
    const { decision } = await decide({ actor }, { caseId, version, verdict: 'approve' })
    const opened = await differsCase(page.id)
    if (!opened) throw new Error('no case was opened')
    return { page, actor, decision, opened }
  }

  it('is no case any more once the report is off the page, and one again when it is back', async () => {
    const { page, actor, decision } = await differing()
    const undone = await undoDecision({ actor }, { decisionId: decision.id })
    expect(await differsCase(page.id)).toMatchObject({ state: 'closed' })
    const report = await db().report.findFirstOrThrow({ where: { entryId: page.id } })
    const again = { caseId: (await caseOf(report.id)).id, version: undone.caseVersion }
    await decide({ actor }, { ...again, verdict: 'approve' })
    expect(await differsCase(page.id)).toMatchObject({ state: 'open', timesReopened: 1 })
  })

  it('is not asked again when a moderator has seen it, unless something else differs', async () => {
    const { page, actor, opened } = await differing()
    await decide({ actor }, { caseId: opened.id, version: opened.version, verdict: 'dismiss' })
    await makeReport({ ...REFUSED, entry: page.path }, { trust: 1 })
    expect(await differsCase(page.id)).toMatchObject({ state: 'closed' })
    await makeReport({ ...REFUSED, entry: page.path, holderType: 'citizen' }, { trust: 1 })
    expect(await differsCase(page.id)).toMatchObject({ state: 'open' })
  })

  it('keeps what was found when its dismissal is undone', async () => {
    const { page, actor, opened } = await differing()
    const { decision } = await decide(
      { actor },
      { caseId: opened.id, version: opened.version, verdict: 'dismiss' },
    )
    await undoDecision({ actor }, { decisionId: decision.id })
    expect(await differsCase(page.id)).toMatchObject({
      state: 'open',
      facts: opened.facts,
      dueAt: opened.dueAt,
      timesReopened: 0,
    })
  })

  it('can only be dismissed', async () => {
    const { actor, opened } = await differing()
    await expect(
      decide({ actor }, { caseId: opened.id, version: opened.version, verdict: 'approve' }),
    ).rejects.toBeInstanceOf(Invalid)
  })
})

describe('refusing and sending back', () => {
  it.each([
    ['reject', 'rejected', 'report.rejected'],
    ['ask_change', 'changes_requested', 'report.changes_requested'],
  ] as const)('%s is shown to the author with reason and note', async (verdict, state, action) => {
    const { report, page, caseId, version, actor, author } = await held()
    await decide({ actor }, { caseId, version, verdict, reason: 'unclear', note: 'Which shop was it?' })
    const own = await getOwnReport(author, report.id)
    expect(own).toMatchObject({ state, decision: { verdict, reason: 'unclear', note: 'Which shop was it?' } })
    expect((await entryOf(page.id)).publishedReports).toBe(0)
    expect(await lastEvent(report.id)).toMatchObject({ action, actorId: actor.id })
  })

  it.each([
    ['a refusal without reason', { verdict: 'reject' as const }],
    ['"other" without a note', { verdict: 'reject' as const, reason: 'other' as const }],
    ['a verdict for another kind of case', { verdict: 'dismiss' as const }],
  ])('does not take %s', async (_what, input) => {
    const { report, caseId, version, actor } = await held()
    await expect(decide({ actor }, { caseId, version, ...input })).rejects.toBeInstanceOf(Invalid)
    expect(await lastEvent(report.id)).toMatchObject({ action: 'report.submitted' })
  })
})

describe('who may decide', () => {
  it('says to everybody else that there is no such case', async () => {
    const { caseId, version, author } = await held()
    const input = { caseId, version, verdict: 'approve' as const }
    await expect(decide({ actor: author }, input)).rejects.toBeInstanceOf(NotFound)
    await expect(decide({ actor: { kind: 'anonymous' } }, input)).rejects.toBeInstanceOf(NotFound)
    await expect(getCase(author, caseId)).rejects.toBeInstanceOf(NotFound)
    await expect(listCases(author, { state: 'open', limit: 5 })).rejects.toBeInstanceOf(NotFound)
  })

  it('lets nobody decide on their own', async () => {
    const { report, actor } = await makeReport({}, { role: 'moderator' })
    const { id: caseId, version } = await caseOf(report.id)
    await expect(decide({ actor }, { caseId, version, verdict: 'approve' })).rejects.toBeInstanceOf(Forbidden)
    expect((await getCase(actor, caseId)).may).toEqual({ decide: false, why: 'own_work' })
  })

  it('tells the second of two moderators who was faster', async () => {
    const { report, page, caseId, version, actor } = await held()
    const second = await moderator()
    const answers = await Promise.allSettled([
      decide({ actor }, { caseId, version, verdict: 'approve' }),
      decide({ actor: second }, { caseId, version, verdict: 'reject', reason: 'unclear' }),
    ])
    const refused = answers.filter((answer) => answer.status === 'rejected')
    expect(refused).toHaveLength(1)
    const conflict = refused[0]?.reason
    expect(conflict).toBeInstanceOf(Conflict)
    expect((conflict as Conflict).details.current).toMatchObject({
      state: 'closed',
      decidedBy: expect.any(String),
    })
    expect(await db().decision.count({ where: { caseId } })).toBe(1)
    const state = (await db().report.findUniqueOrThrow({ where: { id: report.id } })).state
    expect((await entryOf(page.id)).publishedReports).toBe(state === 'published' ? 1 : 0)
  })
})

describe('undoing', () => {
  it('puts everything back within ten minutes', async () => {
    const { report, page, caseId, version, actor } = await held()
    const { decision } = await decide({ actor }, { caseId, version, verdict: 'approve' })
    const undone = await undoDecision({ actor }, { decisionId: decision.id })
    expect(undone.decision.undoneAt).not.toBeNull()
    expect(await db().report.findUniqueOrThrow({ where: { id: report.id } })).toMatchObject({
      state: 'held',
      publishedAt: null,
    })
    expect((await entryOf(page.id)).publishedReports).toBe(0)
    expect(await db().practiceCell.findFirst({ where: { entryId: page.id, worked: { gt: 0 } } })).toBeNull()
    expect(await caseOf(report.id)).toMatchObject({ state: 'open', version: undone.caseVersion })
    const event = await lastEvent(report.id)
    expect(event.action).toBe('decision.undone')
    expect(event.purges).toContain(`/${page.path}`)
    await expect(
      decide({ actor }, { caseId, version: undone.caseVersion, verdict: 'approve' }),
    ).resolves.toBeTruthy()
  })

  it('is over after ten minutes', async () => {
    const { caseId, version, actor } = await held()
    const { decision } = await decide({ actor }, { caseId, version, verdict: 'approve' })
    setClock(new Date(now().getTime() + UNDO_MINUTES * MINUTE + 1_000))
    await expect(undoDecision({ actor }, { decisionId: decision.id })).rejects.toMatchObject({
      code: 'too_late_to_undo',
    })
  })

  it('is for whoever decided, and once', async () => {
    const { caseId, version, actor, author } = await held()
    const { decision } = await decide({ actor }, { caseId, version, verdict: 'reject', reason: 'unclear' })
    const input = { decisionId: decision.id }
    await expect(undoDecision({ actor: await moderator() }, input)).rejects.toBeInstanceOf(Forbidden)
    await expect(undoDecision({ actor: author }, input)).rejects.toBeInstanceOf(NotFound)
    await undoDecision({ actor }, input)
    await expect(undoDecision({ actor }, input)).rejects.toMatchObject({ code: 'already_undone' })
  })
})

describe('the soft lock', () => {
  it('shows who has the case, keeps nobody from deciding, and ends by itself', async () => {
    const { report, caseId, version, actor } = await held()
    const other = await moderator()
    await lockCase({ actor }, { caseId, take: true })
    expect((await getCase(actor, caseId)).lock).toMatchObject({ mine: true })
    expect((await getCase(other, caseId)).lock).toMatchObject({ mine: false, by: actor.name })
    await expect(lockCase({ actor: other }, { caseId, take: true })).rejects.toMatchObject({
      code: 'case_locked',
    })
    setClock(new Date(now().getTime() + 60 * MINUTE))
    await expect(lockCase({ actor: other }, { caseId, take: true })).resolves.toMatchObject({
      lock: { mine: true },
    })
    await decide({ actor }, { caseId, version, verdict: 'approve' })
    expect(await caseOf(report.id)).toMatchObject({ state: 'closed', lockedById: null })
  })

  it('is not for members', async () => {
    const { caseId, author } = await held()
    await expect(lockCase({ actor: author }, { caseId, take: true })).rejects.toBeInstanceOf(NotFound)
    expect(await db().event.count({ where: { subjectType: 'case', subjectId: caseId } })).toBe(0)
  })
})

describe('the queue', () => {
  it('costs one statement however long it is, and pages without gap', async () => {
    const { actor } = await held()
    await held()
    await held()
    const before = statementCount()
    const all = await listCases(actor, { state: 'open', kind: 'pending_report', limit: 50 })
    expect(statementCount() - before).toBe(1)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listCases(actor, { state: 'open', kind: 'pending_report', limit: 2, cursor })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(all.items.map(({ id }) => id))
  })

  it('refuses a cursor that is not ours', async () => {
    const actor = await moderator()
    await expect(listCases(actor, { state: 'open', limit: 2, cursor: 'x' })).rejects.toBeInstanceOf(Invalid)
  })
})
