/** Changing pages, as the site's own pages ask for it: query keys, options, calls. Browser-safe. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Locale } from '../catalog/vocabulary'
import { call } from '../http/api-client'
import type {
  dropDraftEndpoint,
  editBaseEndpoint,
  getProposalEndpoint,
  listMyProposalsEndpoint,
  proposeEndpoint,
  revertEndpoint,
  saveDraftEndpoint,
  withdrawProposalEndpoint,
} from './proposal-endpoints'
import type { draftSchema, Propose, revertSchema } from './proposal-schema'

export const proposalKeys = {
  base: (path: string) => ['edit', path],
  mine: ['proposals', 'mine'],
  one: (id: string) => ['proposals', 'one', id],
} as const

/** What the editor of a page opens with. Asked once: an editor must not change under its writer. */
export const editBaseQuery = (path: string, locale: Locale) =>
  queryOptions({
    queryKey: proposalKeys.base(path),
    queryFn: ({ signal }) =>
      call<typeof editBaseEndpoint>('GET', '/edit', { query: { path, locale }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

export const proposalQuery = (id: string, locale: Locale) =>
  queryOptions({
    queryKey: proposalKeys.one(id),
    queryFn: ({ signal }) =>
      call<typeof getProposalEndpoint>('GET', '/proposals/{id}', {
        params: { id },
        query: { locale },
        signal,
      }),
  })

/** The signed-in member's own proposals, the newest first, page by page. */
export const myProposalsQuery = () =>
  infiniteQueryOptions({
    queryKey: proposalKeys.mine,
    queryFn: ({ pageParam, signal }) =>
      call<typeof listMyProposalsEndpoint>('GET', '/proposals/mine', {
        query: { cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

/** @param key the same for every try of one proposal */
export const propose = (input: Propose, key: string) =>
  call<typeof proposeEndpoint>('POST', '/proposals', { input, key })

export const withdrawProposal = (id: string, key: string) =>
  call<typeof withdrawProposalEndpoint>('POST', '/proposals/{id}/withdraw', { params: { id }, key })

export const saveDraft = (input: z.input<typeof draftSchema>, signal?: AbortSignal) =>
  call<typeof saveDraftEndpoint>('PUT', '/drafts/edit', { input, signal })

export const dropDraft = (path: string) =>
  call<typeof dropDraftEndpoint>('DELETE', '/drafts/edit', { query: { path } })

export const revert = (input: z.input<typeof revertSchema>, key: string) =>
  call<typeof revertEndpoint>('POST', '/entries/revert', { input, key })
