import { beginLinkEndpoint, signInMethodsEndpoint } from '@/lib/auth/provider-endpoints'
import { route } from '@/lib/http/endpoint'

export const { GET, POST } = route(signInMethodsEndpoint, beginLinkEndpoint)
