import { route } from '@/lib/http/endpoint'
import { undoDecisionEndpoint } from '@/lib/moderation/endpoints'

export const { POST } = route(undoDecisionEndpoint)
