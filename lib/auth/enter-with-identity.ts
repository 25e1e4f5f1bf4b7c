/** Signs somebody in whom another service vouches for. */
import { z } from 'zod'
import { localeSchema } from '@/lib/catalog/vocabulary'
import { now as clock } from '@/lib/core/clock'
import { command } from '@/lib/core/command'
import type { Tx } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import { findOrCreateMember } from './new-member'
import { providerSchema } from './provider-schema'
import { storedHash } from './secrets'
import { statusAt } from './session'
import { openSession } from './session-store'

/** Longest id of an account that a service may give; with its issuer before it. */
export const ACCOUNT_ID_MAX = 500

/**
 * Opens a session for the member an identity is linked to; an identity that nobody has linked makes a
 * new member. It never finds its way into an existing account by its e-mail address: whoever holds an
 * address at some service need not be whom we know by it.
 *
 * No role comes with it: ADMIN_EMAILS counts where a mail was read.
 * @throws Invalid; Conflict `email_taken`; Forbidden `banned`
 */
export const enterWithIdentity = command({
  input: z.strictObject({
    provider: providerSchema,
    accountId: z.string().min(1).max(ACCOUNT_ID_MAX),
    /** Verified by the service; null when it did not say so. */
    email: z.string().nullable(),
    locale: localeSchema,
    /** Coarse name of the browser. */
    device: z.string().max(60).nullable(),
    /** Session this browser had until now; it ends. */
    endsToken: z.string().optional(),
  }),
  load: async (tx, identity) => ({ member: await memberOf(tx, identity) }),
  allow: (_actor, { member }) => (member && statusAt(member, clock()) === 'banned' ? 'banned' : true),
  run: async ({ tx, input, subject, now }) => {
    const created = !subject.member
    const member = subject.member ?? (await register(tx, input, now))
    if (input.endsToken) await tx.session.deleteMany({ where: { sessionToken: storedHash(input.endsToken) } })
    const token = await openSession(tx, member.id, now, input.device)
    return {
      result: { memberId: member.id, token, created },
      event: {
        action: 'member.signed_in',
        subject: { type: 'member', id: member.id },
        before: created ? undefined : { role: member.role },
        after: { role: member.role, created, via: input.provider },
      },
    }
  },
})

type Identity = { provider: string; accountId: string }

async function memberOf(tx: Tx, { provider, accountId }: Identity) {
  const where = { provider_providerAccountId: { provider, providerAccountId: accountId } }
  const account = await tx.account.findUnique({ where, include: { user: true } })
  return account?.user
}

/** A new member with this identity; of two that come at the same moment one creates, both enter. */
async function register(
  tx: Tx,
  input: Identity & { email: string | null; locale: string },
  now: Date,
): Promise<NonNullable<Awaited<ReturnType<typeof memberOf>>>> {
  if (!input.email) throw new Conflict('email_unverified')
  const { member, created } = await findOrCreateMember(tx, input.email, input.locale, now)
  if (!created) {
    const twin = await memberOf(tx, input)
    if (twin) return twin
    throw new Conflict('email_taken')
  }
  await tx.account.create({
    data: {
      userId: member.id,
      type: 'oauth',
      provider: input.provider,
      providerAccountId: input.accountId,
    },
  })
  return member
}
