/** The whole way to a real OpenID provider and back; only the window of the browser is missing. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { DAY, MINUTE, now, setClock } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { route } from '@/lib/http/endpoint'
import { apiRequest, cookieOf, params } from '@/lib/testing/api'
import { type Browser, makeBrowser, type Page } from '@/lib/testing/browser'
import { makeMember } from '@/lib/testing/factories-members'
import { type OpenIdProvider, startOpenIdProvider } from '@/scripts/lib/openid-provider.mjs'
import { GET as callback } from './next-auth-route'
import {
  beginLinkEndpoint,
  beginSignInEndpoint,
  signInMethodsEndpoint,
  unlinkEndpoint,
} from './provider-endpoints'
import { storedHash } from './secrets'
import { actorOfToken } from './session'

const SITE = 'http://localhost:3000'
const HOST = 'localhost:3000'
const BACK = `${SITE}/api/auth/callback/oidc`
const SESSION = 'next-auth.session-token'
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'

const PEOPLE = {
  nora: { email: 'Nora@Example.org', email_verified: true },
  twin: { email: 'twin@example.org', email_verified: true },
  pair: { email: 'pair@example.org', email_verified: true },
  taken: { email: 'taken@example.org', email_verified: true },
  doubtful: { email: 'doubtful@example.org', email_verified: false },
  silent: {},
  linker: { email: 'elsewhere@example.org', email_verified: true },
}

let provider: OpenIdProvider
let browser: Browser

const beginSignIn = route(beginSignInEndpoint).POST
const methods = route(signInMethodsEndpoint, beginLinkEndpoint)
const unlink = route(unlinkEndpoint).DELETE

beforeAll(async () => {
  provider = await startOpenIdProvider({ siteUrl: SITE, people: PEOPLE })
  for (const [name, value] of Object.entries({ ...provider.env, LIMITS: 'off', PUBLIC_URL: SITE }))
    vi.stubEnv(name, value)
})
afterAll(() => provider.stop())
beforeEach(() => {
  setClock()
  browser = makeBrowser()
})

/** Presses the button: the address to go to. */
async function press(purpose: 'sign-in' | 'link', body: object = {}): Promise<string> {
  const cookie = browser.cookies(HOST)
  const input = { provider: 'oidc', locale: 'es', ...body }
  const [path, handler] =
    purpose === 'link' ? ['/me/sign-in-methods', methods.POST] : ['/sign-in/provider', beginSignIn]
  const response = await handler(apiRequest(path, { body: input, cookie }), params())
  expect(response.status).toBe(200)
  browser.keep(HOST, response)
  return (await response.json()).url
}

/** Says at the provider who one is, and agrees; ends before the way back. */
async function agree(url: string, login: string): Promise<Page> {
  // A new person, where the last one may still be signed in.
  browser.forget(new URL(url).host)
  const form = await browser.open(url, BACK)
  const consent = await browser.submit(form, { login, password: 'x' }, BACK)
  return consent.url.href.startsWith(BACK) ? consent : browser.submit(consent, {}, BACK)
}

/** Comes back; answers where one ends. */
async function comeBack(url: URL, agent = FIREFOX): Promise<string> {
  const own = browser
  const request = new Request(url, { headers: { cookie: browser.cookies(HOST), 'user-agent': agent } })
  const nextauth = url.pathname.split('/').slice(3)
  const response = await callback(request, { params: Promise.resolve({ nextauth }) })
  own.keep(HOST, response)
  const location = response.headers.get('location') ?? String(response.status)
  return location.replace(SITE, '')
}

const wholeWay = async (purpose: 'sign-in' | 'link', login: string, body?: object) =>
  comeBack((await agree(await press(purpose, body), login)).url)

const token = () => new RegExp(`${SESSION}=([^;]+)`).exec(browser.cookies(HOST))?.[1]
const memberOf = (email: string) => db().member.findUnique({ where: { email }, include: { accounts: true } })

/** The browser of a member who came by mail. */
async function signedIn(overrides: Parameters<typeof makeMember>[0] = {}) {
  const member = await makeMember(overrides)
  const answer = new Response(null)
  for (const pair of (await cookieOf(member)).split('; ')) answer.headers.append('set-cookie', pair)
  browser.keep(HOST, answer)
  return member
}

