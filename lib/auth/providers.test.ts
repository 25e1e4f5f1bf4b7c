import { afterEach, describe, expect, it, vi } from 'vitest'
import { verifiedPrimary } from './github-email'
import { failureNamed } from './provider-schema'

/** The module as it is under another environment. */
async function load(world: Record<string, string>) {
  vi.resetModules()
  for (const [name, value] of Object.entries(world)) vi.stubEnv(name, value)
  return import('./providers')
}
afterEach(() => vi.unstubAllEnvs())

describe('the services on offer', () => {
  it('are those that were set up', async () => {
    expect((await load({})).offeredProviders()).toEqual([])
    const github = await load({ GITHUB_CLIENT_ID: 'a', GITHUB_CLIENT_SECRET: 'b' })
    expect(github.offeredProviders()).toEqual([{ provider: 'github', name: 'GitHub' }])
    expect(github.isOffered('google')).toBe(false)
  })

  it('are called what people know them as', async () => {
    const OIDC = { OIDC_ISSUER: 'https://id.example.org/realm', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }
    expect((await load(OIDC)).offeredProviders()).toEqual([{ provider: 'oidc', name: 'id.example.org' }])
    expect((await load({ ...OIDC, OIDC_NAME: '校园账号' })).providerName('oidc')).toBe('校园账号')
  })

  it('check where they can: state and PKCE everywhere, a nonce with every token', async () => {
    const { nextAuthProviders } = await load({
      ...{
        GITHUB_CLIENT_ID: 'a',
        GITHUB_CLIENT_SECRET: 'b',
        GOOGLE_CLIENT_ID: 'c',
        GOOGLE_CLIENT_SECRET: 'd',
      },
      ...{ OIDC_ISSUER: 'https://id.example.org/', OIDC_CLIENT_ID: 'e', OIDC_CLIENT_SECRET: 'f' },
    })
    const [github, google, oidc] = nextAuthProviders()
    expect(github?.checks).toEqual(['pkce', 'state'])
    for (const provider of [google, oidc]) {
      expect(provider).toMatchObject({ idToken: true, checks: ['pkce', 'state', 'nonce'] })
      expect(provider?.wellKnown).toBe(
        `${provider?.issuer?.replace(/\/$/, '')}/.well-known/openid-configuration`,
      )
      // Never what next-auth calls dangerous, rightly.
      expect(provider).not.toHaveProperty('allowDangerousEmailAccountLinking')
    }
  })

  it('tells subjects of different issuers apart', async () => {
    const { nextAuthProviders } = await load({ GITHUB_CLIENT_ID: 'a', GITHUB_CLIENT_SECRET: 'b' })
    const profile = nextAuthProviders()[0]?.profile
    const ids = ['https://a.example', 'https://b.example', undefined].map(
      (iss) => profile?.({ sub: '1', iss }, {}) as { id: string },
    )
    expect(ids.map(({ id }) => id)).toEqual(['https://a.example 1', 'https://b.example 1', '1'])
  })
})

describe('the address that GitHub tells', () => {
  const email = (address: string, primary: boolean, verified: boolean) => ({
    email: address,
    primary,
    verified,
  })
  it('is the main one, when it is verified', () => {
    const list = [email('old@example.org', false, true), email('ana@example.org', true, true)]
    expect(verifiedPrimary(list)).toBe('ana@example.org')
  })
  it.each([
    [[email('old@example.org', false, true), email('ana@example.org', true, false)]],
    [[]],
    [{ message: 'Bad credentials' }],
  ])('is none otherwise: %j', (answer) => expect(verifiedPrimary(answer)).toBeUndefined())
})

it('knows its failures by name only', () => {
  expect(failureNamed('email_taken')).toBe('email_taken')
  for (const other of ['__proto__', '<b>', undefined, ['cancelled']])
    expect(failureNamed(other)).toBeUndefined()
})
