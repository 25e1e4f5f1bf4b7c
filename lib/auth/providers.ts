/** The other services that people may sign in with, as next-auth wants them told. */
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { env } from '@/lib/core/env'
import { fetchGithubEmail } from './github-email'
import { PROVIDERS, type Provider } from './provider-schema'

const TIMEOUT_MS = 10_000

/** What next-auth learned about somebody, in the words of OpenID. */
export type Claims = {
  sub: string
  iss?: string
  email?: string
  /** Some services write it as a text. */
  email_verified?: boolean | string
}

const common = { type: 'oauth' as const, httpOptions: { timeout: TIMEOUT_MS } }

/** An account's id there. A subject says nothing without the issuer that gave it. */
const profile = (claims: Claims) => ({
  id: claims.iss ? `${claims.iss} ${claims.sub}` : claims.sub,
  email: claims.email,
})

/** A provider that describes itself. The e-mail address may stand in the token or behind `userinfo`. */
function openId(id: Provider, issuer: string, clientId: string, clientSecret: string): OAuthConfig<Claims> {
  return {
    ...common,
    id,
    name: id,
    clientId,
    clientSecret,
    issuer,
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    userinfo: {
      request: async ({ client, tokens }) => {
        const claims = new Map(Object.entries(tokens.id_token ? decodedClaims(tokens.id_token) : {}))
        const missing = !claims.has('email') || !claims.has('email_verified')
        const more =
          missing && client.issuer.metadata.userinfo_endpoint ? await client.userinfo(tokens as never) : {}
        return { ...more, ...Object.fromEntries(claims) } as Claims
      },
    },
    profile,
  }
}

/** The claims of a token whose signature, issuer, audience and nonce next-auth has just checked. */
const decodedClaims = (idToken: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8'))

function github(clientId: string, clientSecret: string): OAuthConfig<Claims> {
  return {
    ...common,
    id: 'github',
    name: 'github',
    clientId,
    clientSecret,
    // It is no OpenID provider, but names itself in its answer.
    issuer: 'https://github.com/login/oauth',
    authorization: {
      url: 'https://github.com/login/oauth/authorize',
      params: { scope: 'read:user user:email' },
    },
    token: 'https://github.com/login/oauth/access_token',
    userinfo: {
      url: 'https://api.github.com/user',
      request: async ({ client, tokens }) => {
        const { id } = await client.userinfo(tokens.access_token ?? '')
        const email = await fetchGithubEmail(tokens.access_token ?? '', TIMEOUT_MS)
        return { sub: String(id), email, email_verified: email !== undefined } as Claims
      },
    },
    checks: ['pkce', 'state'],
    profile,
  }
}

/** Settings of a provider for next-auth; undefined when it is not set up. */
function configOf(provider: Provider): OAuthConfig<Claims> | undefined {
  const settings = env()
  if (provider === 'github') {
    const { GITHUB_CLIENT_ID: id, GITHUB_CLIENT_SECRET: secret } = settings
    return id && secret ? github(id, secret) : undefined
  }
  if (provider === 'google') {
    const { GOOGLE_CLIENT_ID: id, GOOGLE_CLIENT_SECRET: secret } = settings
    return id && secret ? openId('google', 'https://accounts.google.com', id, secret) : undefined
  }
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = settings
  return issuer && id && secret ? openId('oidc', issuer, id, secret) : undefined
}

export const nextAuthProviders = (): OAuthConfig<Claims>[] =>
  PROVIDERS.map(configOf).filter((config) => config !== undefined)

/** What people know a provider as. */
export function providerName(provider: Provider): string {
  if (provider === 'github') return 'GitHub'
  if (provider === 'google') return 'Google'
  const { OIDC_NAME, OIDC_ISSUER } = env()
  return OIDC_NAME ?? (OIDC_ISSUER ? new URL(OIDC_ISSUER).host : 'OpenID')
}

/** Providers that are set up, in the order they are offered. */
export const offeredProviders = (): { provider: Provider; name: string }[] =>
  PROVIDERS.filter((provider) => configOf(provider)).map((provider) => ({
    provider,
    name: providerName(provider),
  }))

export const isOffered = (provider: Provider): boolean => configOf(provider) !== undefined
