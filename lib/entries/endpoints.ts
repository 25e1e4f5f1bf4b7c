/** HTTP contracts of entries: reads for everyone. */
import { NotFound } from '@/lib/core/errors'
import { endpoint } from '@/lib/http/endpoint'
import { entryListQuerySchema, entryListSchema, entryQuerySchema } from './list-schema'
import { getEntry } from './queries'
import { getRedirect, listEntries } from './queries-paths'
import { entryViewSchema } from './schema'

/** A path holds slashes, so it is a query value; an old path answers with the page it leads to now. */
export const readEntry = endpoint({
  id: 'readEntry',
  method: 'GET',
  path: '/entries',
  summary: 'The published page at a path, e.g. pe/claro/cancel, with its verdict, labels and sources',
  auth: 'none',
  query: entryQuerySchema,
  output: entryViewSchema,
  run: async (_context, { query }) => {
    const found = await getEntry(query.path)
    if (found) return found
    const moved = await getRedirect(query.path)
    const entry = moved ? await getEntry(moved) : null
    if (!entry) throw new NotFound('not_found')
    return entry
  },
})

export const listAllEntries = endpoint({
  id: 'listEntries',
  method: 'GET',
  path: '/entries/list',
  summary: 'Published pages in the order of their paths',
  auth: 'none',
  query: entryListQuerySchema,
  output: entryListSchema,
  run: (_context, { query }) => listEntries(query),
})
