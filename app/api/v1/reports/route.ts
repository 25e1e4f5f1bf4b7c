import { route } from '@/lib/http/endpoint'
import { listReportsEndpoint, submitReportEndpoint } from '@/lib/reports/endpoints'

export const { GET, POST } = route(listReportsEndpoint, submitReportEndpoint)
