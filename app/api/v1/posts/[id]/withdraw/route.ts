import { withdrawPostEndpoint } from '@/lib/discussion/endpoints'
import { route } from '@/lib/http/endpoint'

export const { POST } = route(withdrawPostEndpoint)
