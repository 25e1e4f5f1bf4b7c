import { route } from '@/lib/http/endpoint'
import { previewReportEndpoint } from '@/lib/reports/endpoints'

export const { POST } = route(previewReportEndpoint)
