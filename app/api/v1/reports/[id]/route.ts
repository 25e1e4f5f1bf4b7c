import { route } from '@/lib/http/endpoint'
import { editReportEndpoint, getReportEndpoint } from '@/lib/reports/endpoints'

export const { GET, PATCH } = route(editReportEndpoint, getReportEndpoint)
