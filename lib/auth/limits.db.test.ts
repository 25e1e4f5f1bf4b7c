import { expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { route } from '@/lib/http/endpoint'
import { LIMITS } from '@/lib/http/limits'
import { apiRequest, cookieFrom, params } from '@/lib/testing/api'
import { redeemCodeEndpoint, requestSignInEndpoint } from './endpoints'
import { CODE_TRIES } from './schema'
import { codeOf } from './secrets'

const ask = route(requestSignInEndpoint).POST
const byCode = route(redeemCodeEndpoint).POST
const askFor = (email: string) => ask(apiRequest('/sign-in', { body: { email, locale: 'en' } }), params())

it('mails one address only so often, and stops one place asking for many', async () => {
  const perEmail = LIMITS.signIn.account.points
  for (let turn = 0; turn < perEmail; turn += 1) expect((await askFor('ana@example.org')).status).toBe(202)
  const refused = await askFor('ANA@example.org')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await askFor('eva@example.org')).status).toBe(202)
  expect(await db().signInRequest.count({ where: { email: 'ana@example.org' } })).toBe(perEmail)

  for (let turn = perEmail + 2; turn < LIMITS.signIn.address.points; turn += 1)
    await askFor(`p${turn}@example.org`)
  expect((await askFor('new@example.org')).status).toBe(429)
})

it('stops guessing one address’s codes over many requests', async () => {
  await db().rateLimit.deleteMany()
  for (let request = 0; request < LIMITS.signInTry.account.points / CODE_TRIES; request += 1) {
    const cookie = cookieFrom(await askFor('bob@example.org'))
    for (let turn = 0; turn < CODE_TRIES; turn += 1) expect(await guess(cookie)).toBe(422)
  }
  expect(await guess(cookieFrom(await askFor('bob@example.org')))).toBe(429)
  expect(await guess(cookieFrom(await askFor('eva@example.org')))).toBe(422)
})

async function guess(cookie: string): Promise<number> {
  const { id } = await db().signInRequest.findFirstOrThrow({ orderBy: { id: 'desc' } })
  const code = String((Number(codeOf(id)) + 1) % 1_000_000).padStart(6, '0')
  return (await byCode(apiRequest('/sign-in/code', { body: { code }, cookie }), params())).status
}
