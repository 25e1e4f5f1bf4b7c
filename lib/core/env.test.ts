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
