import { route } from '@/lib/http/endpoint'
import { lockCaseEndpoint } from '@/lib/moderation/endpoints'

export const { POST } = route(lockCaseEndpoint)
