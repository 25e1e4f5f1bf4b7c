// Values made from a JSON schema: acceptable ones and, with `edge`, ones at and just over its limits.
import { uuidOf } from './random.mjs'

/** What a hint gives where a field is better left out. */
export const OMIT = Symbol('omit')

const DAY_MS = 86_400_000
const TEXT_MORE = 120
const LIST_MORE = 2
const NUMBER_SPAN = 100
const DEPTH_MAX = 12

const refOf = (document, ref) =>
  ref
    .slice(2)
    .split('/')
    .reduce((at, part) => at?.[part.replaceAll('~1', '/').replaceAll('~0', '~')], document)

/** The schema itself, with references followed and `allOf` put together. */
export function resolveSchema(document, schema = {}) {
  if (schema.$ref) return resolveSchema(document, refOf(document, schema.$ref))
  if (!schema.allOf) return schema
  const parts = schema.allOf.map((part) => resolveSchema(document, part))
  return {
    ...Object.assign({}, ...parts),
    properties: Object.assign({}, ...parts.map((part) => part.properties)),
    required: parts.flatMap((part) => part.required ?? []),
  }
}

/** Words of letters alone, so that nothing in them looks like somebody's number. */
export function wordsOf(random, length) {
  let text = ''
  while (text.length < length) text += `${random.letters(random.between(2, 9))} `
  return text.slice(0, length).replace(/^ | $/g, 'x')
}

/** A real day of the last year. */
export const pastDay = (random) =>
  new Date(Date.now() - random.between(2, 360) * DAY_MS).toISOString().slice(0, 10)

const FORMATS = {
  uuid: uuidOf,
  date: pastDay,
  'date-time': (random) => `${pastDay(random)}T10:00:00.000Z`,
  email: (random) => `${random.letters(8)}@example.org`,
  uri: (random) => `https://${random.letters(8)}.example/`,
}

function stringOf(schema, { random, edge }) {
  const { minLength = 1, maxLength = minLength + TEXT_MORE, format } = schema
  if (random.chance(edge)) {
    const length = random.pick([minLength - 1, minLength, maxLength - 1, maxLength, maxLength + 1])
    return wordsOf(random, Math.max(0, length))
  }
  const make = FORMATS[format]
  return make
    ? make(random)
    : wordsOf(random, random.between(minLength, Math.min(maxLength, minLength + TEXT_MORE)))
}

function numberOf(schema, { random, edge }) {
  const { minimum = 0, maximum = minimum + NUMBER_SPAN } = schema
  const least = schema.exclusiveMinimum === undefined ? minimum : schema.exclusiveMinimum + 1
  if (random.chance(edge)) return random.pick([least - 1, least, maximum, maximum + 1, least + 0.5])
  return random.between(least, Math.min(maximum, least + NUMBER_SPAN))
}

function listOf(schema, context, depth) {
  const { random, edge } = context
  const { minItems = 0, maxItems = minItems + LIST_MORE } = schema
  const length = random.chance(edge)
    ? random.pick([minItems - 1, minItems, maxItems, maxItems + 1])
    : random.between(minItems, Math.min(maxItems, minItems + LIST_MORE))
  return Array.from({ length: Math.max(0, length) }, () =>
    valueFor(schema.items ?? {}, context, undefined, depth + 1),
  )
}

function objectOf(schema, context, depth) {
  const { random } = context
  const required = new Set(schema.required)
  const entries = Object.entries(schema.properties ?? {})
    .filter(([name]) => required.has(name) || random.chance(0.5))
    .map(([name, part]) => [name, valueFor(part, context, name, depth + 1)])
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/**
 * A value for a schema.
 * @param {object} schema
 * @param {{ document: object, random: object, edge: number, hint: (name?: string) => unknown }} context
 *   edge: how often a limit is tried; hint: a value that is known to mean something, by field name
 * @param {string} [name] of the field
 */
export function valueFor(schema, context, name, depth = 0) {
  const { random } = context
  const hinted = name === undefined ? undefined : context.hint(name)
  if (hinted !== undefined && !random.chance(context.edge)) return hinted === OMIT ? undefined : hinted
  const known = resolveSchema(context.document, schema)
  if (depth > DEPTH_MAX) return null
  if (known.const !== undefined) return known.const
  if (known.enum) return random.pick(known.enum)
  const choices = known.anyOf ?? known.oneOf
  if (choices) return valueFor(random.pick(choices), context, undefined, depth + 1)
  const types = [known.type ?? 'object'].flat()
  switch (random.pick(types)) {
    case 'string':
      return stringOf(known, context)
    case 'integer':
    case 'number':
      return numberOf(known, context)
    case 'boolean':
      return random.chance(0.5)
    case 'array':
      return listOf(known, context, depth)
    case 'null':
      return null
    default:
      return objectOf(known, context, depth)
  }
}
