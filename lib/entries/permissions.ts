/** Who may do what with a change of a page. Pure. */
import { type Actor, isModerator, mayWrite } from '../core/actor'

/** True, or the code of the reason why not. */
type Answer = true | string
type Proposal = { authorId: string | null; state: string }

/** From this level of trust an own edit is published at once, where nothing sensitive changed. */
const TRUST_TO_PUBLISH = 2

const isAuthor = (actor: Actor, proposal: { authorId: string | null }): boolean =>
  actor.kind === 'member' && proposal.authorId === actor.id

export const mayPropose = (actor: Actor): Answer => mayWrite(actor) || 'account_restricted'

/** A proposal is for its author and for moderators; others are told that it is not there. */
export const maySeeProposal = (actor: Actor, proposal: { authorId: string | null }): boolean =>
  isAuthor(actor, proposal) || isModerator(actor)

/** Taking back is allowed to silenced authors too: it only ever asks less. */
export function mayWithdrawProposal(actor: Actor, proposal: Proposal): Answer {
  if (!isAuthor(actor, proposal)) return 'not_your_proposal'
  return proposal.state === 'proposed' || 'proposal_decided'
}

/** Sending another version in the place of an open one. */
export function mayReviseProposal(actor: Actor, proposal: Proposal): Answer {
  const allowed = mayWithdrawProposal(actor, proposal)
  return allowed === true ? mayPropose(actor) : allowed
}

/** Whether an own edit of a page that is there is published without a moderator. New pages always wait. */
export const publishesEditAtOnce = (actor: Actor): boolean =>
  mayWrite(actor) && actor.trust >= TRUST_TO_PUBLISH

/** Bringing an older version back. */
export const mayRevert = (actor: Actor): Answer => isModerator(actor) || 'not_a_moderator'
