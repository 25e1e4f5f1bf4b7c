import { listMyPostsEndpoint } from '@/lib/discussion/endpoints'
import { route } from '@/lib/http/endpoint'

export const { GET } = route(listMyPostsEndpoint)
