/**
 * The one address of next-auth that is reachable: where a browser comes back from another service. Its
 * own pages and forms are not; signing in and out begins at `endpoints.ts` and `provider-endpoints.ts`.
 */
import { finishRoundTrip } from './finish-round-trip'
import { providerSchema } from './provider-schema'
import { isOffered } from './providers'

type Context = { params: Promise<{ nextauth?: string[] }> }

/** `GET /api/auth/callback/{provider}`; anything else is not there. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const [action, name, ...more] = (await context.params).nextauth ?? []
  const provider = providerSchema.safeParse(name)
  const isWayBack = action === 'callback' && more.length === 0 && provider.success && isOffered(provider.data)
  return isWayBack ? finishRoundTrip(request, provider.data) : new Response(null, { status: 404 })
}
