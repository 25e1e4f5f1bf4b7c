import { describe, expect, it } from 'vitest'
import { settingsOf } from './settings.mjs'

const settings = (env) => settingsOf(env, '/project')
const SERVER = 'postgresql://db.example.org/linebook'
const SECRET = 'x'.repeat(32)

describe('settingsOf', () => {
  it('serves this machine from the project folder by default', () => {
    expect(settings({})).toEqual({
      port: 3000,
      publicUrl: undefined,
      dataDir: '/project/.data',
      databaseUrl: undefined,
      secret: undefined,
      local: true,
    })
  })
  it('takes what is said, and an empty value as unsaid', () => {
    const said = { PORT: '8080', PUBLIC_URL: 'http://localhost:8080/', DATA_DIR: '/data', DATABASE_URL: '' }
    expect(settings(said)).toMatchObject({
      port: 8080,
      publicUrl: 'http://localhost:8080',
      dataDir: '/data',
      databaseUrl: undefined,
    })
  })
  it.each(['http', '70000', '-1', '1.5'])('refuses %j as a port', (PORT) => {
    expect(() => settings({ PORT })).toThrow(/PORT is/)
  })
  it.each(['linebook.example.org', 'ftp://example.org', 'nothing'])(
    'refuses %j as an address',
    (PUBLIC_URL) => {
      expect(() => settings({ PUBLIC_URL })).toThrow(/PUBLIC_URL is/)
    },
  )
  it('serves a public address only with a database and a secret of its own', () => {
    const PUBLIC_URL = 'https://linebook.example.org'
    expect(() => settings({ PUBLIC_URL, SECRET })).toThrow(/DATABASE_URL/)
    expect(() => settings({ PUBLIC_URL, DATABASE_URL: SERVER })).toThrow(/SECRET/)
    expect(() => settings({ PUBLIC_URL, DATABASE_URL: SERVER, SECRET: 'short' })).toThrow(/SECRET/)
    expect(settings({ PUBLIC_URL, DATABASE_URL: SERVER, SECRET })).toMatchObject({ local: false })
  })
  it.each([
    ['SECRET', { SECRET: 'change-me-to-a-long-random-value-of-your-own' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgresql://linebook:change-me-app@db.example.org/linebook' }],
  ])('takes no placeholder in %s where others can reach the site', (name, value) => {
    const said = { DATABASE_URL: SERVER, SECRET, ...value }
    expect(() => settings({ ...said, PUBLIC_URL: 'https://linebook.example.org' })).toThrow(name)
    expect(settings(said).local).toBe(true)
  })
})
