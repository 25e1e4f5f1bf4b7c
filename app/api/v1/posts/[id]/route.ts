import { editPostEndpoint } from '@/lib/discussion/endpoints'
import { route } from '@/lib/http/endpoint'

export const { PATCH } = route(editPostEndpoint)
