import { openApiDocument } from '@/lib/http/openapi'
import { allEndpoints } from '../_all'

const MAX_AGE_S = 300

/** The contract of everything under /api/v1, made from what serves it. */
export function GET(): Response {
  return Response.json(openApiDocument(allEndpoints), {
    headers: { 'cache-control': `public, max-age=${MAX_AGE_S}`, 'access-control-allow-origin': '*' },
  })
}
