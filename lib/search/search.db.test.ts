import { beforeAll, describe, expect, it } from 'vitest'
import { statementCount } from '@/lib/core/db'
import { route } from '@/lib/http/endpoint'
import { apiRequest, params } from '@/lib/testing/api'
import {
  buildStatement,
  createCarrier,
  createCountry,
  createGuide,
  createPolicy,
} from '@/lib/testing/factories-entries'
import { searchEndpoint } from './endpoints'
import { findFor, loadCatalog } from './queries'
import { searchQuerySchema, searchResultSchema } from './schema'

const { GET } = route(searchEndpoint)

const ask = async (query: Record<string, string>) => {
  const request = apiRequest(`/search?${new URLSearchParams(query)}`, { method: 'GET' })
  const response = await GET(request, params())
  return { status: response.status, body: await response.json() }
}

beforeAll(async () => {
  const name = { zh: '秘鲁', es: 'Perú', en: 'Peru' }
  await createCountry({ country: 'pe', content: { name, regulator: { name: 'OSIPTEL' } } })
  await createCarrier({ country: 'pe', carrier: 'claro', content: { name: 'Claro', aliases: ['Mi Claro'] } })
  const rule = buildStatement({ kind: 'rule', channels: [{ channel: 'web', answer: 'yes' }] })
  await createPolicy({ country: 'pe', carrier: 'all', topic: 'cancel', statements: [rule] })
  await createPolicy({ country: 'pe', carrier: 'claro', topic: 'cancel' })
  await createPolicy({ country: 'pe', carrier: 'claro', topic: 'keep_alive' })
  await createGuide({ slug: 'leave-well', content: { title: { en: 'How to leave well' } } })
})

describe('GET /search', () => {
  it('answers with the page that is meant, its verdict and what was understood', async () => {
    const { status, body } = await ask({ q: 'Claro 秘鲁 在线销户', locale: 'zh' })
    expect(status).toBe(200)
    const result = searchResultSchema.parse(body)
    expect(result.understood).toMatchObject({ country: 'pe', carrier: 'claro', topic: 'cancel' })
    expect(result.items[0]).toMatchObject({
      kind: 'policy',
      path: 'pe/claro/cancel',
      title: 'Claro（秘鲁）：销户',
      country: { slug: 'pe', name: '秘鲁' },
      carrier: { slug: 'claro', name: 'Claro' },
      topic: 'cancel',
    })
    // The country's rule is part of the answer on the carrier's page.
    expect(result.items[0]?.verdict?.lines[0]?.rule.answer).toBe('yes')
    expect(result.items[1]?.path).toBe('pe/all/cancel')
  })

  it('takes the question in another language than the titles', async () => {
    const { body } = await ask({ q: 'dar de baja osiptel desde el extranjero', locale: 'en', limit: '1' })
    const result = searchResultSchema.parse(body)
    expect(result.items.map((item) => item.title)).toEqual(['Peru: Cancel the line'])
    expect(result.understood).toMatchObject({ country: 'pe', carrier: null, abroad: true })
  })

  it('answers what it does not understand with an empty list', async () => {
    const { body } = await ask({ q: 'xyzzy' })
    expect(body).toMatchObject({ items: [], understood: { country: null, carrier: null, topic: null } })
  })

  it('refuses a question without words to look at, and one that is too long', async () => {
    expect((await ask({})).status).toBe(422)
    expect((await ask({ q: 'a'.repeat(201) })).status).toBe(422)
    expect((await ask({ q: 'claro', limit: '0' })).status).toBe(422)
  })

  it('takes a dozen statements at most, mistyped words and empty results included', async () => {
    for (const q of ['claro cancel', 'claro cancel chatbott answered', 'zzzzzz qqqqqq', '秘鲁 销户 微信']) {
      const before = statementCount()
      await findFor(searchQuerySchema.parse({ q }))
      expect(statementCount() - before).toBeLessThanOrEqual(12)
    }
  })
})

describe('the catalog of the question box', () => {
  it('holds names in the language, and the same bytes each time', async () => {
    const first = await loadCatalog('es')
    expect(JSON.stringify(first)).toBe(JSON.stringify(await loadCatalog('es')))
    expect(first.countries[0]).toMatchObject({ slug: 'pe', name: 'Perú' })
  })
})
