/** The address of whoever asks, as far as it can be believed. */
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

const MAPPED = /^::ffff:(?=\d+\.)/i

/**
 * @param trustedProxies how many proxies stand in front; each adds one address to X-Forwarded-For
 */
export function addressOf(request: IncomingMessage, trustedProxies: number): string {
  const direct = (request.socket.remoteAddress ?? '').replace(MAPPED, '')
  if (trustedProxies === 0) return direct || 'local'
  const header = request.headers['x-forwarded-for']
  const chain = String(header ?? '')
    .split(',')
    .map((part) => part.trim())
  const said = chain.at(-trustedProxies) ?? ''
  return isIP(said) ? said.replace(MAPPED, '') : direct || 'local'
}
