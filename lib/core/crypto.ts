/** Keyed hashes and random values. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from './env'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** HMAC of a text under the program's secret; `purpose` keeps uses apart. */
export const keyed = (purpose: string, text: string): string =>
  createHmac('sha256', env().SECRET).update(`${purpose}\0${text}`).digest('hex')

export const randomToken = (bytes = 32): string => randomBytes(bytes).toString('base64url')

/** Compares without telling by its duration where the difference is. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(sha256(a))
  return timingSafeEqual(left, Buffer.from(sha256(b)))
}
