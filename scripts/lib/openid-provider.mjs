// A real OpenID provider on loopback for tests: whoever types a known name there is that person.
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import { freePort } from './process.mjs'

const LOCALHOST = '127.0.0.1'
const TTL_S = 600

/**
 * Starts the provider. It demands PKCE, and tells e-mail addresses only behind its userinfo address.
 * @param {{ siteUrl: string, people: Record<string, { email?: string, email_verified?: boolean }> }} options
 *   people by the name they sign in with there
 * @returns {Promise<import('./openid-provider.d.mts').OpenIdProvider>}
 */
export async function startOpenIdProvider({ siteUrl, people }) {
  // Loaded late: only tests have it.
  const { default: Provider } = await import('oidc-provider')
  const port = await freePort()
  const issuer = `http://localhost:${port}`
  const client = { id: 'linebook', secret: 'a-secret-that-the-provider-gave-us' }
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${siteUrl}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a-key-for-cookies-of-a-test'] },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    ttl: { Interaction: TTL_S, Session: TTL_S, Grant: TTL_S, AccessToken: TTL_S, IdToken: TTL_S },
    pkce: { required: () => true },
    findAccount: (_context, id) =>
      people[id] && { accountId: id, claims: () => ({ sub: id, ...people[id] }) },
  })
  const server = createServer(provider.callback())
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOCALHOST, resolve)
  })
  return {
    issuer,
    env: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
