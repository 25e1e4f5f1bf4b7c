import { afterEach, describe, expect, it, vi } from 'vitest'
import { DAY, now } from '@/lib/core/clock'
import { db, statementCount } from '@/lib/core/db'
import { Unavailable } from '@/lib/core/errors'
import { route } from '@/lib/http/endpoint'
import { apiRequest, cookieOf, cookiesSet, params } from '@/lib/testing/api'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import { sessionCookieName } from './cookies'
import { signOutEndpoint } from './endpoints'
import { storedHash } from './secrets'
import { actorOfToken, currentActor } from './session'
import { openSession } from './session-store'

// Over https next-auth looks for its session under another name: ours must be the same one.
vi.hoisted(() => {
  vi.stubEnv('PUBLIC_URL', 'https://linebook.example')
  vi.stubEnv('SECRET', 'a-secret-of-more-than-thirty-two-characters')
})

const signOut = route(signOutEndpoint).POST
const SESSION = '__Secure-next-auth.session-token'

afterEach(() => vi.restoreAllMocks())

describe('currentActor', () => {
  it('is nobody without a cookie, and asks nothing', async () => {
    const before = statementCount()
    expect(await currentActor(new Headers({ cookie: 'signed_in=1; next-auth.session-token=x' }))).toEqual({
      kind: 'anonymous',
    })
    expect(statementCount()).toBe(before)
  })

  it('is the member, in one statement', async () => {
    const member = await makeMember({ role: 'moderator', trust: 2 })
    const cookie = await cookieOf(member)
    const before = statementCount()
    expect(await currentActor(new Headers({ cookie }))).toEqual(actorOf(member))
    expect(statementCount() - before).toBe(1)
    expect(sessionCookieName()).toBe(SESSION)
  })

  it('knows a new role and a new ban at the next request', async () => {
    const member = await makeMember({ role: 'moderator' })
    const headers = new Headers({ cookie: await cookieOf(member) })
    await db().member.update({ where: { id: member.id }, data: { role: 'member', status: 'banned' } })
    expect(await currentActor(headers)).toMatchObject({ role: 'member', status: 'banned' })
  })

  it('lets a measure end by itself', async () => {
    const past = new Date(now().getTime() - 1_000)
    const member = await makeMember({ status: 'silenced', statusUntil: past })
    expect(await currentActor(new Headers({ cookie: await cookieOf(member) }))).toMatchObject({
      status: 'active',
    })
  })

  it('forgets a session that is over, one that never was, and the stored hash itself', async () => {
    const member = await makeMember()
    const token = await openSession(db(), member.id, new Date(now().getTime() - 31 * DAY))
    expect((await actorOfToken(token)).kind).toBe('anonymous')
    expect(await db().session.count({ where: { userId: member.id } })).toBe(0)
    expect((await actorOfToken('made-up')).kind).toBe('anonymous')
    const live = await openSession(db(), member.id, now())
    expect((await actorOfToken(storedHash(live))).kind).toBe('anonymous')
  })

  it('moves the end of a session that is used', async () => {
    const member = await makeMember()
    const token = await openSession(db(), member.id, new Date(now().getTime() - 20 * DAY))
    await actorOfToken(token)
    const { expires } = await db().session.findFirstOrThrow({ where: { userId: member.id } })
    expect(expires.getTime()).toBeGreaterThan(now().getTime() + 29 * DAY)
  })

  it('says so when the database is away, instead of taking people for strangers', async () => {
    const away = Object.assign(new Error("Can't reach database server"), { code: 'P1001' })
    vi.spyOn(db().session, 'findUnique').mockRejectedValue(away)
    await expect(actorOfToken('any')).rejects.toBeInstanceOf(Unavailable)
  })
})

describe('signing out', () => {
  it('ends this session only, takes the cookies away and is recorded', async () => {
    const member = await makeMember()
    const [cookie, other] = [await cookieOf(member), await cookieOf(member)]
    const response = await signOut(apiRequest('/sign-out', { cookie }), params())
    expect(await response.json()).toEqual({ signedOut: true })
    expect(cookiesSet(response).get(SESSION)).toBe('')
    expect(cookiesSet(response).get('signed_in')).toBe('')
    expect((await currentActor(new Headers({ cookie }))).kind).toBe('anonymous')
    expect((await currentActor(new Headers({ cookie: other }))).kind).toBe('member')
    const event = await db().event.findFirstOrThrow({ where: { subjectId: member.id } })
    expect(event).toMatchObject({ action: 'member.signed_out', actorId: member.id })
  })

  it('is no error for who is not signed in, and leaves no event', async () => {
    const before = await db().event.count()
    const response = await signOut(apiRequest('/sign-out', { cookie: `${SESSION}=stale` }), params())
    expect(response.status).toBe(200)
    expect(cookiesSet(response).get(SESSION)).toBe('')
    expect(await db().event.count()).toBe(before)
  })

  it('is refused to another site', async () => {
    const cookie = await cookieOf(await makeMember())
    const headers = { origin: 'https://evil.example' }
    expect((await signOut(apiRequest('/sign-out', { cookie, headers }), params())).status).toBe(403)
    expect((await currentActor(new Headers({ cookie }))).kind).toBe('member')
  })
})
