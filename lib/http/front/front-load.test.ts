/** When Next is gone, when many ask at once, and odd addresses. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ask, type Got, gate, sendHtml } from './fake-next'
import { echo, startSite, type Undo, undoAll } from './fake-site'
import { createFront } from './front'

vi.stubEnv('LOG_LEVEL', 'silent')
const undo: Undo = []
afterEach(() => undoAll(undo))

describe('when Next is gone', () => {
  it('hits never notice, misses get the page that says so, and it mends by itself', async () => {
    const { next, port } = await startSite(undo, echo)
    await ask(port, '/en/pe')
    await next.stop()
    expect((await ask(port, '/en/pe')).headers['x-linebook-page']).toBe('hit')
    const miss = await ask(port, '/es/gb')
    expect(miss.status).toBe(503)
    expect(miss.text).toContain('down in es')
    expect(miss.headers['retry-after']).toBeDefined()
    expect(miss.headers['cache-control']).toBe('no-store')
    const api = await ask(port, '/api/v1/me')
    expect([api.status, JSON.parse(api.text).code]).toEqual([503, 'unavailable'])
    const app = await ask(port, '/zh/search', { headers: { accept: 'text/html' } })
    expect([app.status, app.text.includes('down in zh')]).toEqual([503, true])
    expect((await ask(port, '/api/health')).status).toBe(200)
    await next.restart()
    expect((await ask(port, '/es/gb')).status).toBe(200)
  })

  it('gives up on a render that takes too long', async () => {
    const { port } = await startSite(undo, () => undefined, { renderTimeoutMs: 30 })
    expect((await ask(port, '/en/pe')).status).toBe(503)
  })

  it('says it in plain words when not even the page for it could be made', async () => {
    const front = createFront({ upstream: { socketPath: '/nowhere.sock' }, publicUrl: 'http://localhost' })
    const port = await front.listen(0, '127.0.0.1')
    undo.push(front.close)
    expect(await ask(port, '/en/pe')).toMatchObject({
      status: 503,
      text: '503 Not available at the moment\n',
    })
  })
})

describe('many at once', () => {
  it('render a page once', async () => {
    const door = gate()
    const { next, port } = await startSite(undo, async ({ url }, response) => {
      await door.passed
      sendHtml(response, url)
    })
    const all = Array.from({ length: 20 }, () => ask(port, '/en/pe'))
    door.open()
    const got = await Promise.all(all)
    expect(new Set(got.map(({ text }) => text)).size).toBe(1)
    expect(next.times('/en/pe')).toBe(1)
  })

  it('render only so many, wait only so many, and are told when to come back', async () => {
    const door = gate()
    let running = 0
    let most = 0
    const { port } = await startSite(
      undo,
      async ({ url }, response) => {
        running += 1
        most = Math.max(most, running)
        await door.passed
        running -= 1
        sendHtml(response, url)
      },
      { rendersAtOnce: 2, rendersWaiting: 3 },
    )
    const done: Got[] = []
    const all = Array.from({ length: 9 }, async (_, n) => done.push(await ask(port, `/en/c${n}`)))
    // Exactly those without a place come back while the others still wait.
    await expect.poll(() => done.length).toBe(4)
    for (const { status, headers } of done) {
      expect(status).toBe(503)
      expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    }
    door.open()
    await Promise.all(all)
    expect(done.filter(({ status }) => status === 200)).toHaveLength(5)
    expect(most).toBe(2)
  })
})

describe('addresses', () => {
  it('begin in the language that suits best', async () => {
    const { next, port } = await startSite(undo, echo)
    const got = await ask(port, '/', { headers: { 'accept-language': 'fr, es-PE;q=0.8, en;q=0.3' } })
    expect([got.status, got.headers.location, got.headers.vary]).toEqual([302, '/es', 'accept-language'])
    expect((await ask(port, '/pe/claro?x')).headers.location).toBe('/en/pe/claro')
    expect(next.asked.filter(({ url }) => !/missing|down/.test(url))).toHaveLength(0)
  })

  it('are put right where they can be', async () => {
    const { port } = await startSite(undo, echo)
    const got = await ask(port, '/EN/PE/Claro/')
    expect([got.status, got.headers.location]).toEqual([308, '/en/pe/claro'])
  })

  it.each([
    '//evil.example/en/pe',
    '/en//pe',
    '/en/%2e%2e/%2e%2e/etc/passwd',
    '/en/../../etc/passwd',
    '/en/pe%00',
    '/en/pe%',
    '/en/pe%0d%0aset-cookie:%20a=b',
    '/en/%E4%B8%AD',
    '/en/pe/claro/cancel/x/y',
    '/en\\pe',
  ])('are answered safely when odd: %s', async (target) => {
    const { next, port } = await startSite(undo, echo)
    const before = next.asked.length
    const got = await ask(port, target)
    expect(got.status).toBe(404)
    expect(got.text).toContain('missing in en')
    expect(next.asked.length).toBe(before)
  })

  it('of the absolute form are taken by their path; hosts that are none are refused', async () => {
    const { next, port } = await startSite(undo, echo)
    expect((await ask(port, 'http://evil.example/en/pe')).status).toBe(200)
    expect(next.times('/en/pe')).toBe(1)
    expect((await ask(port, '/en/search', { headers: { host: 'a b' } })).status).toBe(400)
    expect((await ask(port, '*', { method: 'OPTIONS' })).status).toBe(400)
  })
})
