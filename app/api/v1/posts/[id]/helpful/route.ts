import { votePostEndpoint } from '@/lib/discussion/endpoints'
import { route } from '@/lib/http/endpoint'

export const { PUT } = route(votePostEndpoint)
