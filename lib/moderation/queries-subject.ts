/** What a case is about, complete, with the record of whoever wrote it. */
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { readPosts } from '@/lib/discussion/queries-rows'
import { toPostView } from '@/lib/discussion/row'
import { getProposal } from '@/lib/entries/edit-queries'
import { reportInclude, toOwnReportView } from '@/lib/reports/views'
import { previewPractice } from '@/lib/standing/recompute'
import type { CaseView } from './schema'

type Outcomes = { state: string; _count: number }[]
type Decided = { verdict: string; reason: string | null; note: string | null; decidedAt: Date }
type About = Pick<CaseView, 'report' | 'proposal' | 'post' | 'author' | 'effect'> & {
  authorId: string | null
}

const NOTHING: About = { report: null, proposal: null, post: null, author: null, effect: [], authorId: null }

/** @param states how many of the author's earlier works of this kind ended how */
async function authorRecord(
  authorId: string | null,
  states: (authorId: string) => Promise<Outcomes>,
): Promise<CaseView['author']> {
  if (!authorId) return null
  const [member, outcomes] = await Promise.all([
    db().member.findUnique({
      where: { id: authorId },
      select: { name: true, trust: true, createdAt: true },
    }),
    states(authorId),
  ])
  if (!member) return null
  const count = (...wanted: string[]) =>
    outcomes.filter(({ state }) => wanted.includes(state)).reduce((sum, { _count }) => sum + _count, 0)
  return {
    name: member.name,
    trust: member.trust,
    memberSince: member.createdAt.toISOString().slice(0, 10),
    published: count('published', 'superseded'),
    rejected: count('rejected', 'hidden'),
    waiting: count('held', 'changes_requested', 'proposed'),
  }
}

async function reportStates(authorId: string): Promise<Outcomes> {
  const states = await db().report.groupBy({ by: ['state'], where: { authorId }, _count: true })
  return states
}

/** Proposals only: what a moderator made of one is counted with it. */
async function proposalStates(authorId: string): Promise<Outcomes> {
  const states = await db().revision.groupBy({
    by: ['state'],
    where: { authorId, proposalId: null },
    _count: true,
  })
  return states
}

async function postStates(authorId: string): Promise<Outcomes> {
  const states = await db().post.groupBy({ by: ['state'], where: { authorId }, _count: true })
  return states
}

async function aboutReport(
  actor: Actor,
  id: string,
  decided: Decided | undefined,
  now: Date,
): Promise<About> {
  const report = await db().report.findUnique({
    where: { id },
    relationLoadStrategy: 'join',
    include: reportInclude,
  })
  if (!report) return NOTHING
  const waiting = report.state === 'held' || report.state === 'changes_requested'
  const [author, effect] = await Promise.all([
    authorRecord(report.authorId, reportStates),
    waiting ? previewPractice(db(), report.id, now) : [],
  ])
  const decision = decided && {
    verdict: decided.verdict,
    reason: decided.reason,
    note: decided.note,
    at: decided.decidedAt.toISOString(),
  }
  return {
    ...NOTHING,
    report: toOwnReportView(report, decision ?? null, actor),
    author,
    effect,
    authorId: report.authorId,
  }
}

async function aboutProposal(actor: Actor, id: string): Promise<About> {
  const [proposal, written] = await Promise.all([
    getProposal(actor, id),
    db().revision.findUnique({ where: { id }, select: { authorId: true } }),
  ])
  const authorId = written?.authorId ?? null
  return { ...NOTHING, proposal, authorId, author: await authorRecord(authorId, proposalStates) }
}

async function aboutPost(actor: Actor, id: string): Promise<About> {
  const [row] = await readPosts(db(), [id], actor)
  if (!row) return NOTHING
  const { authorId } = row
  return {
    ...NOTHING,
    post: toPostView(row, actor),
    authorId,
    author: await authorRecord(authorId, postStates),
  }
}

/** @param decided the last decision that stands; a report shows it to its author */
export function subjectOf(
  actor: Actor,
  { subjectType, subjectId }: { subjectType: string; subjectId: string },
  decided: Decided | undefined,
  now: Date,
): Promise<About> {
  if (subjectType === 'report') return aboutReport(actor, subjectId, decided, now)
  if (subjectType === 'revision') return aboutProposal(actor, subjectId)
  return subjectType === 'post' ? aboutPost(actor, subjectId) : Promise.resolve(NOTHING)
}
