/** The one statement that reads posts, and the cursors of its lists. */
import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { db, Prisma, type Tx } from '@/lib/core/db'
import { Invalid } from '@/lib/core/errors'
import type { PostRow } from './row'

/** No member has it: what a visitor voted for. */
const NOBODY = '00000000-0000-0000-0000-000000000000'
const viewerOf = (actor: Actor): string => (actor.kind === 'member' ? actor.id : NOBODY)

/** Posts with page, author and the viewer's vote; `tail` orders and limits. */
export const selectPosts = (
  client: Pick<Tx, '$queryRaw'>,
  actor: Actor,
  where: Prisma.Sql,
  tail: Prisma.Sql,
): Promise<PostRow[]> => client.$queryRaw<PostRow[]>`
  select p.id, p.kind, p.state, p.version, e.path, p.parent_id as "parentId", p.report_id as "reportId",
    p.title, p.text, p.html, p.language, p.author_id as "authorId", m.name as "authorName",
    m.role as "authorRole", p.helpful, p.replies, p.score, p.created_at as "createdAt",
    p.published_at as "publishedAt", p.edited_at as "editedAt",
    case when q.accepted_answer_id = p.id then q.accepted_at end as "acceptedAt",
    p.accepted_answer_id as "acceptedAnswerId", v.member_id is not null as voted
  from post p join entry e on e.id = p.entry_id
    left join member m on m.id = p.author_id
    left join post q on p.kind = 'answer' and q.id = p.parent_id
    left join post_vote v on v.post_id = p.id and v.member_id = ${viewerOf(actor)}::uuid
  where ${where} ${tail}`

/** Posts by their ids, in no order. */
export const readPosts = (client: Pick<Tx, '$queryRaw'>, ids: string[], actor: Actor): Promise<PostRow[]> =>
  selectPosts(client, actor, Prisma.sql`p.id = any(${ids}::uuid[])`, Prisma.empty)

export type Sort = 'helpful' | 'newest' | 'oldest'
/** Column of the sort, and whether the largest comes first. */
const ORDERS = {
  helpful: { column: Prisma.sql`p.score`, down: true },
  newest: { column: Prisma.sql`p.published_at`, down: true },
  oldest: { column: Prisma.sql`p.published_at`, down: false },
} as const

const cursorSchema = z.tuple([z.union([z.number(), z.iso.datetime()]), z.uuid()])
type Keys = z.infer<typeof cursorSchema>

const keysOf = (row: PostRow, sort: Sort): Keys => [
  sort === 'helpful' ? row.score : (row.publishedAt ?? row.createdAt).toISOString(),
  row.id,
]
const encode = (keys: Keys): string => Buffer.from(JSON.stringify(keys)).toString('base64url')

function decode(cursor: string, field: 'cursor' | 'before', sort: Sort): Keys {
  const bad = () => new Invalid([{ path: [field], code: 'invalid_value' }])
  let json: unknown
  try {
    json = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw bad()
  }
  const parsed = cursorSchema.safeParse(json)
  if (!parsed.success || (typeof parsed.data[0] === 'number') !== (sort === 'helpful')) throw bad()
  return parsed.data
}

/** Behind every id of ours. */
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Cursor of the page that begins with a post, or with those that rank the same; for what counts downwards. */
export const cursorTo = (row: PostRow, sort: Exclude<Sort, 'oldest'>): string =>
  encode([keysOf(row, sort)[0], LAST_ID])

export type PageArgs = { cursor?: string | undefined; before?: string | undefined; limit: number }

/**
 * A page of posts in one statement, forwards from `cursor` or backwards from `before`.
 * @throws Invalid a cursor that is not ours, or of another order
 */
export async function pageOfPosts(actor: Actor, where: Prisma.Sql, sort: Sort, args: PageArgs) {
  const { column, down } = ORDERS[sort]
  const back = args.before !== undefined
  const given = args.before ?? args.cursor
  const keys = given === undefined ? undefined : decode(given, back ? 'before' : 'cursor', sort)
  const descending = down !== back
  const key =
    keys && (sort === 'helpful' ? Prisma.sql`${keys[0]}::float8` : Prisma.sql`${keys[0]}::timestamptz`)
  const from = keys
    ? Prisma.sql`and (${column}, p.id) ${descending ? Prisma.sql`<` : Prisma.sql`>`} (${key}, ${keys[1]}::uuid)`
    : Prisma.empty
  const direction = descending ? Prisma.sql`desc` : Prisma.sql`asc`
  const rows = await selectPosts(
    db(),
    actor,
    Prisma.sql`p.shown and ${where} ${from}`,
    Prisma.sql`order by ${column} ${direction}, p.id ${direction} limit ${args.limit + 1}`,
  )
  const more = rows.length > args.limit
  const page = rows.slice(0, args.limit)
  if (back) page.reverse()
  const [first, last] = [page[0], page.at(-1)]
  return {
    rows: page,
    nextCursor: last && (back || more) ? encode(keysOf(last, sort)) : null,
    prevCursor: first && (back ? more : keys !== undefined) ? encode(keysOf(first, sort)) : null,
  }
}
