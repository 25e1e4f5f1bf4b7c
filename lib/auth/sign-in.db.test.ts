import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { MINUTE, now, setClock } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { route } from '@/lib/http/endpoint'
import { apiRequest, cookieFrom, cookieOf, cookiesSet, params } from '@/lib/testing/api'
import { makeMember } from '@/lib/testing/factories-members'
import { redeemCodeEndpoint, redeemLinkEndpoint, requestSignInEndpoint } from './endpoints'
import { codeOf, linkToken, storedHash } from './secrets'
import { actorOfToken } from './session'

vi.hoisted(() => {
  vi.stubEnv('LIMITS', 'off')
  vi.stubEnv('ADMIN_EMAILS', 'boss@example.org')
})

const ask = route(requestSignInEndpoint).POST
const byLink = route(redeemLinkEndpoint).POST
const byCode = route(redeemCodeEndpoint).POST
const SESSION = 'next-auth.session-token'

let count = 0
const freshEmail = () => `person${++count}@example.org`

/** Asks for a mail; answers with what mail and browser hold afterwards. */
async function asked(email: string, more: { next?: string; locale?: 'zh' | 'es' | 'en' } = {}) {
  const response = await ask(apiRequest('/sign-in', { body: { email, locale: 'es', ...more } }), params())
  const request = await db().signInRequest.findFirstOrThrow({ where: { email }, orderBy: { id: 'desc' } })
  return {
    response,
    id: request.id,
    token: linkToken(request.id),
    code: codeOf(request.id),
    cookie: cookieFrom(response),
  }
}
const sendLink = (id: string, token: string, cookie?: string) =>
  byLink(apiRequest('/sign-in/link', { body: { id, token }, cookie }), params())
const sendCode = (code: string, cookie?: string) =>
  byCode(apiRequest('/sign-in/code', { body: { code }, cookie }), params())
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const problem = async (response: Response) => ({ status: response.status, ...(await response.json()) })
const sessionsOf = (email: string) => db().session.count({ where: { user: { email } } })

afterEach(() => setClock())

