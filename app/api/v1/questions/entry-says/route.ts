import { route } from '@/lib/http/endpoint'
import { entrySaysEndpoint } from '@/lib/search/says-endpoints'

export const { GET } = route(entrySaysEndpoint)
