/** Rows of posts as public shapes. No database here. */
import type { Actor } from '../core/actor'
import { mayAccept, mayEditPost, mayFlag, mayReply, mayVote, mayWithdrawPost } from './permissions'
import type { PostView } from './schema'

/** What `selectPosts` gives: a post with its page, its author and the vote of whoever asks. */
export type PostRow = {
  id: string
  kind: PostView['kind']
  state: PostView['state']
  version: number
  path: string
  parentId: string | null
  reportId: string | null
  title: string | null
  text: string
  html: string
  language: string
  authorId: string | null
  authorName: string | null
  authorRole: 'member' | 'moderator' | 'admin' | null
  helpful: number
  replies: number
  score: number
  createdAt: Date
  publishedAt: Date | null
  editedAt: Date | null
  /** On an answer: when the asker accepted it. */
  acceptedAt: Date | null
  acceptedAnswerId: string | null
  voted: boolean
}

const iso = (at: Date | null) => at?.toISOString() ?? null

/** A post as one reader sees it: what was withdrawn or hidden is an empty stub for everyone else. */
export function toPostView(row: PostRow, actor: Actor): PostView {
  const mine = actor.kind === 'member' && row.authorId === actor.id
  const insider = mine || (actor.kind === 'member' && actor.role !== 'member' && actor.status === 'active')
  const shown = row.state === 'published' || (insider && row.state !== 'withdrawn')
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    version: row.version,
    path: row.path,
    parentId: row.parentId,
    reportId: row.reportId,
    title: shown ? row.title : null,
    html: shown ? row.html : '',
    language: row.language as PostView['language'],
    author: shown ? row.authorName : null,
    byStaff: shown && row.authorRole !== null && row.authorRole !== 'member',
    helpful: row.helpful,
    replies: row.replies,
    createdAt: row.createdAt.toISOString(),
    publishedAt: iso(row.publishedAt),
    editedAt: iso(row.editedAt),
    acceptedAt: iso(row.acceptedAt),
    acceptedAnswerId: row.acceptedAnswerId,
    mine,
    voted: row.voted,
    text: shown && insider ? row.text : null,
    may: {
      edit: mayEditPost(actor, row) === true,
      withdraw: mayWithdrawPost(actor, row) === true,
      vote: mayVote(actor, row) === true,
      reply: mayReply(actor, row) === true,
      accept: row.kind === 'question' && mayAccept(actor, row) === true,
      flag: mayFlag(actor, row) === true,
    },
  }
}