describe('asking for a mail', () => {
  it('answers the same for an address it knows and one it does not', async () => {
    const known = (await makeMember()).email
    const answers = await Promise.all([asked(known), asked(freshEmail())])
    const seen = answers.map(async ({ response }) => ({
      status: response.status,
      body: await response.json(),
      cookies: [...cookiesSet(response).keys()],
      headers: [...response.headers.keys()].sort(),
    }))
    const [first, second] = await Promise.all(seen)
    expect(first).toEqual(second)
    expect(first).toMatchObject({ status: 202, body: { minutes: 10, tries: 5 } })
  })

  it('leaves an event without the address, and nothing that opens a session', async () => {
    const email = freshEmail()
    const { id, token, code, cookie } = await asked(email)
    const event = await db().event.findFirstOrThrow({ where: { subjectId: id } })
    expect(event.action).toBe('sign_in.requested')
    const row = await db().signInRequest.findUniqueOrThrow({ where: { id } })
    const stored = JSON.stringify([event, row], (_key, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    const secret = cookie.split('.').at(-1) ?? ''
    for (const bearer of [token, code, secret]) expect(stored).not.toContain(bearer)
    expect(JSON.stringify(event.after)).not.toContain(email)
  })

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example'])(
    'refuses to go to %j afterwards',
    async (next) => {
      const email = freshEmail()
      const response = await ask(apiRequest('/sign-in', { body: { email, locale: 'es', next } }), params())
      expect(await problem(response)).toMatchObject({
        status: 422,
        issues: [{ path: ['next'], code: 'bad_next' }],
      })
      expect(await db().signInRequest.count({ where: { email } })).toBe(0)
    },
  )

  it('refuses a request of another site', async () => {
    const body = { email: freshEmail(), locale: 'es' }
    const response = await ask(
      apiRequest('/sign-in', { body, headers: { origin: 'https://evil.example' } }),
      params(),
    )
    expect(response.status).toBe(403)
  })
})

describe('the link', () => {
  it('signs a new member in, under a name that is not the address', async () => {
    const email = freshEmail()
    const { id, token } = await asked(email, { next: '/es/pe/claro/cancel', locale: 'es' })
    const response = await sendLink(id, token)
    expect(await response.json()).toEqual({ next: '/es/pe/claro/cancel', created: true })
    const session = cookiesSet(response).get(SESSION)
    expect(cookiesSet(response).get('signed_in')).toBe('1')
    const actor = await actorOfToken(session)
    expect(actor).toMatchObject({ kind: 'member', role: 'member', trust: 0, locale: 'es' })
    const member = await db().member.findUniqueOrThrow({ where: { email } })
    expect(member.name).toMatch(/^member-[2-9a-z]{5}$/)
    expect(member.emailVerified).not.toBeNull()
    const event = await db().event.findFirstOrThrow({ where: { subjectId: member.id } })
    expect(event).toMatchObject({
      action: 'member.signed_in',
      after: { created: true, via: 'link', role: 'member' },
    })
  })

  it('finds the member who is there, whatever the case of the letters', async () => {
    const member = await makeMember({ name: 'Ana' })
    const before = await db().member.count()
    const response = await ask(
      apiRequest('/sign-in', { body: { email: member.email.toUpperCase(), locale: 'en' } }),
      params(),
    )
    expect(response.status).toBe(202)
    const { id } = await db().signInRequest.findFirstOrThrow({ where: { email: member.email } })
    expect(await (await sendLink(id, linkToken(id))).json()).toEqual({ next: '/en', created: false })
    expect(await db().member.count()).toBe(before)
  })

  it('works once', async () => {
    const email = freshEmail()
    const { id, token } = await asked(email)
    expect((await sendLink(id, token)).status).toBe(200)
    expect(await problem(await sendLink(id, token))).toMatchObject({ status: 409, code: 'sign_in_used' })
    expect(await sessionsOf(email)).toBe(1)
  })

  it('opens one session however often it is pressed at once', async () => {
    const email = freshEmail()
    const { id, token } = await asked(email)
    const responses = await Promise.all(Array.from({ length: 50 }, () => sendLink(id, token)))
    const statuses = responses.map((response) => response.status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(49)
    expect(await sessionsOf(email)).toBe(1)
    expect(
      await db().event.count({
        where: { action: 'member.signed_in', after: { path: ['request'], equals: id } },
      }),
    ).toBe(1)
  })

  it('makes one member of two requests redeemed at once', async () => {
    const email = freshEmail()
    const [first, second] = [await asked(email), await asked(email)]
    const responses = await Promise.all([sendLink(first.id, first.token), sendLink(second.id, second.token)])
    expect(responses.map((response) => response.status)).toEqual([200, 200])
    expect(await db().member.count({ where: { email } })).toBe(1)
  })

  it('is over after ten minutes', async () => {
    const email = freshEmail()
    const { id, token } = await asked(email)
    setClock(new Date(now().getTime() + 10 * MINUTE + 1))
    expect(await problem(await sendLink(id, token))).toMatchObject({ status: 409, code: 'sign_in_expired' })
    expect(await sessionsOf(email)).toBe(0)
  })

  it('cannot be made up', async () => {
    const { id } = await asked(freshEmail())
    const other = linkToken('019a0000-0000-7000-8000-000000000000')
    expect(await problem(await sendLink(id, other))).toMatchObject({ status: 404, code: 'sign_in_link_bad' })
    expect((await db().signInRequest.findUniqueOrThrow({ where: { id } })).usedAt).toBeNull()
  })

  it('never keeps a session token that the browser brought', async () => {
    const mine = await makeMember()
    const planted = await cookieOf(mine)
    const { id, token } = await asked(freshEmail())
    const response = await sendLink(id, token, planted)
    const fresh = cookiesSet(response).get(SESSION) ?? ''
    expect(planted).not.toContain(fresh)
    expect(await db().session.count({ where: { userId: mine.id } })).toBe(0)
    expect(await db().session.count({ where: { sessionToken: fresh } })).toBe(0)
    expect(await db().session.count({ where: { sessionToken: storedHash(fresh) } })).toBe(1)
  })

  it('does not let a banned member in', async () => {
    const member = await makeMember({ status: 'banned' })
    const { id, token } = await asked(member.email)
    expect(await problem(await sendLink(id, token))).toMatchObject({ status: 403, code: 'banned' })
    expect(await sessionsOf(member.email)).toBe(0)
  })

  it('lets a member in whose ban ran out', async () => {
    const member = await makeMember({ status: 'banned', statusUntil: new Date(now().getTime() - MINUTE) })
    const { id, token } = await asked(member.email)
    expect((await sendLink(id, token)).status).toBe(200)
  })

  it('makes an admin of whom ADMIN_EMAILS names, and records it', async () => {
    const member = await makeMember({ email: 'boss@example.org' })
    const { id, token } = await asked('boss@example.org')
    await sendLink(id, token)
    expect((await db().member.findUniqueOrThrow({ where: { id: member.id } })).role).toBe('admin')
    const event = await db().event.findFirstOrThrow({ where: { subjectId: member.id } })
    expect(event).toMatchObject({ before: { role: 'member' }, after: { role: 'admin' } })
  })
})

describe('the code', () => {
  it('signs in the browser that asked, with spaces or without', async () => {
    const email = freshEmail()
    const { code, cookie } = await asked(email)
    const response = await sendCode(`${code.slice(0, 3)} ${code.slice(3)}`, cookie)
    expect(response.status).toBe(200)
    expect(await actorOfToken(cookiesSet(response).get(SESSION))).toMatchObject({ kind: 'member' })
    expect(cookiesSet(response).get('linebook.sign-in')).toBe('')
  })

  it('works nowhere else', async () => {
    const { code } = await asked(freshEmail())
    const elsewhere = await asked(freshEmail())
    expect(await problem(await sendCode(code))).toMatchObject({ status: 409, code: 'sign_in_not_asked_here' })
    expect((await sendCode(code, elsewhere.cookie)).status).toBe(422)
  })

  it('does not take the id of a request without the secret of its browser', async () => {
    const { id, code } = await asked(freshEmail())
    const forged = `linebook.sign-in=${id}.${'a'.repeat(43)}`
    expect(await problem(await sendCode(code, forged))).toMatchObject({ code: 'sign_in_not_asked_here' })
    expect((await db().signInRequest.findUniqueOrThrow({ where: { id } })).tries).toBe(0)
  })

  it('may be tried five times, then not even the right one works; the link still does', async () => {
    const email = freshEmail()
    const { id, code, cookie, token } = await asked(email)
    for (const left of [4, 3, 2, 1, 0]) {
      expect(await problem(await sendCode(wrong(code), cookie))).toMatchObject({
        status: 422,
        issues: [{ path: ['code'], code: 'sign_in_code_wrong', params: { left } }],
      })
    }
    expect(await problem(await sendCode(code, cookie))).toMatchObject({
      status: 409,
      code: 'sign_in_no_tries',
    })
    expect((await db().signInRequest.findUniqueOrThrow({ where: { id } })).tries).toBe(5)
    expect((await sendLink(id, token)).status).toBe(200)
  })

  it('counts tries sent at the same moment one by one', async () => {
    const { code, cookie } = await asked(freshEmail())
    const responses = await Promise.all(Array.from({ length: 20 }, () => sendCode(wrong(code), cookie)))
    const statuses = responses.map((response) => response.status)
    expect(statuses.filter((status) => status === 422)).toHaveLength(5)
    expect(statuses.filter((status) => status === 409)).toHaveLength(15)
  })

  it('opens one session however often it is sent at once', async () => {
    const email = freshEmail()
    const { code, cookie } = await asked(email)
    const responses = await Promise.all(Array.from({ length: 50 }, () => sendCode(code, cookie)))
    expect(responses.filter((response) => response.status === 200)).toHaveLength(1)
    expect(await sessionsOf(email)).toBe(1)
  })

  it('is over after ten minutes, and once the link was used', async () => {
    const late = await asked(freshEmail())
    const used = await asked(freshEmail())
    await sendLink(used.id, used.token)
    expect(await problem(await sendCode(used.code, used.cookie))).toMatchObject({ code: 'sign_in_used' })
    setClock(new Date(now().getTime() + 10 * MINUTE + 1))
    expect(await problem(await sendCode(late.code, late.cookie))).toMatchObject({ code: 'sign_in_expired' })
  })
})

beforeAll(async () => {
  expect(await db().member.count()).toBe(0)
})
