import { previewPostEndpoint } from '@/lib/discussion/endpoints'
import { route } from '@/lib/http/endpoint'

export const { POST } = route(previewPostEndpoint)
