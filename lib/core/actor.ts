/** Who does something. Permissions are pure functions of this and of the thing. */
export type MemberActor = {
  kind: 'member'
  id: string
  name: string
  role: 'member' | 'moderator' | 'admin'
  trust: 0 | 1 | 2
  status: 'active' | 'silenced' | 'suspended' | 'banned'
  locale: string
}
export type Actor = { kind: 'anonymous' } | MemberActor | { kind: 'system'; name: string }

export const ANONYMOUS: Actor = { kind: 'anonymous' }

/** May look into the moderators' room. */
export const isModerator = (actor: Actor): actor is MemberActor =>
  actor.kind === 'member' && actor.status === 'active' && actor.role !== 'member'

/** May move pages, and choose the words for topics. */
export const isAdmin = (actor: Actor): actor is MemberActor => isModerator(actor) && actor.role === 'admin'

/** Signed in and not silenced: may write what others read. */
export const mayWrite = (actor: Actor): actor is MemberActor =>
  actor.kind === 'member' && actor.status === 'active'
