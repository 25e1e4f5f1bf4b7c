import { readRevisionEndpoint } from '@/lib/entries/history-endpoints'
import { route } from '@/lib/http/endpoint'

export const { GET } = route(readRevisionEndpoint)
