import { beginSignInEndpoint } from '@/lib/auth/provider-endpoints'
import { route } from '@/lib/http/endpoint'

export const { POST } = route(beginSignInEndpoint)
