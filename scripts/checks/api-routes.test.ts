/** The OpenAPI document knows every route under /api/v1, and every endpoint in it is served. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { allEndpoints } from '@/app/api/v1/_all'
import { openApiDocument } from '@/lib/http/openapi'

const ROOT = path.resolve(import.meta.dirname, '..', '..', 'app', 'api', 'v1')
/** Serves the document itself. */
const DOCUMENT = '/openapi.json'
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** `/reports/{id}` for the folder `reports/[id]`; `[...path]` takes the rest of an address. */
const pathOf = (folder: string) => `/${folder}`.replace(/\[(?:\.\.\.)?(\w+)\]/g, '{$1}')

const folders = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'route.ts')
  .map((file) => path.dirname(file).split(path.sep).join('/'))

/** `GET /me` for everything a route file serves. */
async function served(folder: string): Promise<string[]> {
  const handlers: Record<string, unknown> = await import(path.join(ROOT, folder, 'route.ts'))
  return METHODS.filter((method) => handlers[method]).map((method) => `${method} ${pathOf(folder)}`)
}

describe('routes and contracts', () => {
  it('are the same', async () => {
    const routes = (await Promise.all(folders.map(served))).flat()
    const own = routes.filter((name) => !name.endsWith(DOCUMENT))
    const declared = allEndpoints.map((endpoint) => `${endpoint.method} ${endpoint.path}`)
    expect(own.sort()).toEqual(declared.sort())
    expect(routes).toContain(`GET ${DOCUMENT}`)
  })

  it('have ids of their own', () => {
    const ids = allEndpoints.map((endpoint) => endpoint.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('make a document with a problem for each failure', () => {
    const document = openApiDocument(allEndpoints)
    const operations = Object.values(document.paths ?? {}).flatMap((item) => Object.values(item))
    expect(operations).toHaveLength(allEndpoints.length)
    for (const operation of operations) {
      expect(operation.summary.length).toBeGreaterThan(5)
      expect(operation.responses.default.content).toHaveProperty('application/problem+json')
    }
    expect(() => JSON.stringify(document)).not.toThrow()
  })
})
