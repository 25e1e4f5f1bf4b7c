/** HTTP contracts of experience reports. */
import { z } from 'zod'
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX, pageQuerySchema } from '@/lib/core/pagination'
import { addressGroupHash, UNKNOWN_ADDRESS } from '@/lib/http/address'
import { endpoint, type RequestContext } from '@/lib/http/endpoint'
import { renderMarkdown } from '@/lib/markdown/render'
import { editReport } from './edit-report'
import { publishesAtOnce } from './permissions'
import { getOwnReport, listMyReports, listPublishedReports } from './queries'
import {
  editReportSchema,
  ownReportViewSchema,
  REPORT_TEXT_MAX,
  reportViewSchema,
  submitReportSchema,
} from './schema'
import { submitReport } from './submit-report'
import { withdrawReport } from './withdraw-report'

const idParams = z.strictObject({ id: z.uuid() })
const nextCursor = z.string().nullable()
/** Domains see only the keyed hash of a group of addresses; one that nobody told is no group. */
const grouped = ({ command, address }: RequestContext) => ({
  ...command,
  address: address === UNKNOWN_ADDRESS ? undefined : addressGroupHash(address),
})

export const submitReportEndpoint = endpoint({
  id: 'submitReport',
  method: 'POST',
  path: '/reports',
  summary: 'Tell an experience; a new member’s waits for review',
  auth: 'member',
  limit: 'report',
  input: submitReportSchema,
  output: ownReportViewSchema,
  status: 201,
  run: (context, { input }) => submitReport(grouped(context), input),
})

export const listReportsEndpoint = endpoint({
  id: 'listReports',
  method: 'GET',
  path: '/reports',
  summary: 'Published experiences of a page, newest first',
  auth: 'none',
  query: pageQuerySchema.extend({ entry: z.string().min(3).max(200) }),
  output: z.object({ items: z.array(reportViewSchema), nextCursor }),
  run: (_context, { query: { entry, ...page } }) => listPublishedReports(entry, page),
})

export const listMyReportsEndpoint = endpoint({
  id: 'listMyReports',
  method: 'GET',
  path: '/reports/mine',
  summary: `One’s own experiences in every state, newest first, ${PAGE_SIZE_DEFAULT} at once (at most ${PAGE_SIZE_MAX})`,
  auth: 'member',
  query: pageQuerySchema,
  output: z.object({ items: z.array(ownReportViewSchema), nextCursor }),
  run: ({ actor }, { query }) => listMyReports(actor, query),
})

export const getReportEndpoint = endpoint({
  id: 'getReport',
  method: 'GET',
  path: '/reports/{id}',
  summary: 'One experience as its author or a moderator sees it',
  auth: 'member',
  params: idParams,
  output: ownReportViewSchema,
  run: ({ actor }, { params }) => getOwnReport(actor, params.id),
})

export const editReportEndpoint = endpoint({
  id: 'editReport',
  method: 'PATCH',
  path: '/reports/{id}',
  summary: 'Change one’s own experience; it is reviewed again',
  auth: 'member',
  limit: 'report',
  params: idParams,
  input: editReportSchema.omit({ id: true }),
  output: ownReportViewSchema,
  run: ({ command }, { params, input }) => editReport(command, { ...input, id: params.id }),
})

export const withdrawReportEndpoint = endpoint({
  id: 'withdrawReport',
  method: 'POST',
  path: '/reports/{id}/withdraw',
  summary: 'Take one’s own experience back',
  auth: 'member',
  params: idParams,
  input: z.strictObject({ version: z.int().positive().max(1_000_000) }),
  output: ownReportViewSchema,
  run: ({ command }, { params, input }) => withdrawReport(command, { ...input, id: params.id }),
})

export const previewReportEndpoint = endpoint({
  id: 'previewReport',
  method: 'POST',
  path: '/reports/preview',
  summary: 'A text as the server’s own renderer sets it; nothing is kept',
  auth: 'none',
  idempotent: false,
  input: z.strictObject({ text: z.string().max(REPORT_TEXT_MAX) }),
  output: z.object({ html: z.string() }),
  run: async ({ actor }, { input }) => ({
    html: renderMarkdown(input.text, { links: publishesAtOnce(actor) }),
  }),
})
