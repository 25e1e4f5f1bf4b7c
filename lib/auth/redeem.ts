/** Turns a proven request into a session: once. */
import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { now as clock } from '@/lib/core/clock'
import { command } from '@/lib/core/command'
import type { Tx } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { Conflict } from '@/lib/core/errors'
import { findOrCreateMember } from './new-member'
import { MADE_IN_TERMINAL, storedHash } from './secrets'
import { statusAt } from './session'
import { openSession } from './session-store'

/** Whoever redeems is nobody yet; the proof was checked before. */
export const SIGN_IN_ACTOR: Actor = { kind: 'system', name: 'sign-in' }

/**
 * Uses a request up, finds or creates its member and opens a session with a fresh token.
 * Call only after link or code were checked.
 * @throws NotFound; Conflict `sign_in_used`, `sign_in_expired`; Forbidden `banned`
 */
export const redeem = command({
  input: z.strictObject({
    requestId: z.uuid(),
    via: z.enum(['link', 'code']),
    /** Coarse name of the browser. */
    device: z.string().max(60).nullable(),
    /** Session this browser had until now; it ends. */
    endsToken: z.string().optional(),
  }),
  load: async (tx, { requestId }) => {
    await tx.$queryRaw`select 1 from sign_in_request where id = ${requestId}::uuid for update`
    const request = await tx.signInRequest.findUnique({ where: { id: requestId } })
    if (!request) return null
    const member = await tx.member.findUnique({ where: { email: request.email } })
    return { request, member }
  },
  allow: (_actor, { member }) => (member && statusAt(member, clock()) === 'banned' ? 'banned' : true),
  run: async ({ tx, input, subject: { request }, now }) => {
    const used = await tx.signInRequest.updateMany({
      where: { id: request.id, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    })
    if (used.count === 0) throw new Conflict(request.usedAt ? 'sign_in_used' : 'sign_in_expired')
    const { member, created } = await findOrCreateMember(tx, request.email, request.locale, now)
    const via = request.browserHash === MADE_IN_TERMINAL ? 'terminal' : input.via
    const before = created ? undefined : { role: member.role }
    const role = (await shallBeAdmin(tx, request)) ? 'admin' : member.role
    await tx.member.update({
      where: { id: member.id },
      data: { role, emailVerified: member.emailVerified ?? now },
    })
    if (input.endsToken) await tx.session.deleteMany({ where: { sessionToken: storedHash(input.endsToken) } })
    const token = await openSession(tx, member.id, now, input.device)
    return {
      result: { memberId: member.id, token, next: request.nextPath, created },
      event: {
        action: 'member.signed_in',
        subject: { type: 'member', id: member.id },
        before,
        after: { role, created, via, request: request.id },
      },
    }
  },
})

type Request = { email: string; browserHash: string }

/** Named in ADMIN_EMAILS; or came by the terminal's link while there is no admin yet. */
async function shallBeAdmin(tx: Tx, request: Request): Promise<boolean> {
  if (env().ADMIN_EMAILS.includes(request.email)) return true
  if (request.browserHash !== MADE_IN_TERMINAL || !env().EMBEDDED || !env().local) return false
  return (await tx.member.count({ where: { role: 'admin' } })) === 0
}
