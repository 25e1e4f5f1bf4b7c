/**
 * Before each page that Next serves: the language of the address, and a policy with a nonce for this
 * one answer. Decides about no permission: that is the commands' part.
 */
import { NextRequest } from 'next/server'
import createIntlMiddleware from 'next-intl/middleware'
import { randomToken } from '@/lib/core/crypto'
import { env } from '@/lib/core/env'
import { hydratedPolicy, isPreview } from '@/lib/http/front/security-headers'
import { routing } from '@/lib/i18n/routing'

const NONCE_BYTES = 16
const localise = createIntlMiddleware(routing)

export default function proxy(request: NextRequest) {
  const preview = isPreview(request.nextUrl.pathname)
  const policy = hydratedPolicy(randomToken(NONCE_BYTES), env().NODE_ENV === 'development', preview)
  const headers = new Headers(request.headers)
  // Next reads the nonce of its own scripts from here.
  headers.set('content-security-policy', policy)
  const response = localise(new NextRequest(request, { headers }))
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = { matcher: ['/((?!api/|_next/|.*\\.[^/]*$).*)'] }
