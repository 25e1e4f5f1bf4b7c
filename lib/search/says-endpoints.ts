/** HTTP contract of "the entry says …". */
import { z } from 'zod'
import { entrySaysQuerySchema, entrySaysSchema } from '@/lib/discussion/asked-schema'
import { endpoint } from '@/lib/http/endpoint'
import { findEntrySays } from './queries-entry-says'

export const entrySaysEndpoint = endpoint({
  id: 'entrySays',
  method: 'GET',
  path: '/questions/entry-says',
  summary: 'The published statement that answers a question; null where it is not certain that one does',
  auth: 'none',
  query: entrySaysQuerySchema,
  output: z.object({ says: entrySaysSchema.nullable() }),
  run: async (_context, { query: { path, q, locale } }) => ({
    says: await findEntrySays({ path, title: q }, locale),
  }),
})
