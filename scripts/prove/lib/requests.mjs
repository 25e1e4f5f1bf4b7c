// Generated requests for one operation of the OpenAPI document: a quarter as they should be, the rest
// with something wrong in the body, the address, the query or the headers.
import { hostileQuery, hostileSegment, spoilBody, spoilHeaders, spoilValue, toJson } from './hostile.mjs'
import { valueFor } from './values.mjs'

const PLAIN = 0.25
const EDGE = 0.15
const SAME_KEY_AGAIN = 0.03
const KEPT_KEYS = 50
/** With the longest headers still below the 16 kB at which Node.js itself refuses. */
const QUERY_MAX = 7_000

/**
 * The operations of a document, in its order.
 * @returns {{ id: string, method: string, path: string, parameters: object[], body?: object, keyed: boolean }[]}
 *   path with its parameters in braces; keyed: the write takes an Idempotency-Key
 */
export function operationsOf(document) {
  const prefix = new URL(document.servers[0].url).pathname.replace(/\/$/, '')
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const parameters = operation.parameters ?? []
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path: prefix + path,
        parameters,
        body: operation.requestBody?.content['application/json']?.schema,
        keyed: parameters.some(({ name }) => name.toLowerCase() === 'idempotency-key'),
      }
    }),
  )
}

/** What can be wrong with a request of this operation, likelier ones more often. */
function faultsOf(operation) {
  const inPath = operation.path.includes('{')
  const inQuery = operation.parameters.some((parameter) => parameter.in === 'query')
  return [
    ...(operation.body ? ['value', 'value', 'value', 'value', 'body'] : []),
    ...(inPath ? ['path', 'path'] : []),
    ...(inQuery ? ['query', 'query', 'parameter', 'parameter'] : ['query']),
    'headers',
    'headers',
  ]
}

function faults(operation, random) {
  if (random.chance(PLAIN)) return []
  const all = faultsOf(operation)
  return Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => random.pick(all))
}

const queryText = (value) => (typeof value === 'object' ? toJson(value) : String(value))

function queryOf(operation, context, wrong) {
  const { random } = context
  const pairs = operation.parameters
    .filter((parameter) => parameter.in === 'query')
    .filter(({ required }) => required || random.chance(0.5))
    .map(({ name, schema }) => [name, valueFor(schema, context, name)])
    .filter(([, value]) => value !== undefined)
  if (wrong.includes('parameter') && pairs.length > 0) {
    const pair = random.pick(pairs)
    pair[1] = spoilValue(pair[1], random)
  }
  const text = pairs.map(([name, value]) => `${name}=${encodeURIComponent(wellFormed(queryText(value)))}`)
  if (wrong.includes('query')) text.push(hostileQuery(random))
  return text.length > 0 ? `?${text.join('&').slice(0, QUERY_MAX)}` : ''
}

/** Half a surrogate pair cannot be percent-encoded; in queries it stands in its own encoding. */
const wellFormed = (text) => text.toWellFormed?.() ?? text

function pathOf(operation, context, wrong) {
  const { random } = context
  return operation.path.replace(/\{(\w+)\}/g, (_all, name) => {
    if (wrong.includes('path')) return hostileSegment(random)
    const parameter = operation.parameters.find((one) => one.in === 'path' && one.name === name)
    return encodeURIComponent(String(valueFor(parameter?.schema ?? { type: 'string' }, context, name)))
  })
}

/**
 * A maker of requests for one operation.
 * @param {object} operation from operationsOf
 * @param {{ document: object, random: object, origin: string, pools: object }} options
 *   pools: from makePools; says who asks and what their words can mean
 * @returns {() => { method: string, path: string, headers: object, body?: string | Buffer, chunked: boolean, person: object }}
 */
export function requestMaker(operation, { document, random, origin, pools }) {
  const sent = []
  let count = 0

  function fresh() {
    const person = pools.personFor(operation, random)
    const wrong = faults(operation, random)
    const context = {
      document,
      random,
      edge: wrong.length > 0 ? EDGE : 0,
      hint: pools.hints(operation, person),
    }
    const path = pathOf(operation, context, wrong) + queryOf(operation, context, wrong)
    const writes = operation.method !== 'GET'
    const headers = writes ? { origin } : {}
    if (person.cookie) headers.cookie = person.cookie
    if (person.address) headers['x-forwarded-for'] = person.address
    count += 1
    if (operation.keyed) headers['idempotency-key'] = `${operation.id}-${count}-${random.letters(8)}`
    let body
    if (operation.body) {
      headers['content-type'] = 'application/json'
      let value = valueFor(operation.body, context)
      for (const fault of wrong) if (fault === 'value') value = spoilValue(value, random)
      body = toJson(value)
      if (wrong.includes('body')) body = spoilBody(body, random)
    } else if (writes && random.chance(0.1)) {
      headers['content-type'] = 'application/json'
      body = toJson(spoilValue({}, random))
    }
    const all = wrong.includes('headers') ? spoilHeaders(headers, random) : headers
    const chunked = body !== undefined && random.chance(0.1)
    return { method: operation.method, path, headers: all, body, chunked, person }
  }

  return () => {
    if (sent.length > 0 && operation.keyed && random.chance(SAME_KEY_AGAIN)) {
      const again = random.pick(sent)
      const other = { ...fresh(), person: again.person, headers: again.headers }
      return random.chance(0.5) ? again : other
    }
    const request = fresh()
    if (sent.length < KEPT_KEYS) sent.push(request)
    else sent[random.below(KEPT_KEYS)] = request
    return request
  }
}
