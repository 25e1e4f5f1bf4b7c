/** HTTP contracts of the admins' screens. Moderators read; everybody else is told that there is nothing here. */
import { z } from 'zod'
import { endpoint } from '@/lib/http/endpoint'
import {
  addRedirectSchema,
  carrierRowSchema,
  changeTopicLabelSchema,
  countryRowSchema,
  mergeCarriersSchema,
  mergePreviewQuerySchema,
  movedSchema,
  movePreviewSchema,
  placesQuerySchema,
  redirectRowSchema,
  redirectsQuerySchema,
  removeRedirectSchema,
  renamePlaceSchema,
  renamePreviewQuerySchema,
  topicRowSchema,
} from './admin-schema'
import { changeTopicLabel } from './admin-topic-label'
import { mergeCarriers } from './move-merge'
import { renamePlace } from './move-rename'
import { listCarriers, listCountries, listRedirects, previewMerge, previewRename } from './queries-admin'
import { listTopics } from './queries-topic-labels'
import { addRedirect, removeRedirect } from './redirects-change'
import { nameSchema } from './schema'

const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() })
const redirectSchema = z.object({ path: z.string(), to: z.string() })

export const listCountriesEndpoint = endpoint({
  id: 'listAdminCountries',
  method: 'GET',
  path: '/admin/countries',
  summary: 'Countries with what is set for each, for moderators',
  auth: 'none',
  query: placesQuerySchema,
  output: pageOf(countryRowSchema),
  run: ({ actor }, { query }) => listCountries(actor, query),
})

export const listCarriersEndpoint = endpoint({
  id: 'listAdminCarriers',
  method: 'GET',
  path: '/admin/countries/{country}/carriers',
  summary: 'Carriers of a country with their other names, for moderators',
  auth: 'none',
  params: z.strictObject({ country: z.string().max(80) }),
  query: placesQuerySchema,
  output: pageOf(carrierRowSchema).extend({
    country: z.object({ slug: z.string(), name: nameSchema }),
  }),
  run: ({ actor }, { params, query }) => listCarriers(actor, { ...query, country: params.country }),
})

export const previewRenameEndpoint = endpoint({
  id: 'previewRename',
  method: 'GET',
  path: '/admin/renames/preview',
  summary: 'What giving a country or carrier another address would do, and what stands against it',
  auth: 'none',
  query: renamePreviewQuerySchema,
  output: movePreviewSchema,
  run: ({ actor }, { query }) => previewRename(actor, query),
})

export const renamePlaceEndpoint = endpoint({
  id: 'renamePlace',
  method: 'POST',
  path: '/admin/renames',
  summary: 'Give a country or carrier another address; everything below it moves along and redirects',
  auth: 'none',
  input: renamePlaceSchema,
  output: movedSchema,
  run: ({ command }, { input }) => renamePlace(command, input),
})

export const previewMergeEndpoint = endpoint({
  id: 'previewMerge',
  method: 'GET',
  path: '/admin/merges/preview',
  summary: 'What merging one carrier into another would do, and what stands against it',
  auth: 'none',
  query: mergePreviewQuerySchema,
  output: movePreviewSchema,
  run: ({ actor }, { query }) => previewMerge(actor, query),
})

export const mergeCarriersEndpoint = endpoint({
  id: 'mergeCarriers',
  method: 'POST',
  path: '/admin/merges',
  summary: 'Merge a carrier into another one of its country; this is not undone by a click',
  auth: 'none',
  input: mergeCarriersSchema,
  output: movedSchema,
  run: ({ command }, { input }) => mergeCarriers(command, input),
})

export const listRedirectsEndpoint = endpoint({
  id: 'listRedirects',
  method: 'GET',
  path: '/admin/redirects',
  summary: 'Old addresses and the pages they lead to, for moderators',
  auth: 'none',
  query: redirectsQuerySchema,
  output: pageOf(redirectRowSchema),
  run: ({ actor }, { query }) => listRedirects(actor, query),
})

export const addRedirectEndpoint = endpoint({
  id: 'addRedirect',
  method: 'POST',
  path: '/admin/redirects',
  summary: 'Let a free address lead to a page',
  auth: 'none',
  input: addRedirectSchema,
  output: redirectSchema,
  run: ({ command }, { input }) => addRedirect(command, input),
})

export const removeRedirectEndpoint = endpoint({
  id: 'removeRedirect',
  method: 'POST',
  path: '/admin/redirects/remove',
  summary: 'Free an old address',
  auth: 'none',
  input: removeRedirectSchema,
  output: redirectSchema,
  run: ({ command }, { input }) => removeRedirect(command, input),
})

export const listTopicsEndpoint = endpoint({
  id: 'listTopics',
  method: 'GET',
  path: '/admin/topics',
  summary: 'Topics with their words in three languages, for moderators',
  auth: 'none',
  output: z.object({ items: z.array(topicRowSchema) }),
  run: ({ actor }) => listTopics(actor),
})

export const changeTopicLabelEndpoint = endpoint({
  id: 'changeTopicLabel',
  method: 'POST',
  path: '/admin/topics',
  summary: 'Choose the words of a topic, or with `words` null take the built-in ones again',
  auth: 'none',
  input: changeTopicLabelSchema,
  output: z.object({ topic: z.string() }),
  run: ({ command }, { input }) => changeTopicLabel(command, input),
})
