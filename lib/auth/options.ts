/** next-auth 4, set up for database sessions and for the protocol with other services. */
import { PrismaAdapter } from '@auth/prisma-adapter'
import type { AuthOptions } from 'next-auth'
import type { Adapter, AdapterSession, AdapterUser } from 'next-auth/adapters'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { log } from '@/lib/core/log'
import { SESSION_SECONDS, secureCookies } from './cookies'
import { nextAuthProviders } from './providers'
import { storedHash } from './secrets'

/** An active session moves its end at most this often. */
const SESSION_UPDATE_SECONDS = 24 * 3_600

type OurAdapter = Adapter & Required<Pick<Adapter, 'getSessionAndUser'>>

const refuse = () => Promise.reject(new Error('next-auth writes no members'))

/** What went wrong, of whatever next-auth hands to its log; the rest may hold secrets. */
function reasonOf(metadata: unknown): string {
  const error = metadata instanceof Error ? metadata : (metadata as { error?: unknown } | undefined)?.error
  return error instanceof Error ? error.message : String(error ?? '')
}

/**
 * The adapter over our own names. Of a session's token only the hash is stored, so that a copy of the
 * database opens nothing; session and member come in one statement.
 */
function adapter(): OurAdapter {
  const { member, account, session, verificationToken } = db()
  const models = { user: member, account, session, verificationToken }
  const base = PrismaAdapter(models as unknown as Parameters<typeof PrismaAdapter>[0]) as Adapter
  return {
    ...base,
    // Members and their accounts are written by our commands alone, which it never gets to know.
    getUserByAccount: async () => null,
    createUser: refuse,
    linkAccount: refuse,
    createSession: async (data) => {
      await session.create({ data: { ...data, sessionToken: storedHash(data.sessionToken) } })
      return data
    },
    getSessionAndUser: async (token) => {
      const found = await session.findUnique({
        where: { sessionToken: storedHash(token) },
        include: { user: true },
        relationLoadStrategy: 'join',
      })
      if (!found) return null
      const known: AdapterSession = { sessionToken: token, userId: found.userId, expires: found.expires }
      return { session: known, user: found.user as AdapterUser }
    },
    updateSession: async ({ sessionToken, expires }) => {
      await session.updateMany({ where: { sessionToken: storedHash(sessionToken) }, data: { expires } })
      return null
    },
    deleteSession: async (token) => {
      await session.deleteMany({ where: { sessionToken: storedHash(token) } })
    },
  }
}

/** Options for next-auth; made anew for each use, because next-auth writes into them. */
export function authOptions(): AuthOptions & { adapter: OurAdapter } {
  return {
    adapter: adapter(),
    providers: nextAuthProviders(),
    secret: env().SECRET,
    useSecureCookies: secureCookies(),
    session: { strategy: 'database', maxAge: SESSION_SECONDS, updateAge: SESSION_UPDATE_SECONDS },
    pages: { signIn: '/en/sign-in', signOut: '/en/account', error: '/en/sign-in' },
    callbacks: {
      // Its own answer says who, never the address.
      session: ({ session, user }) => ({
        expires: session.expires,
        user: { id: user.id, name: user.name },
      }),
    },
    logger: {
      error: (code, metadata) => log().error({ code, reason: reasonOf(metadata) }, 'next-auth'),
      warn: (code) => log().debug({ code }, 'next-auth'),
      debug: () => undefined,
    },
  }
}
