/** Waiting for followers in a test. */
import { type Follower, follow } from '@/lib/jobs/follow'

const TRIES = 400
const PAUSE_MS = 25

/**
 * Reads until nothing is left. Other databases of the same server have transactions too, and any of
 * them may hold a follower back for a moment.
 */
export async function followToTheEnd(follower: Follower): Promise<void> {
  for (let turn = 0; turn < TRIES; turn += 1) {
    const progress = await follow(follower)
    if (progress === 'done') return
    if (progress !== 'more') await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  throw new Error(`${follower.name} did not come to an end`)
}
