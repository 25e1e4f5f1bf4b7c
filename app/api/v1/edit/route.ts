import { editBaseEndpoint } from '@/lib/entries/proposal-endpoints'
import { route } from '@/lib/http/endpoint'

export const { GET } = route(editBaseEndpoint)
