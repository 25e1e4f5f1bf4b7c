import { route } from '@/lib/http/endpoint'
import { decideEndpoint } from '@/lib/moderation/endpoints'

export const { POST } = route(decideEndpoint)
