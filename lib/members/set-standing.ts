/** Role and trust of a member, set by whoever runs the installation. */
import { z } from 'zod'
import { emailSchema } from '@/lib/auth/schema'
import { command } from '@/lib/core/command'

const ROLES = ['member', 'moderator', 'admin'] as const
const TRUST_MAX = 2

export const setStandingSchema = z
  .strictObject({
    email: emailSchema,
    trust: z.int().min(0).max(TRUST_MAX).optional(),
    role: z.enum(ROLES).optional(),
  })
  .refine(({ trust, role }) => trust !== undefined || role !== undefined, { message: 'nothing_to_change' })

/** What of a member this is about. */
export type Standing = { trust: number; role: (typeof ROLES)[number] }

/**
 * Changes what is given and leaves the rest. Never reached over HTTP: only the system itself may.
 * @returns name of the member, and role and trust before and after
 * @throws Invalid; NotFound when nobody has the address; Forbidden `not_here`
 */
export const setStanding = command({
  input: setStandingSchema,
  load: async (tx, { email }) => {
    await tx.$queryRaw`select 1 from member where email = ${email} for update`
    const select = { id: true, name: true, role: true, trust: true } as const
    return tx.member.findUnique({ where: { email }, select })
  },
  allow: (actor) => (actor.kind === 'system' ? true : 'not_here'),
  run: async ({ tx, input, subject: { id, name, role, trust } }) => {
    const before: Standing = { trust, role }
    const after: Standing = { trust: input.trust ?? trust, role: input.role ?? role }
    await tx.member.update({ where: { id }, data: after })
    return {
      result: { name, before, after },
      event: { action: 'member.standing_set', subject: { type: 'member', id }, before, after },
    }
  },
})
