/** The OpenAPI document, made from the same contracts that serve. */
import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi'
import type { z } from 'zod'
import { env } from '@/lib/core/env'
import type { AnyEndpoint } from './endpoint'
import { problemSchema } from './problem'

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })
const METHODS = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const

/** Builds the document for a list of endpoints. */
export function openApiDocument(endpoints: AnyEndpoint[]) {
  const registry = new OpenAPIRegistry()
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'next-auth.session-token',
  })
  for (const definition of endpoints) {
    const writes = definition.method !== 'GET'
    registry.registerPath({
      operationId: definition.id,
      method: METHODS[definition.method],
      path: definition.path,
      summary: definition.summary,
      security: definition.auth === 'member' ? [{ session: [] }] : [],
      parameters:
        writes && definition.idempotent !== false
          ? [{ in: 'header', name: 'Idempotency-Key', required: true, schema: { type: 'string' } }]
          : [],
      request: {
        params: definition.params,
        query: definition.query,
        ...(definition.input ? { body: { content: json(definition.input), required: true } } : {}),
      },
      responses: {
        [definition.status ?? 200]: { description: 'Success', content: json(definition.output) },
        default: {
          description: 'Problem',
          content: { 'application/problem+json': { schema: problemSchema } },
        },
      },
    })
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Linebook',
      version: '1',
      description:
        'What mobile carriers let you do. Reads are for everyone; writes are for browser sessions.',
      license: { name: 'CC0-1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
    },
    servers: [{ url: `${env().PUBLIC_URL}/api/v1` }],
  })
}
