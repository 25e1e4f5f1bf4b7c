import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DAY, now } from '@/lib/core/clock'
import { db, statementCount } from '@/lib/core/db'
import { route } from '@/lib/http/endpoint'
import { apiRequest, cookieOf, cookiesSet, params } from '@/lib/testing/api'
import { createPolicy } from '@/lib/testing/factories-entries'
import { makeMember } from '@/lib/testing/factories-members'
import { meEndpoint, updateMeEndpoint } from './endpoints'

vi.hoisted(() => vi.stubEnv('LIMITS', 'off'))

const { GET, PATCH } = route(meEndpoint, updateMeEndpoint)
const SESSION = 'next-auth.session-token'
const getMe = (cookie?: string) => GET(apiRequest('/me', { method: 'GET', cookie }), params())
const patchMe = (body: unknown, cookie?: string, headers = {}) =>
  PATCH(apiRequest('/me', { method: 'PATCH', cookie, body, headers }), params())
const lastEvent = (id: string) =>
  db().event.findFirst({ where: { subjectId: id }, orderBy: { seq: 'desc' }, include: { personal: true } })

/** A report of theirs that everyone can read. */
async function publishReport(authorId: string, entryId: string) {
  const words = { lineType: 'prepaid', simType: 'esim', holderType: 'passport_only', connection: 'customer' }
  await db().report.create({
    data: {
      ...words,
      entryId,
      authorId,
      state: 'published',
      publishedAt: now(),
      fromAbroad: true,
      outcome: 'cancelled',
      language: 'en',
      text: 'It went as the page says.',
      html: '<p>It went as the page says.</p>',
      happenedOn: now(),
    },
  })
}

describe('GET /me', () => {
  it('is null for who is not signed in, without asking the database', async () => {
    const before = statementCount()
    expect(await (await getMe()).json()).toEqual({ member: null })
    expect(statementCount()).toBe(before)
  })

  it('tells a member about themself, never the address, and keeps the browser signed in', async () => {
    const member = await makeMember({
      name: 'Ana',
      role: 'moderator',
      trust: 1,
      locale: 'es',
      languages: ['es', 'zh'],
    })
    const response = await getMe(await cookieOf(member))
    const text = await response.text()
    expect(JSON.parse(text)).toEqual({
      member: {
        id: member.id,
        name: 'Ana',
        role: 'moderator',
        trust: 1,
        status: 'active',
        locale: 'es',
        languages: ['es', 'zh'],
      },
    })
    expect(text).not.toContain(member.email)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(cookiesSet(response).get('signed_in')).toBe('1')
  })

  it('takes away the cookies of a session that is over', async () => {
    const member = await makeMember()
    const cookie = await cookieOf(member)
    await db().session.updateMany({
      where: { userId: member.id },
      data: { expires: new Date(Date.now() - DAY) },
    })
    const response = await getMe(cookie)
    expect(await response.json()).toEqual({ member: null })
    expect(cookiesSet(response).get('signed_in')).toBe('')
    expect(cookiesSet(response).get(SESSION)).toBe('')
  })
})

describe('PATCH /me', () => {
  let member: Awaited<ReturnType<typeof makeMember>>
  let cookie: string
  beforeEach(async () => {
    member = await makeMember({ name: 'Ana' })
    cookie = await cookieOf(member)
  })

  it('changes what is given, leaves the rest, and is recorded with the names apart', async () => {
    const response = await patchMe({ name: 'Ana María', languages: ['es'] }, cookie)
    expect(response.status).toBe(200)
    expect((await response.json()).member).toMatchObject({
      name: 'Ana María',
      locale: 'en',
      languages: ['es'],
    })
    const event = await lastEvent(member.id)
    expect(event).toMatchObject({
      action: 'member.profile_changed',
      actorId: member.id,
      after: { renamed: true },
    })
    expect(JSON.stringify([event?.before, event?.after])).not.toContain('Ana')
    expect(event?.personal).toMatchObject({
      memberId: member.id,
      data: { nameBefore: 'Ana', nameAfter: 'Ana María' },
    })
  })

  it('makes the pages old that show the name, and no others', async () => {
    const [shown, other] = [
      await createPolicy({ carrier: 'claro' }),
      await createPolicy({ carrier: 'bitel' }),
    ]
    await publishReport(member.id, shown.entry.id)
    await publishReport((await makeMember()).id, other.entry.id)
    await patchMe({ name: 'Eva' }, cookie)
    expect((await lastEvent(member.id))?.expires).toEqual(['/pe/claro/cancel', '/pe/claro'])
    await patchMe({ locale: 'zh' }, cookie)
    expect((await lastEvent(member.id))?.expires).toEqual([])
  })

  it('takes the same request twice as one', async () => {
    const headers = { 'idempotency-key': 'the-same-key-twice' }
    const first = await (await patchMe({ name: 'Eva' }, cookie, headers)).json()
    expect(await (await patchMe({ name: 'Eva' }, cookie, headers)).json()).toEqual(first)
    expect(await db().event.count({ where: { subjectId: member.id } })).toBe(1)
  })

  it('is for who is signed in', async () => {
    expect((await patchMe({ name: 'Eva' })).status).toBe(401)
  })

  it.each([
    ['banned', { locale: 'zh' }, 403],
    ['silenced', { name: 'Loud' }, 403],
    ['silenced', { locale: 'zh' }, 200],
  ] as const)('lets a %s member send %j: %i', async (status, body, answer) => {
    await db().member.update({ where: { id: member.id }, data: { status } })
    expect((await patchMe(body, cookie)).status).toBe(answer)
    expect(await db().event.count({ where: { subjectId: member.id } })).toBe(answer === 200 ? 1 : 0)
  })

  it('gives nobody a role', async () => {
    expect((await patchMe({ role: 'admin' }, cookie)).status).toBe(422)
    expect((await db().member.findUniqueOrThrow({ where: { id: member.id } })).role).toBe('member')
  })
})
