import { expect, it } from 'vitest'
import { openSession } from '@/lib/auth/session-store'
import { DAY, HOUR, now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { makeMember } from '@/lib/testing/factories-members'
import { cleanUp } from './clean-up'

const ago = (ms: number) => new Date(now().getTime() - ms)

it('forgets what is over, keeps what is not, and finds nothing the second time', async () => {
  const member = await makeMember()
  await openSession(db(), member.id, ago(31 * DAY))
  const live = await openSession(db(), member.id, now())
  const request = { browserHash: 'h', locale: 'en', nextPath: '/en' }
  await db().signInRequest.createMany({
    data: [
      { ...request, email: 'old@example.org', expiresAt: ago(2 * DAY) },
      { ...request, email: 'new@example.org', expiresAt: ago(HOUR) },
    ],
  })
  const answer = { requestHash: 'x', status: 200, body: {} }
  await db().idempotencyKey.createMany({
    data: [
      { ...answer, owner: 'a', key: 'old', createdAt: ago(7 * DAY + HOUR) },
      { ...answer, owner: 'a', key: 'new', createdAt: ago(7 * DAY - HOUR) },
    ],
  })
  await db().rateLimit.createMany({
    data: [
      { key: 'old', points: 1, expire: BigInt(ago(HOUR).getTime()) },
      { key: 'new', points: 1, expire: BigInt(now().getTime() + HOUR) },
    ],
  })
  await db().addressGroup.createMany({
    data: [
      { hash: 'old', lastSeen: ago(91 * DAY) },
      { hash: 'new', lastSeen: ago(89 * DAY) },
    ],
  })
  const mail = { template: 'sign_in', locale: 'en', data: {}, createdAt: ago(31 * DAY) }
  await db().mail.createMany({
    data: [
      { ...mail, eventSeq: 1, address: 'sent@example.org', sentAt: ago(31 * DAY) },
      { ...mail, eventSeq: 2, address: 'waiting@example.org' },
    ],
  })
  await db().workerHeartbeat.createMany({
    data: [
      { id: 'gone', beatAt: ago(2 * DAY) },
      { id: 'here', beatAt: now() },
    ],
  })

  const expected = {
    session: 1,
    verification_token: 0,
    sign_in_request: 1,
    idempotency_key: 1,
    rate_limit: 1,
    mail: 1,
    search_miss: 0,
    worker_heartbeat: 1,
    address_group: 1,
  }
  expect(await cleanUp(now())).toEqual(expected)
  expect(Object.values(await cleanUp(now())).every((rows) => rows === 0)).toBe(true)

  expect(live.length).toBeGreaterThan(20)
  expect(await db().session.count()).toBe(1)
  expect((await db().signInRequest.findMany()).map((row) => row.email)).toEqual(['new@example.org'])
  expect((await db().idempotencyKey.findMany()).map((row) => row.key)).toEqual(['new'])
  expect((await db().rateLimit.findMany()).map((row) => row.key)).toEqual(['new'])
  expect((await db().mail.findMany()).map((row) => row.address)).toEqual(['waiting@example.org'])
  // The number of a group stays, so that reports of one group are still known as such.
  expect((await db().addressGroup.findMany({ orderBy: { number: 'asc' } })).map((row) => row.hash)).toEqual([
    null,
    'new',
  ])
})
