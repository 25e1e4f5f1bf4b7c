/**
 * The one form of an HTTP endpoint: a contract gives validation, the typed client, the error shape
 * and the OpenAPI document. Adapters in app/api are three lines. Example in lib/README.md.
 */
import type { z } from 'zod'
import { currentActor } from '@/lib/auth/session'
import { type Actor, ANONYMOUS } from '@/lib/core/actor'
import type { CommandContext } from '@/lib/core/command'
import { sha256 } from '@/lib/core/crypto'
import { Invalid, Unauthenticated } from '@/lib/core/errors'
import { zodIssues } from '@/lib/core/issues'
import { addressGroupHash, clientAddress } from './address'
import { countUse, type LimitName } from './limits'
import { checkOrigin } from './origin'
import { BadRequest, problemResponse } from './problem'
import { checkCharacters, readJson } from './read-body'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
const IDEMPOTENCY_KEY = /^[\w-]{8,100}$/

/** What a run may use besides its input. `command` is handed to commands as it is. */
export type RequestContext = {
  actor: Actor
  address: string
  command: CommandContext
  request: Request
  /** Added to the answer, e.g. cookies. */
  headers: Headers
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

export type EndpointDefinition<
  Params extends z.ZodType | undefined,
  Query extends z.ZodType | undefined,
  Input extends z.ZodType | undefined,
  Output extends z.ZodType,
> = {
  /** Operation id in OpenAPI; also the name in the client. */
  id: string
  method: Method
  /** Path under /api/v1, parameters in braces: `/reports/{id}`. */
  path: string
  summary: string
  /** Who may call it at all; the command still asks its own permission. */
  auth: 'none' | 'member'
  params?: Params
  query?: Query
  input?: Input
  output: Output
  /** Status of success; 200 unless said. */
  status?: number
  limit?: LimitName
  /** Largest body in bytes; that of any form unless said. */
  bodyMax?: number
  /** False for writes that are once-only by nature and answer with a cookie. */
  idempotent?: boolean
  run: (
    context: RequestContext,
    parts: { params: Parsed<Params>; query: Parsed<Query>; input: Parsed<Input> },
  ) => Promise<z.input<Output>>
}

type Fields = z.ZodObject | z.ZodPipe | undefined
/** An endpoint of any contract: what it is handed was parsed by its own schemas. */
export type AnyEndpoint = Omit<
  EndpointDefinition<Fields, Fields, z.ZodType | undefined, z.ZodType>,
  'run'
> & {
  run: (context: RequestContext, parts: never) => Promise<unknown>
}

/** Declares an endpoint; only types happen here. */
export function endpoint<
  Output extends z.ZodType,
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Input extends z.ZodType | undefined = undefined,
>(definition: EndpointDefinition<Params, Query, Input, Output>) {
  return definition
}

type RouteHandler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>

/** Handlers for an app/api route file, one a method. */
export function route<const Endpoints extends AnyEndpoint[]>(
  ...endpoints: Endpoints
): { [M in Endpoints[number]['method']]: RouteHandler } {
  const handlers = endpoints.map((definition) => [definition.method, handlerOf(definition)])
  return Object.fromEntries(handlers)
}

function handlerOf(definition: AnyEndpoint): RouteHandler {
  return async (request, { params }) => {
    try {
      return await answer(definition, request, await params)
    } catch (error) {
      return problemResponse(error)
    }
  }
}

async function answer(definition: AnyEndpoint, request: Request, rawParams: Record<string, string>) {
  const writes = definition.method !== 'GET'
  if (writes) checkOrigin(request.headers)
  const key = writes && definition.idempotent !== false ? requireKey(request.headers) : undefined
  const address = clientAddress(request.headers)
  const needsActor = writes || definition.auth !== 'none' || request.headers.has('cookie')
  const actor = needsActor ? await currentActor(request.headers) : ANONYMOUS
  if (definition.auth === 'member' && actor.kind !== 'member') throw new Unauthenticated('sign_in_first')
  if (writes) await countUse(definition.limit ?? 'write', actor, address)

  const params = parsePart(definition.params, rawParams)
  const query = parsePart(definition.query, Object.fromEntries(new URL(request.url).searchParams))
  const body = definition.input ? await readJson(request, definition.bodyMax) : undefined
  checkCharacters(body)
  const input = parsePart(definition.input, body)

  const owner = actor.kind === 'member' ? actor.id : `anonymous:${addressGroupHash(address)}`
  const requestHash = sha256(JSON.stringify([definition.id, rawParams, body ?? null]))
  const idempotency = key ? { owner, key, requestHash } : undefined
  const headers = new Headers({ 'cache-control': 'no-store', vary: 'cookie' })
  const context = { actor, address, command: { actor, address, idempotency }, request, headers }
  const result = await definition.run(context, { params, query, input } as never)
  headers.set('content-type', 'application/json')
  const bytes = JSON.stringify(definition.output.parse(result))
  return new Response(bytes, { status: definition.status ?? 200, headers })
}

function requireKey(headers: Headers): string {
  const key = headers.get('idempotency-key')
  if (!key) throw new BadRequest('idempotency_key_missing')
  if (!IDEMPOTENCY_KEY.test(key)) throw new BadRequest('idempotency_key_bad')
  return key
}

function parsePart(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined
  checkCharacters(value)
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Invalid(zodIssues(parsed.error))
  return parsed.data
}
