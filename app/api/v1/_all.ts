/** Every endpoint of the API, for its OpenAPI document. A test fails on a route that is not here. */
import {
  redeemCodeEndpoint,
  redeemLinkEndpoint,
  requestSignInEndpoint,
  signOutEndpoint,
} from '@/lib/auth/endpoints'
import { listAllEntries, readEntry } from '@/lib/entries/endpoints'
import {
  dropDraftEndpoint,
  editBaseEndpoint,
  getProposalEndpoint,
  listMyProposalsEndpoint,
  proposeEndpoint,
  revertEndpoint,
  saveDraftEndpoint,
  withdrawProposalEndpoint,
} from '@/lib/entries/proposal-endpoints'
import type { AnyEndpoint } from '@/lib/http/endpoint'
import { meEndpoint, updateMeEndpoint } from '@/lib/members/endpoints'
import {
  decideEndpoint,
  getCaseEndpoint,
  listCasesEndpoint,
  lockCaseEndpoint,
  undoDecisionEndpoint,
} from '@/lib/moderation/endpoints'
import {
  editReportEndpoint,
  getReportEndpoint,
  listMyReportsEndpoint,
  listReportsEndpoint,
  previewReportEndpoint,
  submitReportEndpoint,
  withdrawReportEndpoint,
} from '@/lib/reports/endpoints'
import { searchEndpoint } from '@/lib/search/endpoints'

export const allEndpoints: AnyEndpoint[] = [
  meEndpoint,
  updateMeEndpoint,
  requestSignInEndpoint,
  redeemLinkEndpoint,
  redeemCodeEndpoint,
  signOutEndpoint,
  readEntry,
  listAllEntries,
  editBaseEndpoint,
  proposeEndpoint,
  listMyProposalsEndpoint,
  getProposalEndpoint,
  withdrawProposalEndpoint,
  saveDraftEndpoint,
  dropDraftEndpoint,
  revertEndpoint,
  searchEndpoint,
  submitReportEndpoint,
  listReportsEndpoint,
  listMyReportsEndpoint,
  getReportEndpoint,
  editReportEndpoint,
  withdrawReportEndpoint,
  previewReportEndpoint,
  listCasesEndpoint,
  getCaseEndpoint,
  decideEndpoint,
  undoDecisionEndpoint,
  lockCaseEndpoint,
]
