import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { MemberActor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { decide } from '@/lib/moderation/decide'
import { flag } from '@/lib/moderation/flag'
import { undoDecision } from '@/lib/moderation/undo-decision'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import { storeReport } from '@/lib/testing/factories-reports'
import { makePage } from '@/lib/testing/factories-sent-reports'
import { acceptAnswer } from './accept-answer'
import { editPost } from './edit-post'
import { scoreOf } from './score'
import { answer, ask, comment } from './submit-post'
import { votePost } from './vote-post'
import { withdrawPost } from './withdraw-post'

const WORDS = { text: 'Some words of mine', language: 'en' as const }
const TITLE = 'Does the app cancel from abroad?'
const VERDICTS = ['approve', 'reject', 'dismiss'] as const

type World = {
  people: MemberActor[]
  moderator: MemberActor
  page: { id: string; path: string }
  reportId: string
  posts: string[]
}
/** One thing that somebody tries; the numbers choose who and what among what there is. */
type Step = { act: keyof typeof ACTS; who: number; what: number; other: number }
type Chosen = { world: World; actor: MemberActor; id: string; other: string; step: Step }

const pick = <Item>(items: Item[], at: number): Item | undefined => items[at % Math.max(items.length, 1)]
const versionOf = async (id: string) => (await db().post.findUniqueOrThrow({ where: { id } })).version
const openCases = () => db().case.findMany({ where: { state: 'open' }, orderBy: { id: 'asc' } })

async function remember(world: World, post: Promise<{ id: string }>) {
  world.posts.push((await post).id)
}

const ACTS = {
  ask: ({ world, actor }: Chosen) =>
    remember(world, ask({ actor }, { path: world.page.path, title: TITLE, ...WORDS })),
  answer: ({ world, actor, id }: Chosen) => remember(world, answer({ actor }, { questionId: id, ...WORDS })),
  commentPost: ({ world, actor, id }: Chosen) =>
    remember(world, comment({ actor }, { on: 'post', id, ...WORDS })),
  commentReport: ({ world, actor }: Chosen) =>
    remember(world, comment({ actor }, { on: 'report', id: world.reportId, ...WORDS })),
  edit: async ({ actor, id }: Chosen) => {
    const { kind, version } = await db().post.findUniqueOrThrow({ where: { id } })
    await editPost({ actor }, { id, version, ...WORDS, ...(kind === 'question' ? { title: TITLE } : {}) })
  },
  withdraw: async ({ actor, id }: Chosen) => withdrawPost({ actor }, { id, version: await versionOf(id) }),
  vote: ({ actor, id, step }: Chosen) => votePost({ actor }, { id, helpful: step.other % 3 > 0 }),
  accept: ({ actor, id, other, step }: Chosen) =>
    acceptAnswer({ actor }, { questionId: id, answerId: step.other % 4 === 0 ? null : other }),
  flag: ({ actor, id }: Chosen) => flag({ actor }, { on: 'post', id, reason: 'wrong' }),
  decide: async ({ world, step }: Chosen) => {
    const open = pick(await openCases(), step.what)
    const verdict = pick([...VERDICTS], step.other) ?? 'approve'
    if (!open) return
    const reason = verdict === 'reject' ? { reason: 'unclear' as const } : {}
    await decide({ actor: world.moderator }, { caseId: open.id, version: open.version, verdict, ...reason })
  },
  undo: async ({ world, step }: Chosen) => {
    const made = await db().decision.findMany({ where: { undoneAt: null }, orderBy: { decidedAt: 'asc' } })
    const decision = pick(made, step.what)
    if (decision) await undoDecision({ actor: world.moderator }, { decisionId: decision.id })
  },
}

async function take(world: World, step: Step): Promise<void> {
  const actor = pick(world.people, step.who)
  if (!actor) return
  const nowhere = world.reportId
  const id = pick(world.posts, step.what) ?? nowhere
  const other = pick(world.posts, step.other) ?? nowhere
  try {
    await ACTS[step.act]({ world, actor, id, other, step })
  } catch (error) {
    // Much of what is tried is not allowed, or about nothing: it must then have changed nothing.
    if (!(error instanceof AppError || (error as { code?: string }).code === 'P2025')) throw error
  }
}

const steps = fc.array(
  fc.record({
    act: fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])),
    who: fc.nat(3),
    what: fc.nat(30),
    other: fc.nat(30),
  }),
  { minLength: 15, maxLength: 60 },
)

/** Counters as they stand beside what counting anew finds; equal where they hold. */
async function recount() {
  const posts = await db().$queryRaw<Record<string, unknown>[]>`
    select p.id, p.replies, p.helpful, p.score, p.state, p.published_at as "publishedAt",
      (select count(*)::int from post c where c.parent_id = p.id and c.state = 'published') as "repliesFound",
      (select count(*)::int from post_vote v where v.post_id = p.id) as "helpfulFound",
      (select a.kind = 'answer' and a.parent_id = p.id and a.state in ('published', 'held')
        from post a where a.id = p.accepted_answer_id) as "acceptedFits"
    from post p`
  for (const post of posts) {
    expect(post).toMatchObject({ replies: post.repliesFound, helpful: post.helpfulFound })
    expect(post.acceptedFits).not.toBe(false)
    if (post.publishedAt) expect(post.score).toBe(scoreOf(Number(post.helpful), post.publishedAt as Date))
  }
  const off = await db().$queryRaw`
    select 'entry' as owner, e.id from entry e where e.published_questions <>
      (select count(*) from post q where q.entry_id = e.id and q.kind = 'question' and q.state = 'published')
    union all select 'report', r.id from report r where r.comments <>
      (select count(*) from post c where c.report_id = r.id and c.state = 'published')`
  expect(off).toEqual([])
  return posts
}

it('keeps every counter right, whatever people and moderators do in whatever order', async () => {
  const trusts = [0, 1, 1, 2]
  const people = await Promise.all(trusts.map(async (trust) => actorOf(await makeMember({ trust }))))
  const moderator = actorOf(await makeMember({ role: 'moderator' }))
  const seen = new Set<unknown>()
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      await db().$executeRaw`truncate flag, decision, "case", post_vote, post_revision, post cascade`
      const page = await makePage()
      const { id: reportId } = await storeReport({ entryId: page.id })
      const world: World = { people, moderator, page, reportId, posts: [] }
      for (const step of sequence) await take(world, step)
      for (const post of await recount()) seen.add(post.state)
      await db().$executeRaw`update entry set published_questions = 0`
      await db().$executeRaw`update report set comments = 0`
    }),
    { seed: 20261124, numRuns: 15 },
  )
  // The sequences reached every state, or they would show little.
  expect([...seen].sort()).toEqual(['held', 'hidden', 'published', 'rejected', 'withdrawn'])
}, 120_000)
