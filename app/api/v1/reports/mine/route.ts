import { route } from '@/lib/http/endpoint'
import { listMyReportsEndpoint } from '@/lib/reports/endpoints'

export const { GET } = route(listMyReportsEndpoint)
