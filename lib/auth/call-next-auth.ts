/**
 * The two calls that next-auth does for us, the protocol and nothing else: an address to send a browser
 * to, and who came back. State, PKCE, nonce, issuer and audience are checked there; its own doors for
 * beginning stay shut, and what follows from an identity is written by our commands.
 */
import NextAuth, { type AuthOptions } from 'next-auth'
import { randomToken, sha256 } from '@/lib/core/crypto'
import { env } from '@/lib/core/env'
import { secureCookies } from './cookies'
import { authOptions } from './options'
import type { Provider } from './provider-schema'
import type { Claims } from './providers'

/** Its cookies of one round trip; the others it would set are of no use here. */
const ROUND_TRIP = /^(?:__Secure-)?next-auth\.(?:state|nonce|pkce\.code_verifier)=/
const CSRF_SALT_BYTES = 32

type Answer = { setCookies: string[]; url?: string }

/** Hands a request to next-auth the way its API routes do, and keeps what it answers. */
async function ask(request: object, options: AuthOptions): Promise<Answer> {
  const headers = new Map<string, unknown>()
  const answer: Answer = { setCookies: [] }
  const response = {
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: unknown) => {
      headers.set(name.toLowerCase(), value)
      return response
    },
    status: () => response,
    send: () => undefined,
    end: () => undefined,
    json: ({ url }: { url?: string }) => {
      answer.url = url
    },
  }
  await NextAuth(...([request, response, options] as unknown as Parameters<typeof NextAuth>))
  const cookies = (headers.get('set-cookie') ?? []) as string[]
  answer.setCookies = cookies.filter((cookie) => ROUND_TRIP.test(cookie))
  return answer
}

/**
 * The provider's address for one new round trip, and the cookies that belong to it.
 * @returns url undefined when the provider cannot be reached
 */
export async function authorizationOf(provider: Provider): Promise<Answer> {
  // next-auth lets only a form of its own begin; ours was checked by its origin.
  const csrfToken = randomToken(CSRF_SALT_BYTES)
  const csrfCookie = `${csrfToken}|${sha256(`${csrfToken}${env().SECRET}`)}`
  const name = `${secureCookies() ? '__Host-' : ''}next-auth.csrf-token`
  const answer = await ask(
    {
      method: 'POST',
      query: { nextauth: ['signin', provider] },
      body: { csrfToken, json: 'true' },
      cookies: { [name]: csrfCookie },
      headers: {},
    },
    authOptions(),
  )
  const own = answer.url?.startsWith(`${env().PUBLIC_URL}/`)
  return own ? { setCookies: [] } : answer
}

export type Identity = { provider: Provider; accountId: string; claims: Claims }

/**
 * Redeems what a provider sent along with a browser that came back.
 * @returns identity undefined when any check failed
 */
export async function identityOf(
  provider: Provider,
  query: URLSearchParams,
  cookies: Map<string, string>,
): Promise<{ identity?: Identity; setCookies: string[] }> {
  let identity: Identity | undefined
  const options = authOptions()
  options.callbacks = {
    ...options.callbacks,
    signIn: ({ account, profile }) => {
      if (account) identity = { provider, accountId: account.providerAccountId, claims: profile as Claims }
      // An address, not yes: next-auth stops here and writes nothing.
      return env().PUBLIC_URL
    },
  }
  const { setCookies } = await ask(
    {
      method: 'GET',
      query: { ...Object.fromEntries(query), nextauth: ['callback', provider] },
      // They come percent-encoded, as next-auth wrote them.
      cookies: Object.fromEntries([...cookies].map(([name, value]) => [name, decoded(value)])),
      headers: {},
    },
    options,
  )
  return { identity, setCookies }
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
