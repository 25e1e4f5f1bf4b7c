import { afterEach, describe, expect, it } from 'vitest'
import { MINUTE, now, setClock } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { getProposal } from '@/lib/entries/edit-queries'
import { propose } from '@/lib/entries/propose'
import { getEntry } from '@/lib/entries/queries'
import { recheckPractice } from '@/lib/reports/publish'
import { createCountry } from '@/lib/testing/factories-entries'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import {
  approve,
  buildSourced,
  decideOn,
  makeEditable,
  makeFeeProposal,
  makeModerator,
  makeProposal,
  proposalCase,
  publishedOf,
  withStatement,
  worded,
} from '@/lib/testing/factories-proposals'
import { storeReport } from '@/lib/testing/factories-reports'
import { UNDO_MINUTES } from './schema'
import { undoDecision } from './undo-decision'

afterEach(() => setClock())

const revision = (id: string) => db().revision.findUniqueOrThrow({ where: { id } })
const lastEvent = (id: string) =>
  db().event.findFirstOrThrow({ where: { subjectId: id }, orderBy: { seq: 'desc' } })

describe('undoing', () => {
  it('a publication puts the former revision back as it was, and opens the case again', async () => {
    const { page, proposed } = await makeProposal()
    const judge = await makeModerator()
    const before = await getEntry(page.path)
    const { decision } = await approve(proposed.id, judge)
    const undone = await undoDecision({ actor: judge }, { decisionId: decision.id })
    expect(undone.path).toBe(page.path)
    expect((await publishedOf(page.id)).id).toBe(page.revisionId)
    expect(await getEntry(page.path)).toMatchObject({
      revision: 1,
      statements: before && 'statements' in before ? before.statements : [],
    })
    expect(await revision(proposed.id)).toMatchObject({ state: 'proposed', decidedAt: null })
    expect(await proposalCase(proposed.id)).toMatchObject({ state: 'open' })
    const event = await lastEvent(proposed.id)
    expect(event).toMatchObject({ action: 'decision.undone' })
    expect(event.expires).toContain(`/${page.path}`)
    await approve(proposed.id, judge)
    expect((await publishedOf(page.id)).id).toBe(proposed.id)
  })

  it('is refused when something was published since', async () => {
    const { page, proposed } = await makeProposal()
    const judge = await makeModerator()
    const { decision } = await approve(proposed.id, judge)
    const content = withStatement(page.content, worded('Later words.'))
    await makeProposal({ page, parent: proposed.id, content }, { trust: 2 })
    await expect(undoDecision({ actor: judge }, { decisionId: decision.id })).rejects.toMatchObject({
      code: 'changed_since_decision',
    })
  })

  it('is over after ten minutes', async () => {
    const { proposed } = await makeProposal()
    const judge = await makeModerator()
    const { decision } = await approve(proposed.id, judge)
    setClock(new Date(now().getTime() + UNDO_MINUTES * MINUTE + 1_000))
    await expect(undoDecision({ actor: judge }, { decisionId: decision.id })).rejects.toThrow(Forbidden)
  })

  it('of changes, of a first approval and of a rejection leaves the proposal as it was', async () => {
    const { page, proposed } = await makeProposal()
    const judge = await makeModerator()
    const content = withStatement(page.content, worded('Words of a moderator.'))
    const changed = await approve(proposed.id, judge, { parent: page.revisionId, content })
    await undoDecision({ actor: judge }, { decisionId: changed.decision.id })
    expect((await publishedOf(page.id)).id).toBe(page.revisionId)
    expect(await revision(proposed.id)).toMatchObject({ state: 'proposed' })
    expect(await db().revision.findFirstOrThrow({ where: { proposalId: proposed.id } })).toMatchObject({
      state: 'withdrawn',
    })
    const rejected = await decideOn(proposed.id, judge, { verdict: 'reject', reason: 'unclear' })
    await undoDecision({ actor: judge }, { decisionId: rejected.decision.id })
    expect(await revision(proposed.id)).toMatchObject({ state: 'proposed', decidedAt: null })

    const fee = await makeFeeProposal()
    const first = await approve(fee.proposed.id, judge)
    await undoDecision({ actor: judge }, { decisionId: first.decision.id })
    expect(await revision(fee.proposed.id)).toMatchObject({ state: 'proposed', approvedById: null })
    expect((await getProposal(judge, fee.proposed.id)).firstApproval).toBeNull()
  })

  it('takes a new page off again, unless people wrote on it', async () => {
    await createCountry({ country: 'ec' })
    const { statement, source } = buildSourced()
    const actor = actorOf(await makeMember())
    const propose_ = (path: string, key: string) =>
      propose(
        { actor },
        {
          path,
          parent: null,
          content: { schemaVersion: 1, kind: 'policy', statements: [{ ...statement, key }] },
          sources: [source],
          reason: 'It was missing',
        },
      )
    const judge = await makeModerator()
    const one = await propose_('ec/all/cancel', 'new-one')
    const { decision } = await approve(one.id, judge)
    await undoDecision({ actor: judge }, { decisionId: decision.id })
    expect(await getEntry('ec/all/cancel')).toBeNull()
    expect((await lastEvent(one.id)).purges).toEqual(['/ec/all/cancel'])
    expect(await db().statement.count({ where: { key: 'new-one' } })).toBe(0)

    const two = await propose_('ec/all/refund', 'new-two')
    const kept = await approve(two.id, judge)
    const entry = await db().entry.findUniqueOrThrow({ where: { path: 'ec/all/refund' } })
    await storeReport({ entryId: entry.id })
    await expect(undoDecision({ actor: judge }, { decisionId: kept.decision.id })).rejects.toThrow(Conflict)
  })
})

