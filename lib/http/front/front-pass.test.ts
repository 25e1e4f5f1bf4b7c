/** What Next answers itself. */
import net from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Asked, ask, gate, sendHtml } from './fake-next'
import { echo, startSite, type Undo, undoAll } from './fake-site'

vi.stubEnv('LOG_LEVEL', 'silent')
const undo: Undo = []
afterEach(() => undoAll(undo))

describe('what Next answers itself', () => {
  it('passes with its body, without headers of the connection, with the true address', async () => {
    const { next, port } = await startSite(undo, (_asked, response) => {
      response.writeHead(201, {
        'content-type': 'application/json',
        'set-cookie': ['a=1', 'b=2'],
        connection: 'x-secret',
        'x-secret': '1',
      })
      response.end('{"ok":true}')
    })
    const got = await ask(port, '/api/v1/reports?draft=1', {
      method: 'POST',
      body: '{"a":1}',
      headers: {
        connection: 'keep-alive, x-drop',
        'x-drop': '1',
        'content-type': 'application/json',
        cookie: 'session=1',
        te: 'trailers',
        'proxy-authorization': 'x',
        'x-linebook-address': '6.6.6.6',
        'x-forwarded-for': '6.6.6.6',
        'x-forwarded-host': 'evil.example',
        'x-middleware-subrequest': 'proxy',
        rsc: '1',
      },
    })
    expect(got.status).toBe(201)
    expect(got.headers['set-cookie']).toEqual(['a=1', 'b=2'])
    expect(got.headers['x-secret']).toBeUndefined()
    expect(got.headers['x-frame-options']).toBe('DENY')
    const asked = next.asked.at(-1) as Asked
    expect(asked).toMatchObject({ method: 'POST', url: '/api/v1/reports?draft=1', body: '{"a":1}' })
    expect(asked.headers).toMatchObject({ cookie: 'session=1', rsc: '1', 'x-linebook-address': '127.0.0.1' })
    expect(asked.headers['x-forwarded-for']).toBe('127.0.0.1')
    for (const name of [
      'x-drop',
      'te',
      'proxy-authorization',
      'x-forwarded-host',
      'x-middleware-subrequest',
    ]) {
      expect(asked.headers[name]).toBeUndefined()
    }
  })

  it.each(['POST', 'DELETE', 'GET'])(
    'frames a body of unsaid length: a %s smuggles no second request',
    async (method) => {
      const { next, port } = await startSite(undo, echo)
      const body = 'GET /api/v1/smuggled HTTP/1.1\r\nhost: x\r\n\r\n'
      const got = await ask(port, '/api/v1/me', { method, body, headers: { 'transfer-encoding': 'chunked' } })
      expect(got.status).toBe(200)
      const asked = next.asked.filter(({ url }) => url.startsWith('/api/'))
      expect(asked).toMatchObject([{ method, url: '/api/v1/me', body }])
    },
  )

  it('tells the address that the trusted proxy in front measured', async () => {
    const { next, port } = await startSite(undo, echo, { trustedProxies: 1 })
    await ask(port, '/api/v1/me', { headers: { 'x-forwarded-for': '6.6.6.6, 203.0.113.9' } })
    expect(next.asked.at(-1)?.headers['x-linebook-address']).toBe('203.0.113.9')
  })

  it('is never kept, and its not-found and error pages read without script', async () => {
    const { next, port } = await startSite(undo, ({ url }, response) => {
      sendHtml(response, url, url.includes('nowhere') ? 404 : url.includes('broken') ? 500 : 200)
    })
    await ask(port, '/en/search?q=1')
    await ask(port, '/en/search?q=1')
    expect(next.times('/en/search?q=1')).toBe(2)
    const missing = await ask(port, '/es/search/nowhere')
    expect([missing.status, missing.text.includes('missing in es')]).toEqual([404, true])
    const broken = await ask(port, '/zh/moderation/broken')
    expect([broken.status, broken.text.includes('down in zh')]).toEqual([500, true])
    expect(await ask(port, '/i/nowhere.js')).toMatchObject({ status: 404, text: '404 Not found\n' })
    const inside = await ask(port, '/es/search/nowhere', { headers: { rsc: '1' } })
    expect(inside.text).toContain('/es/search/nowhere')
  })

  it('streams', async () => {
    const door = gate()
    const { port } = await startSite(undo, async (_asked, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' })
      response.write('first')
      await door.passed
      response.end('last')
    })
    const socket = net.connect(port, '127.0.0.1')
    undo.push(async () => socket.destroy())
    socket.write('GET /api/v1/changes HTTP/1.1\r\nhost: a\r\n\r\n')
    let text = ''
    socket.on('data', (part) => {
      text += part
    })
    await expect.poll(() => text).toContain('first')
    expect(text).not.toContain('last')
    door.open()
    await expect.poll(() => text).toContain('last')
  })

  it('lets files be kept by browsers', async () => {
    const { port } = await startSite(undo, (_asked, response) => {
      response
        .writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=0' })
        .end('x')
    })
    const caching = async (path: string) => (await ask(port, path)).headers['cache-control']
    expect(await caching('/_next/static/chunks/%5Blocale%5D-1.js')).toBe(
      'public, max-age=31536000, immutable',
    )
    expect(await caching('/i/islands.ABC123.js')).toBe('public, max-age=31536000, immutable')
    expect(await caching('/icon.svg')).toBe('public, max-age=86400')
    expect(await caching('/api/v1/picture')).toBe('public, max-age=0')
  })

  it('changes no protocol', async () => {
    const { next, port } = await startSite(undo, echo)
    const headers = { connection: 'upgrade', upgrade: 'websocket', 'sec-websocket-key': 'x' }
    const got = await ask(port, '/api/v1/me', { headers })
    expect(got.status).toBe(200)
    expect(next.asked.at(-1)?.headers.upgrade).toBeUndefined()
  })
})
