/** Who may look at the admins' screens, and who may do what is on them. Pure. */
import { type Actor, isAdmin, isModerator } from '../core/actor'

/** Countries, carriers, old addresses and topics' words: moderators read them. */
export const maySeePlaces = (actor: Actor): boolean => isModerator(actor)

/** Moving and merging pages, old addresses, topics' words. Others are told that there is no such thing. */
export const mayArrange = (actor: Actor): boolean => isAdmin(actor)
