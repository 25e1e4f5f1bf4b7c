/** HTTP contracts of history, of what changed lately, and of texts that want a translation: reads for everyone. */
import { z } from 'zod'
import { NotFound } from '@/lib/core/errors'
import { pageQuerySchema } from '@/lib/core/pagination'
import { endpoint } from '@/lib/http/endpoint'
import { localeSchema } from '../catalog/vocabulary'
import { getChanges } from './changes-queries'
import {
  changesFilterSchema,
  changesSchema,
  translationsFilterSchema,
  translationsSchema,
} from './changes-schema'
import { getAsOf } from './history-as-of'
import { getHistory, getRevision } from './history-queries'
import { asOfQuerySchema, historySchema, revisionQuerySchema, revisionViewSchema } from './history-schema'
import { entryPathSchema } from './proposal-schema'
import { entryViewSchema } from './schema'
import { getTranslations } from './translations-queries'

/** Whose texts come first among the differences. */
const locale = { locale: localeSchema.default('en') }

export const listHistoryEndpoint = endpoint({
  id: 'listHistory',
  method: 'GET',
  path: '/entries/history',
  summary: 'The revisions of a page, newest first, with what each changed',
  auth: 'none',
  query: pageQuerySchema.extend({ path: entryPathSchema, of: entryPathSchema.optional(), ...locale }),
  output: historySchema,
  run: ({ actor }, { query }) => getHistory(actor, query),
})

export const readRevisionEndpoint = endpoint({
  id: 'readRevision',
  method: 'GET',
  path: '/entries/revision',
  summary: 'One revision of a page and what differs from its parent, or from another one',
  auth: 'none',
  query: revisionQuerySchema,
  output: revisionViewSchema,
  run: ({ actor }, { query }) => getRevision(actor, query),
})

export const readAsOfEndpoint = endpoint({
  id: 'readAsOf',
  method: 'GET',
  path: '/entries/as-of',
  summary: 'A page as it was recorded at the end of a day (UTC)',
  auth: 'none',
  query: asOfQuerySchema,
  output: entryViewSchema,
  run: async (_context, { query: { path, day } }) => {
    const view = await getAsOf(path, day)
    if (!view) throw new NotFound('not_found')
    return view
  },
})

export const listChangesEndpoint = endpoint({
  id: 'listChanges',
  method: 'GET',
  path: '/changes',
  summary: 'What changed on pages, newest first: of everything, a country, a carrier, a topic',
  auth: 'none',
  query: pageQuerySchema.extend({ ...changesFilterSchema.shape, ...locale }),
  output: changesSchema,
  run: (_context, { query: { cursor, limit, locale: first, ...filter } }) =>
    getChanges(filter, { cursor, limit }, first),
})

const TRANSLATIONS_A_PAGE = 50
const CURSOR_MAX = 300

export const listTranslationsEndpoint = endpoint({
  id: 'listTranslations',
  method: 'GET',
  path: '/translations',
  summary: 'Texts whose translation into a language is older than the original, or not there',
  auth: 'none',
  query: z.strictObject({
    ...translationsFilterSchema.shape,
    cursor: z.string().max(CURSOR_MAX).optional(),
    limit: z.coerce.number().int().min(1).max(TRANSLATIONS_A_PAGE).default(TRANSLATIONS_A_PAGE),
  }),
  output: translationsSchema,
  run: (_context, { query }) => getTranslations(query),
})
