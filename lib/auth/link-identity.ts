/** Adds a way into one's own account, and takes it away again. */
import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { command } from '@/lib/core/command'
import type { Tx } from '@/lib/core/db'
import { Conflict } from '@/lib/core/errors'
import { ACCOUNT_ID_MAX } from './enter-with-identity'
import { canChangeSignInMethods } from './permissions'
import { type Provider, providerSchema } from './provider-schema'

/** The acting member, locked, and the account they have at a provider. */
async function loadOwn(tx: Tx, provider: Provider, actor: Actor) {
  if (actor.kind !== 'member') return {}
  await tx.$queryRaw`select 1 from member where id = ${actor.id}::uuid for update`
  const account = await tx.account.findFirst({ where: { userId: actor.id, provider } })
  return { member: { id: actor.id }, account }
}

const allowOwn = (actor: Actor, { member }: { member?: { id: string } }) =>
  member ? canChangeSignInMethods(actor, member) : 'sign_in_first'

/**
 * Links an identity to the acting member. One account at each provider; what is linked elsewhere stays there.
 * @throws Unauthenticated; Forbidden `banned`; Conflict `identity_taken`, `provider_linked`
 */
export const linkIdentity = command({
  input: z.strictObject({ provider: providerSchema, accountId: z.string().min(1).max(ACCOUNT_ID_MAX) }),
  load: (tx, { provider }, actor) => loadOwn(tx, provider, actor),
  allow: allowOwn,
  run: async ({ tx, input: { provider, accountId }, subject }) => {
    const userId = subject.member!.id
    if (subject.account) throw new Conflict('provider_linked')
    const { count } = await tx.account.createMany({
      data: { userId, type: 'oauth', provider, providerAccountId: accountId },
      skipDuplicates: true,
    })
    if (count === 0) throw new Conflict('identity_taken')
    return {
      result: { provider },
      event: {
        action: 'account.linked',
        subject: { type: 'member', id: userId },
        before: { [provider]: false },
        after: { [provider]: true },
      },
    }
  },
})

/**
 * Takes a way in away. There is always another one: the mail.
 * @throws NotFound when there is none; Unauthenticated; Forbidden `banned`
 */
export const unlinkIdentity = command({
  input: z.strictObject({ provider: providerSchema }),
  load: async (tx, { provider }, actor) => {
    const own = await loadOwn(tx, provider, actor)
    return own.member && !own.account ? null : own
  },
  allow: allowOwn,
  run: async ({ tx, input: { provider }, subject }) => {
    const userId = subject.member!.id
    await tx.account.deleteMany({ where: { userId, provider } })
    return {
      result: { provider },
      event: {
        action: 'account.unlinked',
        subject: { type: 'member', id: userId },
        before: { [provider]: true },
        after: { [provider]: false },
      },
    }
  },
})