describe('signing in with an OpenID provider', () => {
  it('goes out with state, nonce and PKCE, and to nobody else', async () => {
    const url = new URL(await press('sign-in'))
    expect(url.origin).toBe(provider.issuer)
    const asked = Object.fromEntries(url.searchParams)
    expect(asked).toMatchObject({
      client_id: 'linebook',
      redirect_uri: BACK,
      response_type: 'code',
      scope: 'openid email',
      code_challenge_method: 'S256',
    })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThan(20)
  })

  it('makes a new member with a session of its own, stored as a hash, and says who came how', async () => {
    expect(await wholeWay('sign-in', 'nora', { next: '/es/pe/claro' })).toBe('/es/pe/claro')
    const member = await memberOf('nora@example.org')
    expect(member).toMatchObject({
      role: 'member',
      trust: 0,
      locale: 'es',
      name: expect.stringMatching(/^member-/),
    })
    expect(member?.accounts).toMatchObject([
      { provider: 'oidc', providerAccountId: `${provider.issuer} nora`, access_token: null, id_token: null },
    ])
    expect(await actorOfToken(token())).toMatchObject({ kind: 'member', id: member?.id })
    const sessions = await db().session.findMany({ where: { userId: member?.id } })
    expect(sessions).toMatchObject([{ sessionToken: storedHash(token() ?? ''), device: 'Firefox, Linux' }])
    const events = await db().event.findMany({ where: { subjectId: member?.id } })
    expect(events).toMatchObject([
      { action: 'member.signed_in', after: { created: true, via: 'oidc', role: 'member' } },
    ])
    expect(JSON.stringify(events.map(({ after }) => after))).not.toContain('nora@')
  })

  it('lets the same person in again, and ends the session the browser had', async () => {
    const planted = await signedIn()
    const before = token()
    expect(await wholeWay('sign-in', 'nora')).toBe('/es')
    expect(token()).not.toBe(before)
    expect(await db().session.count({ where: { userId: planted.id } })).toBe(0)
    expect(await db().member.count({ where: { email: 'nora@example.org' } })).toBe(1)
  })

  it('makes one member of two visits that end at the same moment', async () => {
    const ways: [Browser, URL][] = []
    for (let way = 0; way < 2; way += 1) {
      browser = makeBrowser()
      ways.push([browser, (await agree(await press('sign-in'), 'pair')).url])
    }
    const ends = await Promise.all(
      ways.map(([own, url]) => {
        browser = own
        return comeBack(url)
      }),
    )
    expect(ends).toEqual(['/es', '/es'])
    expect(await memberOf('pair@example.org')).toMatchObject({ accounts: [{ provider: 'oidc' }] })
  })

  it('does not enter an account by its address: it says to sign in as before', async () => {
    const member = await makeMember({ email: 'taken@example.org' })
    expect(await wholeWay('sign-in', 'taken', { next: '/es/pe' })).toBe(
      '/es/sign-in?failed=email_taken&next=%2Fes%2Fpe',
    )
    expect(token()).toBeUndefined()
    expect(await db().session.count({ where: { userId: member.id } })).toBe(0)
    expect(await db().account.count({ where: { userId: member.id } })).toBe(0)
  })

  it.each(['doubtful', 'silent'])(
    'takes no address that the provider has not verified: %s',
    async (login) => {
      expect(await wholeWay('sign-in', login)).toBe('/es/sign-in?failed=email_unverified&next=%2Fes')
      expect(await memberOf('doubtful@example.org')).toBeNull()
    },
  )

  it('does not let a banned member in', async () => {
    await wholeWay('sign-in', 'twin')
    const member = await memberOf('twin@example.org')
    await db().member.update({ where: { id: member?.id }, data: { status: 'banned' } })
    browser = makeBrowser()
    expect(await wholeWay('sign-in', 'twin')).toBe('/es/sign-in?failed=banned&next=%2Fes')
    expect(token()).toBeUndefined()
  })
})

describe('a round trip that goes wrong', () => {
  it('says so when it was cancelled, in the language it began in', async () => {
    const form = await browser.open(await press('sign-in'), BACK)
    const abort = /href="([^"]+\/abort)"/.exec(form.text)?.[1] ?? ''
    const back = await browser.open(new URL(abort, form.url).href, BACK)
    expect(back.url.searchParams.get('error')).toBe('access_denied')
    expect(await comeBack(back.url)).toBe('/es/sign-in?failed=cancelled&next=%2Fes')
  })

  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.example')],
    ['a made-up code', (url: URL) => url.searchParams.set('code', 'x'.repeat(43))],
  ])('refuses %s', async (_what, change) => {
    const { url } = await agree(await press('sign-in'), 'nora')
    change(url)
    expect(await comeBack(url)).toBe('/es/sign-in?failed=failed&next=%2Fes')
    expect(token()).toBeUndefined()
  })

  it('works once', async () => {
    const { url } = await agree(await press('sign-in'), 'nora')
    const held = browser.cookies(HOST)
    await comeBack(url)
    browser = makeBrowser()
    const again = new Response(null)
    for (const pair of held.split('; ')) again.headers.append('set-cookie', pair)
    browser.keep(HOST, again)
    expect(await comeBack(url)).toBe('/es/sign-in?failed=failed&next=%2Fes')
  })

  it('is of no use in another browser, nor after a quarter of an hour', async () => {
    const { url } = await agree(await press('sign-in'), 'nora')
    const mine = browser
    browser = makeBrowser()
    expect(await comeBack(url)).toBe('/sign-in?failed=lost')
    browser = mine
    setClock(new Date(now().getTime() + 15 * MINUTE + 1))
    expect(await comeBack(url)).toBe('/sign-in?failed=lost')
  })

  it('is not begun by another site, nor for a service that is not set up', async () => {
    const headers = { origin: 'https://evil.example' }
    const foreign = apiRequest('/sign-in/provider', { body: { provider: 'oidc', locale: 'en' }, headers })
    expect((await beginSignIn(foreign, params())).status).toBe(403)
    const github = apiRequest('/sign-in/provider', { body: { provider: 'github', locale: 'en' } })
    expect((await beginSignIn(github, params())).status).toBe(404)
    for (const path of [
      'signin',
      'signin/oidc',
      'csrf',
      'session',
      'error',
      'callback/github',
      'callback/oidc/x',
    ])
      expect(await comeBack(new URL(`${SITE}/api/auth/${path}`))).toBe('404')
  })
})

