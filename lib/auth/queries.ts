/** Reads about the ways into an account. */
import type { Actor } from '@/lib/core/actor'
import { db, rethrow } from '@/lib/core/db'
import { PROVIDERS, type SignInMethods } from './provider-schema'
import { isOffered, providerName } from './providers'

/**
 * The member's ways in besides the mail: what is linked, and what could be.
 * @throws Unavailable
 */
export async function signInMethodsOf(actor: Actor): Promise<SignInMethods> {
  if (actor.kind !== 'member') return { methods: [] }
  const accounts = await db()
    .account.findMany({ where: { userId: actor.id }, select: { provider: true } })
    .catch(rethrow)
  const linked = new Set(accounts.map((account) => account.provider))
  const methods = PROVIDERS.map((provider) => ({
    provider,
    name: providerName(provider),
    linked: linked.has(provider),
    offered: isOffered(provider),
  }))
  return { methods: methods.filter((method) => method.linked || method.offered) }
}
