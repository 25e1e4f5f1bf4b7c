import { redeemCodeEndpoint } from '@/lib/auth/endpoints'
import { route } from '@/lib/http/endpoint'

export const { POST } = route(redeemCodeEndpoint)
