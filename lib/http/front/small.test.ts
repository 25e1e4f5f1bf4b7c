import { existsSync, statSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodingFor } from './answer'
import { addressOf } from './client-address'
import { directoryOf, isNews, knowsPage, movedTo } from './directory'
import { gate } from './fake-next'
import { innerSocket } from './inner-socket'
import { makeKeptPage } from './kept-page'
import { bestLocale } from './languages'
import { type ReaderPath, readerPath } from './paths'
import { hydratedPolicy, READER_POLICY, securityHeaders } from './security-headers'
import { createPageStore, KEEP_MS } from './store'
import { Busy, createTurns } from './turns'

const page = (pathname: string) => readerPath(pathname) as ReaderPath

describe('bestLocale', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['zh-Hans-CN', 'zh'],
    ['fr, es;q=0.4, zh;q=0.6', 'zh'],
    ['de', 'en'],
    ['es-PE,es;q=0.9,en;q=0.8', 'es'],
    ['zh;q=0, es;q=0.1', 'es'],
    ['zh;q=abc, es', 'es'],
  ])('%s gives %s', (header, locale) => expect(bestLocale(header)).toBe(locale))
})

describe('encodingFor', () => {
  it.each([
    [undefined, 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.5', 'br'],
    ['gzip;q=0.0', 'identity'],
    ['deflate', 'identity'],
  ])('%s gives %s', (header, encoding) => expect(encodingFor(header)).toBe(encoding))
})

describe('addressOf', () => {
  const request = (remoteAddress: string, forwarded?: string) =>
    ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage
  it('believes only as many proxies as there are', () => {
    expect(addressOf(request('::ffff:10.0.0.1', '1.1.1.1'), 0)).toBe('10.0.0.1')
    expect(addressOf(request('10.0.0.1', '6.6.6.6, 1.1.1.1'), 1)).toBe('1.1.1.1')
    expect(addressOf(request('10.0.0.1', '6.6.6.6, 1.1.1.1, 10.0.0.2'), 2)).toBe('1.1.1.1')
    expect(addressOf(request('10.0.0.1', 'nonsense'), 1)).toBe('10.0.0.1')
    expect(addressOf(request('10.0.0.1'), 1)).toBe('10.0.0.1')
    expect(addressOf(request('10.0.0.1', '1.1.1.1'), 2)).toBe('10.0.0.1')
  })
})

describe('the directory', () => {
  const directory = directoryOf([
    { path: 'pe', country: 'pe', carrier: null, target: null },
    { path: 'pe/all/kyc', country: 'pe', carrier: 'all', target: null },
    { path: 'pe/claro', country: 'pe', carrier: 'claro', target: null },
    { path: 'guides/leave-well', country: null, carrier: null, target: null },
    { path: 'pe/america-movil', country: null, carrier: null, target: 'pe/claro' },
    { path: 'guides/go', country: null, carrier: null, target: 'guides/leave-well' },
  ])
  it.each([
    ['/en/pe', true],
    ['/en/xx', false],
    ['/en/pe/claro', true],
    ['/en/pe/nobody', false],
    ['/en/pe/all', true],
    ['/en/pe/claro/cancel', true],
    ['/en/pe/claro/invented', false],
    ['/en/pe/nobody/cancel', false],
    ['/en/guides/leave-well', true],
    ['/en/guides/other', false],
    ['/en/method', true],
    ['/en', true],
  ])('%s: %s', (pathname, known) => expect(knowsPage(directory, page(pathname))).toBe(known))

  it('knows where things went, and what stood below them', () => {
    expect(movedTo(directory, 'pe/america-movil')).toBe('pe/claro')
    expect(movedTo(directory, 'pe/america-movil/cancel')).toBe('pe/claro/cancel')
    expect(movedTo(directory, 'guides/go')).toBe('guides/leave-well')
    expect(movedTo(directory, 'pe/claro')).toBeUndefined()
  })

  it('finds news only in pages it has not heard of', () => {
    expect(isNews(directory, '/pe/bitel')).toBe(true)
    expect(isNews(directory, '/pe/claro/cancel')).toBe(false)
    for (const path of ['/', '/pe/**', '/method', '/suggestions.json'])
      expect(isNews(directory, path)).toBe(false)
  })
})

describe('turns', () => {
  it('lets so many run, so many wait, and sends the rest away', async () => {
    const turns = createTurns(2, 1)
    const door = gate()
    let running = 0
    let most = 0
    const act = async () => {
      running += 1
      most = Math.max(most, running)
      await door.passed
      running -= 1
    }
    const three = [turns.run(act), turns.run(act), turns.run(act)]
    await expect(turns.run(act)).rejects.toBeInstanceOf(Busy)
    door.open()
    await Promise.all(three)
    expect(most).toBe(2)
    expect(running).toBe(0)
  })

  it('gives the place back when something fails', async () => {
    const turns = createTurns(1, 0)
    await expect(turns.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(turns.run(async () => 'yes')).resolves.toBe('yes')
  })
})

describe('the store', () => {
  const make = (pathname: string, at = 0, text = 'x'.repeat(1_000)) =>
    makeKeptPage(page(pathname), text, at, 'http://localhost')

  it('is bounded by bytes; what was asked for last stays', async () => {
    const one = await make('/en/pe')
    const store = createPageStore(one.size * 3, () => 0)
    for (const path of ['/en/pe', '/zh/pe', '/es/pe']) store.keep(await make(path))
    store.any('/en/pe')
    store.keep(await make('/en/gb'))
    expect(store.count()).toBe(3)
    expect(store.bytes()).toBeLessThanOrEqual(one.size * 3)
    expect(store.fresh('/en/pe')).toBeDefined()
    expect(store.fresh('/zh/pe')).toBeUndefined()
  })

  it('keeps nothing for more than a day', async () => {
    let now = 0
    const store = createPageStore(1e6, () => now)
    store.keep(await make('/en/pe'))
    store.keep(await make('/en/gb'))
    now = KEEP_MS - 1
    expect(store.fresh('/en/pe')).toBeDefined()
    now = KEEP_MS
    expect(store.any('/en/pe')).toBeUndefined()
    store.sweep()
    expect(store.count()).toBe(0)
  })

  it('expires in each locale and keeps a fallback; purges without one', async () => {
    const store = createPageStore(1e6, () => 0)
    for (const path of ['/en/pe/claro', '/zh/pe/claro', '/en/pe']) store.keep(await make(path))
    store.expire(['/pe/claro'])
    expect(store.fresh('/en/pe/claro')).toBeUndefined()
    expect(store.fresh('/zh/pe/claro')).toBeUndefined()
    expect(store.any('/zh/pe/claro')).toBeDefined()
    expect(store.fresh('/en/pe')).toBeDefined()
    store.purge(['/pe/**'])
    expect(store.count()).toBe(0)
  })
})

describe('policies', () => {
  it('let only files of ours run on reader pages', () => {
    expect(READER_POLICY).toContain("script-src 'self'")
    expect(READER_POLICY).not.toMatch(/unsafe|nonce|https?:/)
  })
  it('let scripts with the nonce of this answer run on others; nothing else', () => {
    expect(hydratedPolicy('abc')).toContain("script-src 'self' 'nonce-abc'")
    expect(hydratedPolicy('abc')).not.toContain('unsafe')
    expect(hydratedPolicy('abc', true)).toContain("'unsafe-eval'")
  })
  it('ask for https where the site has it', () => {
    const named = (url: string) => securityHeaders(url).map(([name]) => name)
    expect(named('https://a.example')).toContain('strict-transport-security')
    expect(named('http://localhost')).not.toContain('strict-transport-security')
  })
})

describe('innerSocket', () => {
  it('is short and only ours, however long the place for temporary files is', () => {
    const socket = innerSocket(path.join('/', 'x'.repeat(120)))
    expect(Buffer.byteLength(socket.socketPath)).toBeLessThanOrEqual(100)
    expect(statSync(path.dirname(socket.socketPath)).mode & 0o777).toBe(0o700)
    socket.remove()
    expect(existsSync(path.dirname(socket.socketPath))).toBe(false)
  })
})
