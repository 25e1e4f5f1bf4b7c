import { mergeCarriersEndpoint } from '@/lib/entries/admin-endpoints'
import { route } from '@/lib/http/endpoint'

export const { POST } = route(mergeCarriersEndpoint)
