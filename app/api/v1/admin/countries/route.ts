import { listCountriesEndpoint } from '@/lib/entries/admin-endpoints'
import { route } from '@/lib/http/endpoint'

export const { GET } = route(listCountriesEndpoint)
