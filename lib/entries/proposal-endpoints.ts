/** HTTP contracts of changing pages. */
import { z } from 'zod'
import { PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX, pageQuerySchema } from '@/lib/core/pagination'
import { endpoint } from '@/lib/http/endpoint'
import { localeSchema } from '../catalog/vocabulary'
import { getEditBase, getProposal, listMyProposals } from './edit-queries'
import {
  draftSchema,
  EDIT_BODY_MAX,
  editBaseSchema,
  entryPathSchema,
  proposalItemSchema,
  proposalViewSchema,
  proposedSchema,
  proposeSchema,
  revertSchema,
} from './proposal-schema'
import { propose } from './propose'
import { revertRevision } from './revert-revision'
import { dropDraft, saveDraft } from './save-draft'
import { withdrawProposal } from './withdraw-proposal'

const idParams = z.strictObject({ id: z.uuid() })
const pathField = z.strictObject({ path: entryPathSchema })
/** Language of titles; the reader's own unless said. */
const inLocale = { locale: localeSchema.optional() }

export const editBaseEndpoint = endpoint({
  id: 'editBase',
  method: 'GET',
  path: '/edit',
  summary: 'What the editor of a page opens with; a page that is not there yet begins empty',
  auth: 'member',
  query: pathField.extend(inLocale),
  output: editBaseSchema,
  run: ({ actor }, { query }) => getEditBase(actor, query.path, query.locale),
})

export const proposeEndpoint = endpoint({
  id: 'propose',
  method: 'POST',
  path: '/proposals',
  summary: 'Propose a change of a page, or a new page',
  auth: 'member',
  limit: 'propose',
  bodyMax: EDIT_BODY_MAX,
  input: proposeSchema,
  output: proposedSchema,
  status: 201,
  run: ({ command }, { input }) => propose(command, input),
})

export const getProposalEndpoint = endpoint({
  id: 'getProposal',
  method: 'GET',
  path: '/proposals/{id}',
  summary: 'A proposal as its author or a moderator sees it',
  auth: 'member',
  params: idParams,
  query: z.strictObject(inLocale),
  output: proposalViewSchema,
  run: ({ actor }, { params, query }) => getProposal(actor, params.id, query.locale),
})

export const listMyProposalsEndpoint = endpoint({
  id: 'listMyProposals',
  method: 'GET',
  path: '/proposals/mine',
  summary: `One’s own proposals in every state, newest first, ${PAGE_SIZE_DEFAULT} at once (at most ${PAGE_SIZE_MAX})`,
  auth: 'member',
  query: pageQuerySchema,
  output: z.object({ items: z.array(proposalItemSchema), nextCursor: z.string().nullable() }),
  run: ({ actor }, { query }) => listMyProposals(actor, query),
})

export const withdrawProposalEndpoint = endpoint({
  id: 'withdrawProposal',
  method: 'POST',
  path: '/proposals/{id}/withdraw',
  summary: 'Take one’s own proposal back',
  auth: 'member',
  params: idParams,
  output: proposedSchema,
  run: ({ command }, { params }) => withdrawProposal(command, params),
})

export const saveDraftEndpoint = endpoint({
  id: 'saveDraft',
  method: 'PUT',
  path: '/drafts/edit',
  summary: 'Keep what the editor of a page holds; one draft a member and page',
  auth: 'member',
  limit: 'draft',
  bodyMax: EDIT_BODY_MAX,
  // The last one counts, so sending it again is harmless.
  idempotent: false,
  input: draftSchema,
  output: z.object({ savedAt: z.iso.datetime() }),
  run: ({ command }, { input }) => saveDraft(command, input),
})

export const dropDraftEndpoint = endpoint({
  id: 'dropDraft',
  method: 'DELETE',
  path: '/drafts/edit',
  summary: 'Forget the draft of a page',
  auth: 'member',
  limit: 'draft',
  idempotent: false,
  query: pathField,
  output: z.object({ dropped: z.boolean() }),
  run: ({ command }, { query }) => dropDraft(command, query),
})

export const revertEndpoint = endpoint({
  id: 'revert',
  method: 'POST',
  path: '/entries/revert',
  summary: 'Make the content of an older revision hold again, as a new revision',
  auth: 'none',
  limit: 'decide',
  input: revertSchema,
  output: proposedSchema,
  status: 201,
  run: ({ command }, { input }) => revertRevision(command, input),
})
