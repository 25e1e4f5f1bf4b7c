import { route } from '@/lib/http/endpoint'
import { getCaseEndpoint } from '@/lib/moderation/endpoints'

export const { GET } = route(getCaseEndpoint)
