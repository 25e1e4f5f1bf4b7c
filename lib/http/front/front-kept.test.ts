/** What is kept, and what is not. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Asked, ask, htmlPage, sendHtml } from './fake-next'
import { echo, startSite, type Undo, undoAll } from './fake-site'
import { INNER_AGENT } from './render'

vi.stubEnv('LOG_LEVEL', 'silent')
const undo: Undo = []
afterEach(() => undoAll(undo))

describe('a kept page', () => {
  it('is rendered once and then sent as it is', async () => {
    const { next, port } = await startSite(undo, echo)
    const first = await ask(port, '/en/pe/claro/cancel')
    const second = await ask(port, '/en/pe/claro/cancel?utm=x&_rsc=1')
    expect(first.headers['x-linebook-page']).toBe('miss')
    expect(second.headers['x-linebook-page']).toBe('hit')
    expect(second.text).toBe(first.text)
    expect(next.times('/en/pe/claro/cancel')).toBe(1)
  })

  it('is asked for with nothing of the reader', async () => {
    const { next, port } = await startSite(undo, echo)
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
      // Which words topics have, the same for everybody.
      'x-linebook-labels': expect.any(String),
    })
  })

  it('takes only status and body, and carries the policy', async () => {
    const { port } = await startSite(undo, echo)
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
    const one = await startSite(undo, echo)
    const two = await startSite(undo, echo)
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
    const { port } = await startSite(undo, ({ url }, response) =>
      sendHtml(response, `<h1>${url}</h1>`.repeat(200)),
    )
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
    const { next, port } = await startSite(undo, echo)
    const full = await ask(port, '/en/pe')
    const head = await ask(port, '/en/pe', { method: 'HEAD' })
    expect([head.status, head.bytes.length]).toEqual([200, 0])
    expect(head.headers['content-length']).toBe(full.headers['content-length'])
    const post = await ask(port, '/en/pe', { method: 'POST', body: 'x' })
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD'])
    expect(next.times('/en/pe')).toBe(1)
  })

  it('may be JSON of ours, and nothing else in its place', async () => {
    const { port } = await startSite(undo, ({ url }, response) => {
      const type = url.startsWith('/zh') ? 'application/json' : 'text/html'
      response.writeHead(200, { 'content-type': type }).end('[1]')
    })
    expect((await ask(port, '/zh/suggestions.json')).text).toBe('[1]')
    expect((await ask(port, '/zh/suggestions.json')).headers['x-linebook-page']).toBe('hit')
    expect((await ask(port, '/en/suggestions.json')).status).toBe(503)
  })

  it('grows too old after a day', async () => {
    let now = 1e12
    const { next, port } = await startSite(undo, echo, { now: () => now })
    await ask(port, '/en/pe')
    now += 24 * 3_600_000
    expect((await ask(port, '/en/pe')).headers['x-linebook-page']).toBe('miss')
    expect(next.times('/en/pe')).toBe(2)
  })

  it('makes room when memory is used up', async () => {
    const { front, port } = await startSite(
      undo,
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
    const { port, front } = await startSite(undo, (_asked, response) => sendHtml(response, body))
    const got = await ask(port, '/en/pe')
    expect(got.status).toBe(503)
    expect(got.text).toContain('down in en')
    expect(front.kept().count).toBe(0)
  })

  it("with Next's error marker is not shown, whatever its status says", async () => {
    const { port } = await startSite(undo, (_asked, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end(htmlPage('').replace('<html lang="en">', '<html id="__next_error__">'))
    })
    expect((await ask(port, '/es/pe')).text).toContain('down in es')
  })

  it('is redirected as Next says, within this site only', async () => {
    const { port, front } = await startSite(undo, ({ url }, response) => {
      const location = url === '/en/aa' ? 'https://linebook.example/en/bb' : 'https://evil.example/'
      response.writeHead(308, { location }).end()
    })
    const moved = await ask(port, '/en/aa')
    expect([moved.status, moved.headers.location]).toEqual([308, '/en/bb'])
    expect((await ask(port, '/en/cc')).status).toBe(503)
    expect(front.kept().count).toBe(0)
  })

  it('is missing when Next says so: our own page, never kept under that address', async () => {
    const { next, port, front } = await startSite(undo, (_asked, response) =>
      sendHtml(response, 'empty', 404),
    )
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
