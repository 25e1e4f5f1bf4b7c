import { notFound } from 'next/navigation'
import { Invalid, NotFound } from '@/lib/core/errors'

/** What a query answers; the missing page where there is nothing, or the address asks for what cannot be. */
export async function orMissing<Result>(query: Promise<Result>): Promise<Result> {
  try {
    return await query
  } catch (error) {
    if (error instanceof NotFound || error instanceof Invalid) notFound()
    throw error
  }
}
