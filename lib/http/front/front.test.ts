/** The front before a fake Next, without a database. */
import net from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Asked, ask, type Got, gate, type Handler, htmlPage, sendHtml, startFakeNext } from './fake-next'
import { createFront, type FrontOptions } from './front'
import { INNER_AGENT } from './render'

vi.stubEnv('LOG_LEVEL', 'silent')
const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const act of undo.splice(0).reverse()) await act()
})

async function setUp(handler: Handler, options: Partial<FrontOptions> = {}) {
  const next = await startFakeNext(handler)
  const front = createFront({ upstream: next.upstream, publicUrl: 'https://linebook.example', ...options })
  await front.warm()
  const port = await front.listen(0, '127.0.0.1')
  undo.push(next.stop, front.close)
  return { next, front, port }
}
const echo: Handler = ({ url }, response) => sendHtml(response, `<h1>${url}</h1>`)

describe('a kept page', () => {
  it('is rendered once and then sent as it is', async () => {
    const { next, port } = await setUp(echo)
    const first = await ask(port, '/en/pe/claro/cancel')
    const second = await ask(port, '/en/pe/claro/cancel?utm=x&_rsc=1')
    expect(first.headers['x-linebook-page']).toBe('miss')
    expect(second.headers['x-linebook-page']).toBe('hit')
    expect(second.text).toBe(first.text)
    expect(next.times('/en/pe/claro/cancel')).toBe(1)
  })

  it('is asked for with nothing of the reader', async () => {
    const { next, port } = await setUp(echo)
    const odd = {
      host: 'evil.example',
      cookie: 'next-auth.session-token=secret',
      'accept-language': 'zh',
      'accept-encoding': 'br',
      'user-agent': 'Evil/1',
      referer: 'https://evil.example/',
      authorization: 'Bearer x',
      forwarded: 'host=evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-for': '6.6.6.6',
      'x-middleware-subrequest': 'proxy:proxy',
      'x-middleware-prefetch': '1',
      'x-linebook-address': '6.6.6.6',
      'next-router-state-tree': '%5B%5D',
      'next-router-prefetch': '1',
      'next-url': '/evil',
      rsc: '1',
      purpose: 'prefetch',
    }
    await ask(port, '/en/pe?evil=1', { headers: odd })
    const asked = next.asked.find((one) => one.url.startsWith('/en/pe')) as Asked
    expect(asked.url).toBe('/en/pe')
    expect(asked.method).toBe('GET')
    expect(asked.headers).toEqual({
      accept: '*/*',
      connection: 'keep-alive',
      host: 'linebook.example',
      'user-agent': INNER_AGENT,
      'x-forwarded-proto': 'https',
    })
  })

  it('takes only status and body, and carries the policy', async () => {
    const { port } = await setUp(echo)
    for (const expected of ['miss', 'hit']) {
      const { headers, text } = await ask(port, '/en/pe')
      expect(headers['x-linebook-page']).toBe(expected)
      expect(headers['set-cookie']).toBeUndefined()
      expect(headers['content-security-policy']).toMatch(/script-src 'self'$/)
      expect(headers['content-security-policy']).not.toMatch(/unsafe|nonce/)
      expect(headers['cache-control']).toBe('max-age=0, s-maxage=5, stale-while-revalidate=60')
      expect(headers.vary).toBe('accept-encoding')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['strict-transport-security']).toBeDefined()
      expect(text).not.toContain('<script')
    }
  })

  it('has one ETag for two renders, in every encoding, and answers 304', async () => {
    const one = await setUp(echo)
    const two = await setUp(echo)
    const { headers } = await ask(one.port, '/en/pe')
    const etag = String(headers.etag)
    const other = await ask(two.port, '/en/pe', { headers: { 'accept-encoding': 'br' } })
    expect(other.headers.etag).toBe(etag)
    for (const given of [etag, '*', `"x", ${etag}`, etag.slice(2)]) {
      const again = await ask(one.port, '/en/pe', { headers: { 'if-none-match': given } })
      expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, etag])
    }
    const changed = await ask(one.port, '/en/pe', { headers: { 'if-none-match': '"other"' } })
    expect(changed.status).toBe(200)
  })

  it('comes in the encoding that is taken', async () => {
    const { port } = await setUp(({ url }, response) => sendHtml(response, `<h1>${url}</h1>`.repeat(200)))
    const plain = await ask(port, '/en/pe')
    for (const [accepted, encoding] of [
      ['gzip, br', 'br'],
      ['gzip', 'gzip'],
    ] as const) {
      const got = await ask(port, '/en/pe', { headers: { 'accept-encoding': accepted } })
      expect(got.headers['content-encoding']).toBe(encoding)
      expect(got.bytes.length).toBeLessThan(plain.bytes.length / 4)
      expect(got.text).toBe(plain.text)
    }
  })

  it('has a head without a body for HEAD, and no other method', async () => {
    const { next, port } = await setUp(echo)
    const full = await ask(port, '/en/pe')
    const head = await ask(port, '/en/pe', { method: 'HEAD' })
    expect([head.status, head.bytes.length]).toEqual([200, 0])
    expect(head.headers['content-length']).toBe(full.headers['content-length'])
    const post = await ask(port, '/en/pe', { method: 'POST', body: 'x' })
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD'])
    expect(next.times('/en/pe')).toBe(1)
  })

  it('may be JSON of ours, and nothing else in its place', async () => {
    const { port } = await setUp(({ url }, response) => {
      const type = url.startsWith('/zh') ? 'application/json' : 'text/html'
      response.writeHead(200, { 'content-type': type }).end('[1]')
    })
    expect((await ask(port, '/zh/suggestions.json')).text).toBe('[1]')
    expect((await ask(port, '/zh/suggestions.json')).headers['x-linebook-page']).toBe('hit')
    expect((await ask(port, '/en/suggestions.json')).status).toBe(503)
  })

  it('grows too old after a day', async () => {
    let now = 1e12
    const { next, port } = await setUp(echo, { now: () => now })
    await ask(port, '/en/pe')
    now += 24 * 3_600_000
    expect((await ask(port, '/en/pe')).headers['x-linebook-page']).toBe('miss')
    expect(next.times('/en/pe')).toBe(2)
  })

  it('makes room when memory is used up', async () => {
    const { front, port } = await setUp(
      ({ url }, response) => sendHtml(response, `<h1>${url}</h1>${'x'.repeat(20_000)}`),
      { pageBytes: 100_000 },
    )
    for (let n = 0; n < 20; n += 1) await ask(port, `/en/c${n}`)
    expect(front.kept().bytes).toBeLessThanOrEqual(100_000)
    expect(front.kept().count).toBeGreaterThan(1)
  })
})

