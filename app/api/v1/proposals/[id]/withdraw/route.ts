import { withdrawProposalEndpoint } from '@/lib/entries/proposal-endpoints'
import { route } from '@/lib/http/endpoint'

export const { POST } = route(withdrawProposalEndpoint)
