/** The admins' screens as the site's own pages ask for them. Browser-safe. */
import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { call } from '../http/api-client'
import type {
  addRedirectEndpoint,
  changeTopicLabelEndpoint,
  listCarriersEndpoint,
  listCountriesEndpoint,
  listRedirectsEndpoint,
  listTopicsEndpoint,
  mergeCarriersEndpoint,
  previewMergeEndpoint,
  previewRenameEndpoint,
  removeRedirectEndpoint,
  renamePlaceEndpoint,
} from './admin-endpoints'
import type {
  addRedirectSchema,
  changeTopicLabelSchema,
  mergeCarriersSchema,
  removeRedirectSchema,
  renamePlaceSchema,
} from './admin-schema'

export type RedirectFilter = { q?: string; cursor?: string }
export type RenameWish = { path: string; slug: string; name?: string }
export type MergeWish = { from: string; into: string }

/** Everything on these screens hangs together: a rename changes places and addresses alike. */
export const ADMIN_KEY = ['admin'] as const

export const countriesQuery = (cursor?: string) =>
  queryOptions({
    queryKey: [...ADMIN_KEY, 'countries', cursor],
    queryFn: ({ signal }) =>
      call<typeof listCountriesEndpoint>('GET', '/admin/countries', { query: { cursor }, signal }),
  })

export const carriersQuery = (country: string, cursor?: string) =>
  queryOptions({
    queryKey: [...ADMIN_KEY, 'carriers', country, cursor],
    queryFn: ({ signal }) =>
      call<typeof listCarriersEndpoint>('GET', '/admin/countries/{country}/carriers', {
        ...{ params: { country }, query: { cursor }, signal },
      }),
  })

/** What a move would do: asked for anew each time, and not again once it was done. */
const PREVIEW_KEY = ['admin-preview'] as const
const NEVER_KEPT = { staleTime: 0, gcTime: 0 } as const

export const renamePreviewQuery = (wish: RenameWish) =>
  queryOptions({
    queryKey: [...PREVIEW_KEY, 'rename', wish],
    queryFn: ({ signal }) =>
      call<typeof previewRenameEndpoint>('GET', '/admin/renames/preview', { query: wish, signal }),
    ...NEVER_KEPT,
  })

export const mergePreviewQuery = (wish: MergeWish) =>
  queryOptions({
    queryKey: [...PREVIEW_KEY, 'merge', wish],
    queryFn: ({ signal }) =>
      call<typeof previewMergeEndpoint>('GET', '/admin/merges/preview', { query: wish, signal }),
    ...NEVER_KEPT,
  })

export const redirectsQuery = (filter: RedirectFilter) =>
  queryOptions({
    queryKey: [...ADMIN_KEY, 'redirects', filter],
    queryFn: ({ signal }) =>
      call<typeof listRedirectsEndpoint>('GET', '/admin/redirects', { query: filter, signal }),
    staleTime: 0,
  })

export const topicsQuery = () =>
  queryOptions({
    queryKey: [...ADMIN_KEY, 'topics'],
    queryFn: ({ signal }) => call<typeof listTopicsEndpoint>('GET', '/admin/topics', { signal }),
    staleTime: 0,
  })

/** @param key of each write: the same for every try of one submission */
export const renamePlace = (input: z.input<typeof renamePlaceSchema>, key: string) =>
  call<typeof renamePlaceEndpoint>('POST', '/admin/renames', { input, key })

export const mergeCarriers = (input: z.input<typeof mergeCarriersSchema>, key: string) =>
  call<typeof mergeCarriersEndpoint>('POST', '/admin/merges', { input, key })

export const addRedirect = (input: z.input<typeof addRedirectSchema>, key: string) =>
  call<typeof addRedirectEndpoint>('POST', '/admin/redirects', { input, key })

export const removeRedirect = (input: z.input<typeof removeRedirectSchema>, key: string) =>
  call<typeof removeRedirectEndpoint>('POST', '/admin/redirects/remove', { input, key })

export const changeTopicLabel = (input: z.input<typeof changeTopicLabelSchema>, key: string) =>
  call<typeof changeTopicLabelEndpoint>('POST', '/admin/topics', { input, key })
