import { postHistoryEndpoint } from '@/lib/discussion/endpoints'
import { route } from '@/lib/http/endpoint'

export const { GET } = route(postHistoryEndpoint)