describe('a page that cannot be kept', () => {
  it.each([
    ['an unfilled boundary', '<!--$?--><template id="B:0"></template>wait<!--/$-->'],
    ['a part for a script to place', '<div hidden id="S:0">late</div>'],
  ])('with %s is not shown', async (_, body) => {
    const { port, front } = await setUp((_asked, response) => sendHtml(response, body))
    const got = await ask(port, '/en/pe')
    expect(got.status).toBe(503)
    expect(got.text).toContain('down in en')
    expect(front.kept().count).toBe(0)
  })

  it("with Next's error marker is not shown, whatever its status says", async () => {
    const { port } = await setUp((_asked, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end(htmlPage('').replace('<html lang="en">', '<html id="__next_error__">'))
    })
    expect((await ask(port, '/es/pe')).text).toContain('down in es')
  })

  it('is redirected as Next says, within this site only', async () => {
    const { port, front } = await setUp(({ url }, response) => {
      const location = url === '/en/aa' ? 'https://linebook.example/en/bb' : 'https://evil.example/'
      response.writeHead(308, { location }).end()
    })
    const moved = await ask(port, '/en/aa')
    expect([moved.status, moved.headers.location]).toEqual([308, '/en/bb'])
    expect((await ask(port, '/en/cc')).status).toBe(503)
    expect(front.kept().count).toBe(0)
  })

  it('is missing when Next says so: our own page, never kept under that address', async () => {
    const { next, port, front } = await setUp((_asked, response) => sendHtml(response, 'empty', 404))
    for (let n = 0; n < 2; n += 1) {
      const got = await ask(port, '/zh/nowhere', { headers: { 'accept-encoding': 'br' } })
      expect(got.status).toBe(404)
      expect(got.text).toContain('missing in zh')
      expect(got.headers['x-linebook-page']).toBe('missing')
    }
    expect(next.times('/zh/nowhere')).toBe(2)
    expect(front.kept().count).toBe(0)
  })
})

describe('when Next is gone', () => {
  it('hits never notice, misses get the page that says so, and it mends by itself', async () => {
    const { next, port } = await setUp(echo)
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
    const { port } = await setUp(() => undefined, { renderTimeoutMs: 30 })
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
    const { next, port } = await setUp(async ({ url }, response) => {
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
    const { port } = await setUp(
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
    const { next, port } = await setUp(echo)
    const got = await ask(port, '/', { headers: { 'accept-language': 'fr, es-PE;q=0.8, en;q=0.3' } })
    expect([got.status, got.headers.location, got.headers.vary]).toEqual([302, '/es', 'accept-language'])
    expect((await ask(port, '/pe/claro?x')).headers.location).toBe('/en/pe/claro')
    expect(next.asked.filter(({ url }) => !/missing|down/.test(url))).toHaveLength(0)
  })

  it('are put right where they can be', async () => {
    const { port } = await setUp(echo)
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
    const { next, port } = await setUp(echo)
    const before = next.asked.length
    const got = await ask(port, target)
    expect(got.status).toBe(404)
    expect(got.text).toContain('missing in en')
    expect(next.asked.length).toBe(before)
  })

  it('of the absolute form are taken by their path; hosts that are none are refused', async () => {
    const { next, port } = await setUp(echo)
    expect((await ask(port, 'http://evil.example/en/pe')).status).toBe(200)
    expect(next.times('/en/pe')).toBe(1)
    expect((await ask(port, '/en/search', { headers: { host: 'a b' } })).status).toBe(400)
    expect((await ask(port, '*', { method: 'OPTIONS' })).status).toBe(400)
  })
})

describe('what Next answers itself', () => {
  it('passes with its body, without headers of the connection, with the true address', async () => {
    const { next, port } = await setUp((_asked, response) => {
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

  it('tells the address that the trusted proxy in front measured', async () => {
    const { next, port } = await setUp(echo, { trustedProxies: 1 })
    await ask(port, '/api/v1/me', { headers: { 'x-forwarded-for': '6.6.6.6, 203.0.113.9' } })
    expect(next.asked.at(-1)?.headers['x-linebook-address']).toBe('203.0.113.9')
  })

  it('is never kept, and its not-found and error pages read without script', async () => {
    const { next, port } = await setUp(({ url }, response) => {
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
    const { port } = await setUp(async (_asked, response) => {
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
    const { port } = await setUp((_asked, response) => {
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
    const { next, port } = await setUp(echo)
    const headers = { connection: 'upgrade', upgrade: 'websocket', 'sec-websocket-key': 'x' }
    const got = await ask(port, '/api/v1/me', { headers })
    expect(got.status).toBe(200)
    expect(next.asked.at(-1)?.headers.upgrade).toBeUndefined()
  })
})
