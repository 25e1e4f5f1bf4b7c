/** The moderators' queue as the site's own pages ask for it. Browser-safe. */
import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { flagSchema } from '../discussion/schema'
import { call } from '../http/api-client'
import type {
  decideEndpoint,
  flagEndpoint,
  getCaseEndpoint,
  listCasesEndpoint,
  lockCaseEndpoint,
  undoDecisionEndpoint,
} from './endpoints'
import type { decideSchema, queueQuerySchema } from './schema'

export type QueueFilter = Omit<z.input<typeof queueQuerySchema>, 'limit'>
export type FlagInput = z.input<typeof flagSchema>
export type DecisionInput = Omit<z.input<typeof decideSchema>, 'caseId'>

export const moderationKeys = {
  queues: ['moderation', 'queue'],
  queue: (filter: QueueFilter) => ['moderation', 'queue', filter],
  one: (id: string) => ['moderation', 'case', id],
} as const

/** A page of the queue. Several people work on it, so it is asked for anew with every look. */
export const queueQuery = (filter: QueueFilter) =>
  queryOptions({
    queryKey: moderationKeys.queue(filter),
    queryFn: ({ signal }) =>
      call<typeof listCasesEndpoint>('GET', '/moderation/cases', { query: filter, signal }),
    staleTime: 0,
  })

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: moderationKeys.one(id),
    queryFn: ({ signal }) =>
      call<typeof getCaseEndpoint>('GET', '/moderation/cases/{id}', { params: { id }, signal }),
    staleTime: 0,
  })

/** @param key the same for every try of one decision */
export const decide = (id: string, input: DecisionInput, key: string) =>
  call<typeof decideEndpoint>('POST', '/moderation/cases/{id}/decision', { params: { id }, input, key })

export const undoDecision = (decisionId: string, key: string) =>
  call<typeof undoDecisionEndpoint>('POST', '/moderation/decisions/{id}/undo', {
    params: { id: decisionId },
    key,
  })

/** Takes the case for a while, so that others see it is being read; or gives it back. */
export const lockCase = (id: string, take: boolean) =>
  call<typeof lockCaseEndpoint>('POST', '/moderation/cases/{id}/lock', { params: { id }, input: { take } })

/** Tells the moderators about a post or a report; `key` is the same for every try. */
export const flag = (input: FlagInput, key: string) =>
  call<typeof flagEndpoint>('POST', '/flags', { input, key })
