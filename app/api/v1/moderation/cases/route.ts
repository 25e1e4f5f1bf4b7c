import { route } from '@/lib/http/endpoint'
import { listCasesEndpoint } from '@/lib/moderation/endpoints'

export const { GET } = route(listCasesEndpoint)
