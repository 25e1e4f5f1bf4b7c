import { env } from '@/lib/core/env'
import { Forbidden } from '@/lib/core/errors'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Refuses a write that another site's page sent.
 * @throws Forbidden `bad_origin`
 */
export function checkOrigin(headers: Headers): void {
  const origin = headers.get('origin')
  if (!origin) {
    if (headers.get('sec-fetch-site') === 'same-origin') return
    throw new Forbidden('bad_origin')
  }
  const own = new URL(env().PUBLIC_URL)
  if (origin === own.origin) return
  // On one's own machine localhost and 127.0.0.1 are the same place.
  const asked = URL.canParse(origin) ? new URL(origin) : undefined
  const sameMachine =
    env().local &&
    asked &&
    LOOPBACK.has(asked.hostname) &&
    asked.port === own.port &&
    asked.protocol === own.protocol
  if (!sameMachine) throw new Forbidden('bad_origin')
}
