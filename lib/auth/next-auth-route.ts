/** The only server surface of next-auth. Mail sign-in is ours: see `endpoints.ts`. */
import NextAuth from 'next-auth'
import { isDatabaseAway } from '@/lib/core/db'
import { log } from '@/lib/core/log'
import { authOptions } from './options'

type Context = { params: Promise<{ nextauth?: string[] }> }

/** Its door for browser errors would let anyone write into our log. */
const CLOSED = new Set(['_log'])

async function handle(request: Request, context: Context): Promise<Response> {
  const [action = ''] = (await context.params).nextauth ?? []
  if (CLOSED.has(action)) return new Response(null, { status: 404 })
  try {
    return await NextAuth(authOptions())(request, context)
  } catch (error) {
    // What is left to throw is a body that cannot be read.
    log().warn({ err: error }, 'next-auth refused a request')
    return new Response(null, { status: isDatabaseAway(error) ? 503 : 400 })
  }
}

export { handle as GET, handle as POST }
