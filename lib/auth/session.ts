/** The one way from a request to the person behind it. */
import { getServerSession } from 'next-auth'
import type { AdapterUser } from 'next-auth/adapters'
import { cache } from 'react'
import { type Actor, ANONYMOUS, type MemberActor } from '@/lib/core/actor'
import { now } from '@/lib/core/clock'
import { rethrow } from '@/lib/core/db'
import { parseCookies, sessionCookieName } from './cookies'
import { authOptions } from './options'

/** What a stored member says about themself; `statusUntil` ends a measure by itself. */
export type MemberState = Omit<MemberActor, 'kind' | 'trust'> & { trust: number; statusUntil: Date | null }

/** A measure that ran out no longer counts. */
export const statusAt = (member: Pick<MemberState, 'status' | 'statusUntil'>, at: Date) =>
  member.statusUntil && member.statusUntil <= at ? 'active' : member.status

export const actorFrom = (member: MemberState, at: Date): MemberActor => ({
  kind: 'member',
  id: member.id,
  name: member.name,
  role: member.role,
  trust: member.trust as MemberActor['trust'],
  status: statusAt(member, at),
  locale: member.locale,
})

/** The response next-auth would set cookies on; ours are set where somebody signs in or asks /me. */
const NO_RESPONSE = { getHeader: () => undefined, setHeader: () => undefined }

/**
 * The person a session token belongs to; role and status are read anew each time.
 * @throws Unavailable when the database is away: being signed out and not knowing are different things
 */
export async function actorOfToken(token: string | undefined): Promise<Actor> {
  if (!token) return ANONYMOUS
  const options = authOptions()
  const seen: { user?: AdapterUser; failure?: unknown } = {}
  const { getSessionAndUser } = options.adapter
  options.adapter.getSessionAndUser = async (asked) => {
    try {
      const found = await getSessionAndUser(asked)
      seen.user = found?.user
      return found
    } catch (error) {
      seen.failure = error
      throw error
    }
  }
  // Only our own cookie goes in: next-auth answers an odd one of its others with a server error.
  const request = { headers: {}, cookies: { [sessionCookieName()]: token } }
  const args = [request, NO_RESPONSE, options] as unknown as Parameters<typeof getServerSession>
  const session = await getServerSession(...args)
  if (seen.failure) rethrow(seen.failure)
  return session && seen.user ? actorFrom(seen.user as AdapterUser & MemberState, now()) : ANONYMOUS
}

/**
 * Who sends the request that is being answered.
 * @param headers of the request, where the caller has it; a page leaves them out
 * @throws Unavailable
 */
export async function currentActor(headers?: Headers): Promise<Actor> {
  if (headers) return actorOfToken(parseCookies(headers.get('cookie')).get(sessionCookieName()))
  return actorOfPage()
}

/** Layout and page ask once between them. */
const actorOfPage = cache(async (): Promise<Actor> => {
  const { cookies } = await import('next/headers')
  return actorOfToken((await cookies()).get(sessionCookieName())?.value)
})
