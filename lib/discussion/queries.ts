/** Reading questions, answers and comments: shown ones for everyone, one's own held ones for their author. */
import type { z } from 'zod'
import { type Actor, ANONYMOUS } from '@/lib/core/actor'
import { db, Prisma } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import type { PageQuery } from '@/lib/core/pagination'
import { decodeCursor, toPage } from '@/lib/core/pagination'
import { maySeeReport } from '@/lib/reports/permissions'
import { maySeePost } from './permissions'
import { cursorTo, pageOfPosts, readPosts, type Sort, selectPosts } from './queries-rows'
import { type PostRow, toPostView } from './row'
import type {
  commentsQuerySchema,
  PostPage,
  PostView,
  questionsQuerySchema,
  ThreadView,
  threadQuerySchema,
} from './schema'
import { arrange } from './score'

/** Own posts that wait, shown to their author above a list. */
const OWN_HELD_MAX = 10

/** A withdrawn question keeps its address for what was answered; in lists it says nothing. */
const PUBLISHED = Prisma.sql`and p.state = 'published'`

const inLanguages = (languages: string | undefined): Prisma.Sql =>
  languages ? Prisma.sql`and p.language = any(${languages.split(',')}::text[])` : Prisma.empty

/** What the reader wrote here and nobody else sees yet. Nobody is signed in: no statement. */
const ownHeld = (actor: Actor, where: Prisma.Sql): Promise<PostRow[]> =>
  actor.kind === 'member'
    ? selectPosts(
        db(),
        actor,
        Prisma.sql`p.author_id = ${actor.id}::uuid and p.state = 'held' and ${where}`,
        Prisma.sql`order by p.created_at desc, p.id desc limit ${OWN_HELD_MAX}`,
      )
    : Promise.resolve([])

type Listed = Awaited<ReturnType<typeof pageOfPosts>>

async function pageWithOwn(
  actor: Actor,
  where: Prisma.Sql,
  sort: Sort,
  query: {
    cursor?: string | undefined
    before?: string | undefined
    limit: number
    languages?: string | undefined
  },
  shown = Prisma.empty,
): Promise<{ listed: Listed; own: PostRow[] }> {
  const [listed, own] = await Promise.all([
    pageOfPosts(actor, Prisma.sql`${where} ${shown} ${inLanguages(query.languages)}`, sort, query),
    query.cursor || query.before ? [] : ownHeld(actor, where),
  ])
  return { listed, own }
}

const views = (rows: PostRow[], actor: Actor): PostView[] => rows.map((row) => toPostView(row, actor))

/**
 * Questions of a page, or of all pages; two statements, three for somebody signed in.
 * @throws NotFound no such page; Invalid a cursor that is not ours
 */
export async function listQuestions(
  actor: Actor,
  { path, sort, ...query }: z.output<typeof questionsQuerySchema>,
): Promise<PostPage> {
  const entry = path
    ? await db().entry.findFirst({ where: { path, lifecycle: 'active' }, select: { id: true } })
    : undefined
  if (path && !entry) throw new NotFound('not_found')
  const where = entry
    ? Prisma.sql`p.entry_id = ${entry.id}::uuid and p.kind = 'question'`
    : Prisma.sql`p.kind = 'question'`
  const { listed, own } = await pageWithOwn(actor, where, sort, query, PUBLISHED)
  const { nextCursor, prevCursor } = listed
  return { items: views([...own, ...listed.rows], actor), nextCursor, prevCursor }
}

/**
 * A question with a page of its answers.
 * @throws NotFound not there, hidden, or not for this person: all answer alike
 */
export async function getThread(
  actor: Actor,
  id: string,
  { sort, ...query }: z.output<typeof threadQuerySchema>,
): Promise<ThreadView> {
  const [row] = await readPosts(db(), [id], actor)
  const stub = row?.state === 'withdrawn' && row.replies > 0
  if (row?.kind !== 'question' || !(stub || maySeePost(actor, row))) throw new NotFound('not_found')
  const accepted = row.acceptedAnswerId
  const others = accepted ? Prisma.sql`and p.id <> ${accepted}::uuid` : Prisma.empty
  const where = Prisma.sql`p.parent_id = ${id}::uuid and p.kind = 'answer' ${others}`
  const [{ listed, own }, best] = await Promise.all([
    pageWithOwn(actor, where, sort, query),
    accepted && !query.cursor ? readPosts(db(), [accepted], actor) : [],
  ])
  // On the first page, also for who comes back to it; whatever languages were asked for.
  const atStart = listed.prevCursor === null
  const shown = views(listed.rows, actor)
  // An accepted answer that its author is changing waits like any other.
  const [pinned] = views(
    best.filter((one) => atStart && maySeePost(actor, one)),
    actor,
  )
  return {
    question: toPostView(row, actor),
    answers: {
      items: [...views(own, actor), ...arrange(pinned ?? null, shown)],
      nextCursor: listed.nextCursor,
      prevCursor: listed.prevCursor,
    },
  }
}

