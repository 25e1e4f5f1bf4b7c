import { readiness } from '@/lib/jobs/readiness'

export const dynamic = 'force-dynamic'

/** 200 when everything is there, else 503; says which of the three is missing. */
export async function GET(): Promise<Response> {
  const state = await readiness()
  const ready = Object.values(state).every(Boolean)
  return Response.json(
    { ready, ...state },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
