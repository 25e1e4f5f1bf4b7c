import { describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import { route } from '@/lib/http/endpoint'
import { apiRequest, params } from '@/lib/testing/api'
import { createPolicy } from '@/lib/testing/factories-entries'
import { listAllEntries, readEntry } from './endpoints'
import { entryListSchema } from './list-schema'
import { entryViewSchema } from './schema'

const { GET: readRoute } = route(readEntry)
const { GET: listRoute } = route(listAllEntries)
const read = (query: string) => readRoute(apiRequest(`/entries${query}`, { method: 'GET' }), params())
const list = (query: string) => listRoute(apiRequest(`/entries/list${query}`, { method: 'GET' }), params())

describe('GET /entries', () => {
  it('gives the page at a path, to anybody', async () => {
    await createPolicy({ country: 'qa', carrier: 'one' })
    const response = await read('?path=qa/one/cancel')
    expect(response.status).toBe(200)
    expect(entryViewSchema.parse(await response.json())).toMatchObject({ path: 'qa/one/cancel' })
  })

  it('gives the page an old path leads to', async () => {
    const { entry } = await createPolicy({ country: 'qa', carrier: 'two' })
    await db().entryRedirect.create({ data: { path: 'qa/older/cancel', entryId: entry.id } })
    expect(await (await read('?path=qa/older/cancel')).json()).toMatchObject({ path: 'qa/two/cancel' })
  })

  it.each([
    ['?path=qa/nobody/cancel', 404],
    ['', 422],
    ['?path=QA', 422],
    ['?path=/qa', 422],
    ['?path=a/b/c/d', 422],
    ['?path=qa&other=1', 422],
    [`?path=${'a'.repeat(201)}`, 422],
    ['?path=%00', 422],
  ])('answers %s with %d', async (query, status) => {
    expect((await read(query)).status).toBe(status)
  })
})

describe('GET /entries/list', () => {
  it('gives pages in the order of their paths, and goes on from the cursor', async () => {
    await createPolicy({ country: 'qb', carrier: 'one' })
    await createPolicy({ country: 'qb', carrier: 'two' })
    const first = entryListSchema.parse(await (await list('?country=qb&limit=1')).json())
    expect(first).toMatchObject({
      items: [{ path: 'qb/one/cancel', revision: 1 }],
      nextCursor: 'qb/one/cancel',
    })
    const rest = await list(`?country=qb&cursor=${first.nextCursor}`)
    expect(await rest.json()).toMatchObject({ items: [{ path: 'qb/two/cancel' }], nextCursor: null })
  })

  it.each(['?limit=0', '?limit=101', '?topic=nothing', '?kind=page', '?country=A', '?page=2'])(
    'refuses %s',
    async (query) => {
      expect((await list(query)).status).toBe(422)
    },
  )
})
