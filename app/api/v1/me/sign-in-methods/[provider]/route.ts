import { unlinkEndpoint } from '@/lib/auth/provider-endpoints'
import { route } from '@/lib/http/endpoint'

export const { DELETE } = route(unlinkEndpoint)
