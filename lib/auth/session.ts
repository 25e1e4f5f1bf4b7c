/** The one way from a request to the person behind it. */
import { type Actor, ANONYMOUS } from '@/lib/core/actor'

/** Who sends the request that is being answered; role and status are read anew each time. */
export async function currentActor(): Promise<Actor> {
  return ANONYMOUS
}