/**
 * Where in a thread an answer stands, for links to it; one statement.
 * @returns cursor of the page that begins with it; null where it is not shown, or the first page has it
 */
export async function answerCursor(
  questionId: string,
  answerId: string,
  sort: 'helpful' | 'newest',
): Promise<string | null> {
  const [row] = await readPosts(db(), [answerId], ANONYMOUS)
  const listed = row?.kind === 'answer' && row.parentId === questionId && row.state === 'published'
  return listed && row.acceptedAt === null ? cursorTo(row, sort) : null
}

/** Whether what is commented on is there for this reader; one statement. */
async function isThere(actor: Actor, on: 'report' | 'post', id: string): Promise<boolean> {
  if (on === 'report') {
    const report = await db().report.findUnique({ where: { id }, select: { state: true, authorId: true } })
    return report !== null && (report.state === 'published' || maySeeReport(actor, report))
  }
  const post = await db().post.findUnique({
    where: { id },
    relationLoadStrategy: 'join',
    select: {
      state: true,
      authorId: true,
      shown: true,
      parent: { select: { state: true, authorId: true, shown: true } },
    },
  })
  return post !== null && [post, post.parent].every((one) => !one || one.shown || maySeePost(actor, one))
}

/**
 * Comments on a report or an answer, oldest first; two statements, three for somebody signed in.
 * @throws NotFound what they are on is not there for this person; Invalid a cursor that is not ours
 */
export async function listComments(
  actor: Actor,
  { on, id, ...query }: z.output<typeof commentsQuerySchema>,
): Promise<PostPage> {
  const where =
    on === 'report'
      ? Prisma.sql`p.report_id = ${id}::uuid`
      : Prisma.sql`p.parent_id = ${id}::uuid and p.kind = 'comment'`
  if (!(await isThere(actor, on, id))) throw new NotFound('not_found')
  const { listed, own } = await pageWithOwn(actor, where, 'oldest', query)
  const { nextCursor, prevCursor } = listed
  return { items: views([...listed.rows, ...own], actor), nextCursor, prevCursor }
}

/**
 * The first comments of each of several answers, and the reader's own that wait: what a thread shows
 * without being asked. One statement, two for somebody signed in.
 */
export async function firstComments(
  actor: Actor,
  postIds: string[],
  each: number,
): Promise<Map<string, PostView[]>> {
  if (postIds.length === 0) return new Map()
  const first = selectPosts(
    db(),
    actor,
    Prisma.sql`p.id in (
      select c.id from unnest(${postIds}::uuid[]) as a(id), lateral (
        select id from post where parent_id = a.id and kind = 'comment' and shown
        order by published_at, id limit ${each}) c)`,
    Prisma.sql`order by p.published_at, p.id`,
  )
  const own = ownHeld(actor, Prisma.sql`p.parent_id = any(${postIds}::uuid[]) and p.kind = 'comment'`)
  const comments = views((await Promise.all([first, own])).flat(), actor)
  return new Map(postIds.map((id) => [id, comments.filter((post) => post.parentId === id)]))
}

/** Earlier texts of a post, newest first, for those who may see the post. @throws NotFound */
export async function postHistory(actor: Actor, id: string) {
  const row = await db().post.findUnique({
    where: { id },
    select: { authorId: true, state: true, revisions: { orderBy: { version: 'desc' } } },
  })
  if (!row || row.state === 'withdrawn' || !maySeePost(actor, row)) throw new NotFound('not_found')
  return {
    items: row.revisions.map(({ version, title, text, createdAt }) => ({
      version,
      title,
      text,
      at: createdAt.toISOString(),
    })),
  }
}

/** The member's own posts in every state, newest first. */
export async function listMyPosts(actor: Actor, { cursor, limit }: PageQuery) {
  if (actor.kind !== 'member') return { items: [], nextCursor: null }
  const keys = cursor ? decodeCursor(cursor) : undefined
  const from = keys ? Prisma.sql`and (p.created_at, p.id) < (${keys.at}, ${keys.id}::uuid)` : Prisma.empty
  const rows = await selectPosts(
    db(),
    actor,
    Prisma.sql`p.author_id = ${actor.id}::uuid ${from}`,
    Prisma.sql`order by p.created_at desc, p.id desc limit ${limit + 1}`,
  )
  const page = toPage(rows, limit, (row) => ({ at: row.createdAt, id: row.id }))
  return { nextCursor: page.nextCursor, items: views(page.items, actor) }
}