describe('evidence', () => {
  it('of practice is held against what the page says now', async () => {
    const page = await makeEditable([
      { channels: [{ channel: 'app', answer: 'yes', abroadOk: 'yes', needsLocalId: 'no' }] },
    ])
    await storeReport({ entryId: page.id, attempts: [{ result: 'refused' }], outcome: 'refused_channel' })
    const { proposed } = await makeProposal({ page })
    const judge = await makeModerator()
    await approve(proposed.id, judge)
    const differs = () =>
      db().case.findUnique({
        where: { subjectType_subjectId: { subjectType: 'practice', subjectId: page.id } },
      })
    expect(await differs()).toMatchObject({ kind: 'practice_differs', state: 'open' })
    const content = withStatement(page.content, {
      channels: [{ ...page.content.statements[0]?.channels[0], answer: 'no' }] as never,
    })
    const second = await makeProposal({ page, parent: proposed.id, content })
    await approve(second.proposed.id, judge)
    expect(await differs()).toMatchObject({ state: 'closed' })
  })

  it('is held against a country’s rule on every page below it', async () => {
    const rule = await makeEditable([{ kind: 'rule', channels: [{ channel: 'app', answer: 'no' }] }], {
      country: 'cl',
      carrier: 'all',
    })
    const below = await makeEditable([{ channels: [] }], { country: 'cl', carrier: 'entel' })
    await storeReport({
      entryId: below.id,
      fromAbroad: false,
      attempts: [{ result: 'refused' }],
      outcome: 'refused_channel',
    })
    await db().$transaction((tx) => recheckPractice(tx, below, now()))
    const differs = () =>
      db().case.findUnique({
        where: { subjectType_subjectId: { subjectType: 'practice', subjectId: below.id } },
      })
    expect(await differs()).toBeNull()
    const content = withStatement(rule.content, {
      channels: [{ ...rule.content.statements[0]?.channels[0], answer: 'yes', needsLocalId: 'no' }] as never,
    })
    const { proposed } = await makeProposal({ page: rule, content })
    const judge = await makeModerator()
    const { decision } = await approve(proposed.id, judge)
    expect(await differs()).toMatchObject({ kind: 'practice_differs', state: 'open' })
    expect((await lastEvent(proposed.id)).expires).toContain('/cl/**')
    await undoDecision({ actor: judge }, { decisionId: decision.id })
    expect(await differs()).toMatchObject({ state: 'closed' })
  })
})

describe('a page that was merged into another', () => {
  it('takes no revision any more, and gives none back', async () => {
    const { page, proposed } = await makeProposal()
    const judge = await makeModerator()
    const { decision } = await approve(proposed.id, judge)
    const content = withStatement(page.content, worded('Too late.'))
    const late = await makeProposal({ page, parent: proposed.id, content })
    const into = await makeEditable()
    await db().entry.update({
      where: { id: page.id },
      data: { lifecycle: 'merged', mergedIntoId: into.id },
    })
    await expect(undoDecision({ actor: judge }, { decisionId: decision.id })).rejects.toMatchObject({
      code: 'changed_since_decision',
    })
    await expect(approve(late.proposed.id, judge)).rejects.toMatchObject({ code: 'case_changed' })
    await expect(makeProposal({ page, parent: proposed.id, content })).rejects.toThrow(NotFound)
  })
})
