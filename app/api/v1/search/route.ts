import { route } from '@/lib/http/endpoint'
import { searchEndpoint } from '@/lib/search/endpoints'

export const { GET } = route(searchEndpoint)
