import { changeTopicLabelEndpoint, listTopicsEndpoint } from '@/lib/entries/admin-endpoints'
import { route } from '@/lib/http/endpoint'

export const { GET, POST } = route(listTopicsEndpoint, changeTopicLabelEndpoint)
