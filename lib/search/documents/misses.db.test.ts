import { describe, expect, it } from 'vitest'
import { DAY, now } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { route } from '@/lib/http/endpoint'
import { cleanUp } from '@/lib/jobs/clean-up'
import { apiRequest, cookieOf, params } from '@/lib/testing/api'
import { makeMember } from '@/lib/testing/factories-members'
import { searchMissesEndpoint } from '../endpoints'
import { search } from '../queries'
import { searchQuerySchema } from '../schema'
import { keptQuery } from './misses'

const { GET } = route(searchMissesEndpoint)
const ask = (q: string) => search(searchQuerySchema.parse({ q, locale: 'es' }))

describe('questions that nothing answers', () => {
  it('are counted by day, written one way, without who', async () => {
    await ask('Xyzzy  PLUGH')
    await ask('xyzzy plúgh')
    const rows = await db().searchMiss.findMany()
    expect(rows).toMatchObject([{ query: 'xyzzy plugh', locale: 'es', count: 2 }])
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['count', 'day', 'locale', 'query'])
  })

  it('are not kept where they may name a person', () => {
    expect(keptQuery('+51 987 654 321 baja')).toBeUndefined()
    expect(keptQuery('quién es 987654321')).toBeUndefined()
    expect(keptQuery('ana@example.org')).toBeUndefined()
    expect(keptQuery('error 44980')).toBe('error 44980')
    expect(keptQuery('x'.repeat(200))).toHaveLength(80)
  })

  it('are told to moderators alone', async () => {
    const request = (cookie?: string) =>
      apiRequest('/moderation/searches', { method: 'GET', ...(cookie ? { cookie } : {}) })
    expect((await GET(request(), params())).status).toBe(404)
    const member = await cookieOf(await makeMember())
    expect((await GET(request(member), params())).status).toBe(404)
    const moderator = await cookieOf(await makeMember({ role: 'moderator' }))
    const answer = await GET(request(moderator), params())
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ items: [{ query: 'xyzzy plugh', count: 2 }] })
  })

  it('are forgotten after ninety days', async () => {
    const old = new Date(now().getTime() - 91 * DAY)
    await db().searchMiss.create({ data: { day: old, query: 'old one', locale: 'en' } })
    await cleanUp(now())
    expect(await db().searchMiss.findMany({ where: { query: 'old one' } })).toEqual([])
    expect(await db().searchMiss.count()).toBe(1)
  })
})
