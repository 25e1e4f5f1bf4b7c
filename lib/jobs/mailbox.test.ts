import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepMail } from '@/lib/notifications/transport'
import { openMailbox, trimMailbox } from './mailbox'

const SITE = 'http://localhost:3000'
const ID = '019a0000-0000-7000-8000-000000000001'
const LINK = `${SITE}/es/sign-in/confirm#id.token`
let folder: string
let mailbox: Awaited<ReturnType<typeof openMailbox>>

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'linebook-mailbox-'))
  mailbox = await openMailbox({ folder, port: 0, siteUrl: SITE })
  await keepMail(folder, {
    id: ID,
    to: 'ana@example.org',
    subject: '<script>alert(1)</script>',
    text: `Open ${LINK} or http://evil.example/x <b>now</b>`,
    html: `<!doctype html><html><head></head><body><a href="${LINK}">Sign in</a><script>alert(1)</script></body></html>`,
    at: new Date('2026-11-24T10:00:00Z'),
  })
})
afterAll(async () => {
  await mailbox.close()
  await rm(folder, { recursive: true, force: true })
})

type Answer = { status: number; body: string; policy: string }
const get = (target: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const asked = request(`${mailbox.url}${target}`, { headers, method }, (response) => {
      let body = ''
      response.on('data', (part) => {
        body += part
      })
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body,
          policy: String(response.headers['content-security-policy']),
        }),
      )
    })
    asked.on('error', reject).end()
  })

describe('the mailbox', () => {
  it('lists mails and shows one, with words as words', async () => {
    const list = await get('/')
    expect(list.body).toContain(`href="/${ID}"`)
    expect(list.body).not.toContain('<script>')
    const { body, policy } = await get(`/${ID}`)
    expect(body).toContain(`<a href="${LINK}" rel="noreferrer">`)
    expect(body).not.toContain('href="http://evil.example')
    expect(body).toContain('&lt;b&gt;now&lt;/b&gt;')
    expect(body).toMatch(/<iframe sandbox="allow-popups allow-popups-to-escape-sandbox"/)
    expect(policy).not.toMatch(/script-src|unsafe/)
  })

  it('lets the HTML of a mail run nothing', async () => {
    const { policy, body } = await get(`/${ID}/html`)
    expect(policy).toMatch(/default-src 'none'/)
    expect(policy).toMatch(/sandbox allow-popups allow-popups-to-escape-sandbox$/)
    expect(body).toContain('<base target="_blank">')
  })

  it.each([
    ['a foreign name', { host: 'evil.example' }],
    ['a foreign name with the right port', { host: 'evil.example:3025' }],
    ['a proxy', { 'x-forwarded-for': '203.0.113.7' }],
    ['a tunnel', { 'x-forwarded-host': 'abc.tunnel.example' }],
    ['the standard header', { forwarded: 'for=203.0.113.7' }],
    ['a via', { via: '1.1 proxy' }],
    ['a real-ip', { 'x-real-ip': '203.0.113.7' }],
  ])('refuses %s', async (_what, headers) => {
    for (const target of ['/', `/${ID}`, `/${ID}/html`, '/style.css']) {
      const { status, body } = await get(target, headers)
      expect(status).toBe(403)
      expect(body).not.toContain('ana@example.org')
    }
  })

  it('has nothing else', async () => {
    for (const target of ['/../package.json', '/%2e%2e/x', `/${ID}/html/x`, '/x', `/${ID}x`]) {
      expect((await get(target)).status).toBe(404)
    }
    expect((await get('/', {}, 'POST')).status).toBe(405)
  })

  it('listens on loopback only, and on another port when its own is taken', async () => {
    expect(mailbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const { port } = taken.address() as { port: number }
    const second = await openMailbox({ folder, port, siteUrl: SITE })
    expect(second.url).not.toBe(`http://127.0.0.1:${port}`)
    await second.close()
    taken.close()
  })

  it('keeps only so many', async () => {
    const many = await mkdtemp(path.join(tmpdir(), 'linebook-many-'))
    const names = Array.from(
      { length: 503 },
      (_, index) => `2026-01-01T00-00-00.${String(index).padStart(3, '0')}Z_x.json`,
    )
    await Promise.all(names.map((name) => writeFile(path.join(many, name), '{}')))
    await trimMailbox(many)
    expect((await readdir(many)).sort()).toEqual(names.slice(3))
    await rm(many, { recursive: true, force: true })
  })
})
