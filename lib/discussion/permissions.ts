/** Who may do what with a question, an answer or a comment. Pure. */
import { type Actor, isModerator, mayWrite } from '../core/actor'
import type { PostView } from './schema'

/** True, or the code of the reason why not. */
type Answer = true | string
type Owned = { authorId: string | null; state: PostView['state'] }

/** From this level of trust a new post is shown at once, and its links are links. */
const TRUST_TO_PUBLISH = 1

const isAuthor = (actor: Actor, post: { authorId: string | null }): boolean =>
  actor.kind === 'member' && post.authorId === actor.id

/** Whether a new post of this member is shown before a moderator saw it. */
export const publishesPostAtOnce = (actor: Actor): boolean =>
  mayWrite(actor) && (actor.trust >= TRUST_TO_PUBLISH || isModerator(actor))

export const mayPost = (actor: Actor): Answer => mayWrite(actor) || 'account_restricted'

/** Shown is for everyone, the rest for its author and for moderators. */
export const maySeePost = (actor: Actor, post: Owned): boolean =>
  post.state === 'published' || isAuthor(actor, post) || isModerator(actor)

export function mayEditPost(actor: Actor, post: Owned): Answer {
  if (!isAuthor(actor, post)) return 'not_your_post'
  if (!mayWrite(actor)) return 'account_restricted'
  return ['held', 'published'].includes(post.state) || 'post_not_editable'
}

/** Taking back is allowed to silenced authors too: it only ever shows less. */
export function mayWithdrawPost(actor: Actor, post: Owned): Answer {
  if (!isAuthor(actor, post)) return 'not_your_post'
  return ['held', 'published'].includes(post.state) || 'post_not_editable'
}

export function mayVote(actor: Actor, post: Owned): Answer {
  if (!mayWrite(actor)) return 'account_restricted'
  if (isAuthor(actor, post)) return 'own_post'
  return post.state === 'published' || 'post_not_shown'
}

/** An answer to a question, or a comment on an answer. */
export function mayReply(actor: Actor, post: Owned & { kind: PostView['kind'] }): Answer {
  if (!mayWrite(actor)) return 'account_restricted'
  return (post.state === 'published' && post.kind !== 'comment') || 'post_not_shown'
}

/** Only whoever asked knows which answer helped. */
export function mayAccept(actor: Actor, question: Owned): Answer {
  if (!isAuthor(actor, question)) return 'not_your_post'
  if (!mayWrite(actor)) return 'account_restricted'
  return question.state === 'published' || 'post_not_shown'
}

export function mayFlag(actor: Actor, thing: { authorId: string | null; state: string }): Answer {
  if (!mayWrite(actor)) return 'account_restricted'
  if (isAuthor(actor, thing)) return 'own_post'
  return thing.state === 'published' || 'post_not_shown'
}
