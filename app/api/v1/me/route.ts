import { route } from '@/lib/http/endpoint'
import { meEndpoint, updateMeEndpoint } from '@/lib/members/endpoints'

export const { GET, PATCH } = route(meEndpoint, updateMeEndpoint)
