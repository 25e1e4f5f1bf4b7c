import { commentEndpoint, listCommentsEndpoint } from '@/lib/discussion/endpoints'
import { route } from '@/lib/http/endpoint'

export const { GET, POST } = route(listCommentsEndpoint, commentEndpoint)
