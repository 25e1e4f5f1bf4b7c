import { describe, expect, it } from 'vitest'
import { parseEnvironment } from './env'

const SECRET = 'x'.repeat(32)

describe('parseEnvironment', () => {
  it('is content with nothing on one’s own machine', () => {
    const environment = parseEnvironment({})
    expect(environment.local).toBe(true)
    expect(environment.PORT).toBe(3000)
  })

  it('names each bad variable', () => {
    expect(() => parseEnvironment({ PORT: 'many', LOG_LEVEL: 'loud' })).toThrow(/PORT[\s\S]*LOG_LEVEL/)
  })

  it.each([undefined, 'short', 'x'.repeat(31)])('refuses a public address with the secret %s', (secret) => {
    expect(() => parseEnvironment({ PUBLIC_URL: 'https://linebook.example', SECRET: secret })).toThrow(
      /SECRET/,
    )
  })

  it('accepts a public address with a long secret', () => {
    const environment = parseEnvironment({ PUBLIC_URL: 'https://linebook.example/', SECRET })
    expect(environment.local).toBe(false)
    expect(environment.PUBLIC_URL).toBe('https://linebook.example')
  })

  it('refuses to show the embedded database to the world', () => {
    expect(() =>
      parseEnvironment({ PUBLIC_URL: 'https://linebook.example', SECRET, EMBEDDED: 'true' }),
    ).toThrow(/DATABASE_URL/)
  })

  it.each([
    ['SECRET', 'change-me-to-a-long-random-value-of-your-own'],
    ['DATABASE_URL', 'postgresql://linebook_app:change-me-app@database:5432/linebook'],
    ['OWNER_DATABASE_URL', 'postgresql://linebook:change-me-owner@database:5432/linebook'],
    ['SMTP_URL', 'smtps://mail:change-me@mail.example.org'],
  ])(
    'refuses a placeholder in %s where others can reach the site, and takes it on one’s own machine',
    (name, value) => {
      const source = { SECRET, [name]: value }
      expect(() => parseEnvironment({ ...source, PUBLIC_URL: 'https://linebook.example' })).toThrow(name)
      expect(parseEnvironment({ ...source, PUBLIC_URL: 'http://localhost:3000' }).local).toBe(true)
    },
  )

  it.each([
    [{ GITHUB_CLIENT_ID: 'a' }, /set GITHUB_CLIENT_SECRET too/],
    [{ GITHUB_CLIENT_SECRET: 'a' }, /set GITHUB_CLIENT_ID too/],
    [{ GOOGLE_CLIENT_ID: 'a', GOOGLE_CLIENT_SECRET: '' }, /set GOOGLE_CLIENT_SECRET too/],
    [{ OIDC_ISSUER: 'https://id.example' }, /set OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too/],
    [{ OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }, /set OIDC_ISSUER too/],
    [{ OIDC_ISSUER: 'http://id.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }, /https/],
  ])('refuses half of what a service needs: %j', (source, sentence) => {
    expect(() => parseEnvironment(source)).toThrow(sentence)
  })

  it('takes a service whose values are all there', () => {
    const OIDC_ISSUER = 'http://localhost:9/issuer'
    const source = { GITHUB_CLIENT_ID: 'a', GITHUB_CLIENT_SECRET: 'b', OIDC_ISSUER }
    expect(parseEnvironment({ ...source, OIDC_CLIENT_ID: 'c', OIDC_CLIENT_SECRET: 'd' })).toMatchObject(
      source,
    )
  })

  it('reads lists without spaces and in lower case', () => {
    expect(parseEnvironment({ ADMIN_EMAILS: ' Ana@Example.org ,b@c.pe,' }).ADMIN_EMAILS).toEqual([
      'ana@example.org',
      'b@c.pe',
    ])
  })

  it('takes an empty variable for one that is not set', () => {
    expect(parseEnvironment({ PORT: '' }).PORT).toBe(3000)
  })
})
