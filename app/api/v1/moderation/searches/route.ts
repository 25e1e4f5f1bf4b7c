import { route } from '@/lib/http/endpoint'
import { searchMissesEndpoint } from '@/lib/search/endpoints'

export const { GET } = route(searchMissesEndpoint)
