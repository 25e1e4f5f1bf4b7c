/** HTTP contracts of search. */
import { endpoint } from '@/lib/http/endpoint'
import { search } from './queries'
import { listMisses } from './queries-misses'
import { searchMissesSchema, searchQuerySchema, searchResultSchema } from './schema'

export const searchEndpoint = endpoint({
  id: 'search',
  method: 'GET',
  path: '/search',
  summary:
    'What answers a question in zh, es or en, best first: pages by names of countries, carriers and topics ' +
    'with their synonyms, then pages, experiences and questions by full text.',
  auth: 'none',
  query: searchQuerySchema,
  output: searchResultSchema,
  run: (_context, { query }) => search(query),
})

export const searchMissesEndpoint = endpoint({
  id: 'searchMisses',
  method: 'GET',
  path: '/moderation/searches',
  summary: 'Questions that nothing answered, the most frequent first; without who asked',
  auth: 'none',
  output: searchMissesSchema,
  run: ({ actor }) => listMisses(actor),
})