describe('linking', () => {
  it('adds a way in, is recorded, and can be taken away again', async () => {
    const member = await signedIn({ email: 'linker@example.org' })
    expect(await wholeWay('link', 'linker')).toBe('/es/account?linked=oidc')
    const list = async () => {
      const request = apiRequest('/me/sign-in-methods', { method: 'GET', cookie: browser.cookies(HOST) })
      return (await methods.GET(request, params())).json()
    }
    const name = new URL(provider.issuer).host
    expect(await list()).toEqual({ methods: [{ provider: 'oidc', name, linked: true, offered: true }] })
    const mine = token()
    expect(mine).toBeDefined()

    browser = makeBrowser()
    await wholeWay('sign-in', 'linker')
    expect(await actorOfToken(token())).toMatchObject({ id: member.id })

    const cookie = browser.cookies(HOST)
    const take = () =>
      unlink(
        apiRequest('/me/sign-in-methods/oidc', { method: 'DELETE', cookie }),
        params({ provider: 'oidc' }),
      )
    expect(await (await take()).json()).toMatchObject({ methods: [{ linked: false }] })
    expect((await take()).status).toBe(404)
    const events = await db().event.findMany({ where: { subjectId: member.id }, orderBy: { seq: 'asc' } })
    expect(events).toMatchObject([
      { action: 'account.linked', actorId: member.id, before: { oidc: false }, after: { oidc: true } },
      { action: 'member.signed_in', after: { via: 'oidc', created: false } },
      { action: 'account.unlinked', actorId: member.id, before: { oidc: true }, after: { oidc: false } },
    ])
  })

  it('links nothing that belongs to somebody else, and one account at most', async () => {
    await wholeWay('sign-in', 'nora')
    browser = makeBrowser()
    const member = await signedIn()
    expect(await wholeWay('link', 'nora')).toBe('/es/account?failed=identity_taken')
    expect(await wholeWay('link', 'taken')).toBe('/es/account?linked=oidc')
    expect(await wholeWay('link', 'linker')).toBe('/es/account?failed=provider_linked')
    expect(await db().account.count({ where: { userId: member.id } })).toBe(1)
  })

  it('ends when the session is over or another one meanwhile', async () => {
    await signedIn()
    const { url } = await agree(await press('link'), 'silent')
    const other = await signedIn()
    expect(await comeBack(url)).toBe('/es/account?failed=lost')
    const again = await agree(await press('link'), 'silent')
    await db().session.updateMany({
      where: { userId: other.id },
      data: { expires: new Date(Date.now() - DAY) },
    })
    expect(await comeBack(again.url)).toBe('/es/account?failed=lost')
    expect(await db().account.count({ where: { providerAccountId: `${provider.issuer} silent` } })).toBe(0)
  })

  it('is for who is signed in, by a page of this site, and not for the banned', async () => {
    const body = { provider: 'oidc', locale: 'en' }
    expect((await methods.POST(apiRequest('/me/sign-in-methods', { body }), params())).status).toBe(401)
    const member = await signedIn()
    const cookie = browser.cookies(HOST)
    const foreign = apiRequest('/me/sign-in-methods', {
      body,
      cookie,
      headers: { origin: 'https://evil.example' },
    })
    expect((await methods.POST(foreign, params())).status).toBe(403)
    const { url } = await agree(await press('link'), 'silent')
    await db().member.update({ where: { id: member.id }, data: { status: 'banned' } })
    expect(await comeBack(url)).toBe('/es/account?failed=banned')
  })
})
