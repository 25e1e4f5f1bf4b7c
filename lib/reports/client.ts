/** Reports as the site's own pages ask for them: query keys, options, calls. Browser-safe. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../http/api-client'
import type {
  editReportEndpoint,
  getReportEndpoint,
  listMyReportsEndpoint,
  previewReportEndpoint,
  submitReportEndpoint,
  withdrawReportEndpoint,
} from './endpoints'
import type { EditReport, SubmitReport } from './schema'

export const reportKeys = {
  mine: ['reports', 'mine'],
  one: (id: string) => ['reports', 'one', id],
} as const

/** The signed-in member's own reports, the newest first, page by page. */
export const myReportsQuery = () =>
  infiniteQueryOptions({
    queryKey: reportKeys.mine,
    queryFn: ({ pageParam, signal }) =>
      call<typeof listMyReportsEndpoint>('GET', '/reports/mine', {
        query: { cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

/** One report, as its author or a moderator sees it. */
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: reportKeys.one(id),
    queryFn: ({ signal }) =>
      call<typeof getReportEndpoint>('GET', '/reports/{id}', { params: { id }, signal }),
  })

/** @param key the same for every try of one submission */
export const submit = (input: SubmitReport, key: string) =>
  call<typeof submitReportEndpoint>('POST', '/reports', { input, key })

export const edit = ({ id, ...input }: EditReport, key: string) =>
  call<typeof editReportEndpoint>('PATCH', '/reports/{id}', { params: { id }, input, key })

export const withdraw = (id: string, version: number, key: string) =>
  call<typeof withdrawReportEndpoint>('POST', '/reports/{id}/withdraw', {
    params: { id },
    input: { version },
    key,
  })

/** The text as the server's renderer sets it. */
export const previewText = (text: string) =>
  call<typeof previewReportEndpoint>('POST', '/reports/preview', { input: { text } })
