import { route } from '@/lib/http/endpoint'
import { flagEndpoint } from '@/lib/moderation/endpoints'

export const { POST } = route(flagEndpoint)
