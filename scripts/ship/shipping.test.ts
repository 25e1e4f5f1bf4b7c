/** Dockerfile, docker-compose.yml, .env.example and README say nothing that the program does not know. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ENVIRONMENT_NAMES, parseEnvironment } from '@/lib/core/env'
import { PLACEHOLDER } from '@/lib/core/env-rules'
import { PROGRAMS } from '../build/bundles.mjs'
import { interpolate, readCompose, readEnvFile, variablesIn } from './compose.mjs'
import { readDockerfile } from './image.mjs'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')
const EXAMPLE = readEnvFile(read('.env.example'))
const PUBLIC = { PUBLIC_URL: 'https://linebook.example' }
/** What somebody sets who follows `.env.example`. */
const OWN = { ...PUBLIC, SECRET: 'x'.repeat(48), OWNER_PASSWORD: 'owner1', APP_PASSWORD: 'app1' }

const OURS = ['migrate', 'app', 'worker'] as const

/** The environment that docker compose hands to one of our programs. */
async function environmentOf(service: (typeof OURS)[number], env: Record<string, string> = {}) {
  const { services } = await readCompose(ROOT, env)
  const entries = Object.entries(services[service]?.environment ?? {})
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}

describe('docker-compose.yml', () => {
  it.each(OURS)('gives %s nothing that is not read', async (service) => {
    const names = Object.keys(await environmentOf(service))
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => !ENVIRONMENT_NAMES.includes(name))).toEqual([])
  })

  it('asks for what .env.example names, and for no more', () => {
    expect(variablesIn(read('docker-compose.yml')).sort()).toEqual(Object.keys(EXAMPLE).sort())
  })

  it.each(OURS)(
    'lets %s start on one’s own machine without a .env, and with .env.example as it is',
    async (service) => {
      for (const env of [{}, EXAMPLE]) {
        expect(parseEnvironment(await environmentOf(service, env))).toMatchObject({ local: true, PORT: 3000 })
      }
    },
  )

  it.each(OURS)('does not let %s start elsewhere with any placeholder', async (service) => {
    const good = await environmentOf(service, OWN)
    expect(parseEnvironment(good).local).toBe(false)
    const placeholders = Object.entries(EXAMPLE).filter(([, value]) => value.includes(PLACEHOLDER))
    expect(placeholders.map(([name]) => name)).toEqual(['SECRET', 'OWNER_PASSWORD', 'APP_PASSWORD'])
    for (const [name, value] of placeholders.filter(
      ([name]) => service === 'migrate' || name !== 'OWNER_PASSWORD',
    )) {
      for (const given of [value, '']) {
        const environment = await environmentOf(service, { ...OWN, [name]: given })
        expect(() => parseEnvironment(environment), `${name}=${given}`).toThrow(/placeholder/)
      }
    }
  })

  it('runs programs that the build makes, on the port that it opens', async () => {
    const { services } = await readCompose(ROOT)
    const image = readDockerfile(ROOT)
    const commands = OURS.map((service) => services[service]?.command ?? image.command)
    const files = commands.map((command) => command.at(-1))
    expect(files).toEqual(['.build/migrate.js', '.build/server.js', '.build/worker.js'])
    for (const file of files) expect(PROGRAMS).toHaveProperty(path.basename(file ?? '', '.js'))
    const { app } = services
    expect(app?.ports).toEqual([`127.0.0.1:3000:${image.port}`])
    expect(app?.environment?.PORT).toBe(image.port)
    const asked = /http:\/\/127\.0\.0\.1:(\d+)(\/[\w/]+)/.exec(app?.healthcheck?.test.at(-1) ?? '')
    expect(Number(asked?.[1])).toBe(image.port)
    expect(existsSync(path.join(ROOT, 'app', asked?.[2] ?? 'nowhere', 'route.ts'))).toBe(true)
  })

  it('migrates once, before app and worker, and keeps the data', async () => {
    const { services, volumes } = await readCompose(ROOT)
    expect(services.migrate?.restart).toBe('no')
    expect(services.migrate?.depends_on?.database?.condition).toBe('service_healthy')
    for (const name of ['app', 'worker']) {
      expect(services[name]?.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } })
      expect(services[name]?.environment).not.toHaveProperty('OWNER_DATABASE_URL')
    }
    expect(services.database).toMatchObject({
      image: 'postgres:18',
      volumes: ['database:/var/lib/postgresql'],
    })
    expect(Object.keys(volumes)).toEqual(['database'])
  })

  it('lets two roles work on one database', async () => {
    const { DATABASE_URL, OWNER_DATABASE_URL } = await environmentOf('migrate', OWN)
    const [app, owner] = [new URL(DATABASE_URL ?? ''), new URL(OWNER_DATABASE_URL ?? '')]
    expect([app.username, app.password, owner.username, owner.password]).toEqual([
      'linebook_app',
      'app1',
      'linebook',
      'owner1',
    ])
    expect(app.host + app.pathname).toBe(owner.host + owner.pathname)
  })
})

describe('Dockerfile', () => {
  const image = readDockerfile(ROOT)
  it('runs on Node 24, not as root, with the packages of production', () => {
    expect(image.base).toMatch(/^node:24-/)
    expect(image.user).toBe('node')
    expect(image.copies).toContainEqual({ from: 'packages', source: 'node_modules', target: 'node_modules' })
    expect(image.removed).toEqual(['.next/cache'])
  })

  it('copies every place to where it was, and none that is kept out of its sight', () => {
    expect(image.copies.length).toBeGreaterThan(5)
    for (const { source, target } of image.copies) expect(target).toBe(source)
    const ignored = read('.dockerignore').split('\n')
    for (const place of ['.env', '.git', '.data', 'node_modules']) expect(ignored).toContain(place)
  })
})

describe('README', () => {
  it('explains every variable of .env.example that the program reads', () => {
    const explained = [...read('README.md').matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name)
    const names = Object.keys(EXAMPLE).filter((name) => ENVIRONMENT_NAMES.includes(name))
    expect(names.filter((name) => !explained.includes(name))).toEqual([])
  })
})

it('fills variables in as docker compose does', () => {
  const text = `\${A:-x\${B:-y}} \${C}`
  expect(interpolate(text, {})).toBe('xy ')
  expect(interpolate(text, { B: '1', C: '2' })).toBe('x1 2')
  expect(interpolate(text, { A: '3', B: '' })).toBe('3 ')
})
