/** HTTP contracts of the moderators' room. Everybody else is told that there is nothing here. */
import { z } from 'zod'
import { flagSchema } from '@/lib/discussion/schema'
import { EDIT_BODY_MAX } from '@/lib/entries/proposal-schema'
import { endpoint } from '@/lib/http/endpoint'
import { decide } from './decide'
import { flag } from './flag'
import { lockCase } from './lock-case'
import { getCase, listCases } from './queries'
import { caseSummarySchema, caseViewSchema, decidedSchema, decideFields, queueQuerySchema } from './schema'
import { undoDecision } from './undo-decision'

const idParams = z.strictObject({ id: z.uuid() })

export const listCasesEndpoint = endpoint({
  id: 'listCases',
  method: 'GET',
  path: '/moderation/cases',
  summary: 'The moderators’ queue, most urgent first',
  auth: 'none',
  query: queueQuerySchema,
  output: z.object({ items: z.array(caseSummarySchema), nextCursor: z.string().nullable() }),
  run: ({ actor }, { query }) => listCases(actor, query),
})

export const getCaseEndpoint = endpoint({
  id: 'getCase',
  method: 'GET',
  path: '/moderation/cases/{id}',
  summary: 'A case with everything needed to decide it',
  auth: 'none',
  params: idParams,
  output: caseViewSchema,
  run: ({ actor }, { params }) => getCase(actor, params.id),
})

export const decideEndpoint = endpoint({
  id: 'decide',
  method: 'POST',
  path: '/moderation/cases/{id}/decision',
  summary: 'Decide a case; the version is the one its maker saw',
  auth: 'none',
  limit: 'decide',
  bodyMax: EDIT_BODY_MAX,
  params: idParams,
  input: z.strictObject(decideFields),
  output: decidedSchema,
  run: ({ command }, { params, input }) => decide(command, { ...input, caseId: params.id }),
})

export const undoDecisionEndpoint = endpoint({
  id: 'undoDecision',
  method: 'POST',
  path: '/moderation/decisions/{id}/undo',
  summary: 'Take a decision back within ten minutes',
  auth: 'none',
  limit: 'decide',
  params: idParams,
  output: decidedSchema,
  run: ({ command }, { params }) => undoDecision(command, { decisionId: params.id }),
})

export const lockCaseEndpoint = endpoint({
  id: 'lockCase',
  method: 'POST',
  path: '/moderation/cases/{id}/lock',
  summary: 'Take a case for a while, or give it back',
  auth: 'none',
  limit: 'decide',
  params: idParams,
  input: z.strictObject({ take: z.boolean() }),
  output: z.object({ lock: caseSummarySchema.shape.lock }),
  run: ({ command }, { params, input }) => lockCase(command, { ...input, caseId: params.id }),
})

export const flagEndpoint = endpoint({
  id: 'flag',
  method: 'POST',
  path: '/flags',
  summary: 'Say that a report or a post should not be there; one a person',
  auth: 'member',
  limit: 'post',
  input: flagSchema,
  output: z.object({ flags: z.int() }),
  run: ({ command }, { input }) => flag(command, input),
})
