/** HTTP contract of search. */
import { endpoint } from '@/lib/http/endpoint'
import { search } from './queries'
import { searchQuerySchema, searchResultSchema } from './schema'

export const searchEndpoint = endpoint({
  id: 'search',
  method: 'GET',
  path: '/search',
  summary:
    'Pages a question in zh, es or en is about, best first. Understands names of countries, carriers and ' +
    'topics with their synonyms; the full text of pages and reports is not searched yet.',
  auth: 'none',
  query: searchQuerySchema,
  output: searchResultSchema,
  run: (_context, { query }) => search(query.q, query.locale, query.limit),
})
