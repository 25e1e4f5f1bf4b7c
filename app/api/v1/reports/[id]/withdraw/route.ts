import { route } from '@/lib/http/endpoint'
import { withdrawReportEndpoint } from '@/lib/reports/endpoints'

export const { POST } = route(withdrawReportEndpoint)
