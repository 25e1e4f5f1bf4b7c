/** Reading what a client sent, with its limits. */
import { type FieldIssue, Invalid } from '@/lib/core/errors'
import { BadRequest } from './problem'

/** Largest JSON body in bytes, unless an endpoint takes more. */
export const BODY_MAX = 65_536
const DEPTH_MAX = 20

/**
 * The JSON value of a body.
 * @param max bytes
 * @throws BadRequest not JSON, or too large
 */
export async function readJson(request: Request, max = BODY_MAX): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json(;|$)/i.test(type.trim())) throw new BadRequest('json_expected', 415)
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > max) {
      await reader?.cancel()
      throw new BadRequest('body_too_large', 413)
    }
    chunks.push(part.value)
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    return JSON.parse(text)
  } catch {
    throw new BadRequest('json_unreadable')
  }
}

/** NUL, which PostgreSQL cannot store, and halves of surrogate pairs, which are no text. */
const unstorable = (text: string): boolean => text.includes('\0') || !isWellFormed(text)

const isWellFormed = (text: string): boolean => {
  try {
    encodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/**
 * Refuses text that cannot be stored, wherever it stands.
 * @throws Invalid naming each place; BadRequest when nested too deeply
 */
export function checkCharacters(value: unknown): void {
  const issues: FieldIssue[] = []
  const walk = (at: unknown, path: (string | number)[]) => {
    if (path.length > DEPTH_MAX) throw new BadRequest('json_too_deep')
    if (typeof at === 'string') {
      if (unstorable(at)) issues.push({ path, code: 'bad_characters' })
    } else if (Array.isArray(at)) {
      for (const [index, item] of at.entries()) walk(item, [...path, index])
    } else if (at && typeof at === 'object') {
      for (const [key, item] of Object.entries(at)) {
        if (unstorable(key)) issues.push({ path, code: 'bad_characters' })
        walk(item, [...path, key])
      }
    }
  }
  walk(value, [])
  if (issues.length > 0) throw new Invalid(issues)
}
