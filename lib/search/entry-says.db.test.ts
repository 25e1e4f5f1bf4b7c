import { describe, expect, it } from 'vitest'
import { db, statementCount } from '@/lib/core/db'
import { route } from '@/lib/http/endpoint'
import { apiRequest, params } from '@/lib/testing/api'
import { buildSource, buildStatement, createPolicy } from '@/lib/testing/factories-entries'
import { findEntrySays } from './queries-entry-says'
import { entrySaysEndpoint } from './says-endpoints'

const { GET } = route(entrySaysEndpoint)

const IN_APP = 'Can I cancel in the app?'

/** A page on cancelling whose one statement is sourced, and says that the app works. */
async function page() {
  const source = buildSource()
  const statement = buildStatement({ citations: [{ source: source.key }] })
  const { entry } = await createPolicy({ statements: [statement], sources: [source] })
  return { path: entry.path, statement }
}

describe('what the entry says', () => {
  it('is the statement that answers, for the page itself and for its carrier’s', async () => {
    const { path, statement } = await page()
    const carrier = path.split('/').slice(0, 2).join('/')
    for (const place of [path, carrier]) {
      const says = await findEntrySays({ path: place, title: IN_APP }, 'es')
      expect(says).toMatchObject({
        path,
        statementKey: statement.key,
        text: 'The line can be closed in the app.',
        lang: 'en',
        outdated: false,
      })
    }
  })

  it('is nothing where the question is not clear, or is about another page, or is answered nowhere', async () => {
    const { path } = await page()
    const says = (title: string, place = path) => findEntrySays({ path: place, title }, 'en')
    expect(await says('Why does the app crash when I cancel?')).toBeNull()
    expect(await says('Can I cancel by post?')).toBeNull()
    expect(await says(IN_APP, 'xx/nobody/cancel')).toBeNull()
    await db().statement.deleteMany()
    expect(await says(IN_APP)).toBeNull()
  })

  it('costs one statement where nothing is certain, and never more than five', async () => {
    const { path } = await page()
    const cost = async (title: string) => {
      const before = statementCount()
      await findEntrySays({ path, title }, 'en')
      return statementCount() - before
    }
    expect(await cost('Why does the app crash when I cancel?')).toBe(1)
    expect(await cost(IN_APP)).toBeLessThanOrEqual(5)
  })

  it('is told to programs too', async () => {
    const { path, statement } = await page()
    const ask = async (query: string) => {
      const answer = await GET(apiRequest(`/questions/entry-says?${query}`, { method: 'GET' }), params())
      return { status: answer.status, body: await answer.json() }
    }
    const q = encodeURIComponent(IN_APP)
    expect(await ask(`path=${path}&q=${q}`)).toMatchObject({
      status: 200,
      body: { says: { statementKey: statement.key } },
    })
    expect(await ask(`path=${path}&q=nothing%20known`)).toMatchObject({ status: 200, body: { says: null } })
    expect((await ask(`path=${path}`)).status).toBe(422)
  })
})
