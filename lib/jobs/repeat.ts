/** Runs something again and again, never twice at once, until it is stopped. */
import { isDatabaseAway } from '@/lib/core/db'
import { log } from '@/lib/core/log'

export type Repeating = {
  /** Run now, or once more after the run that is under way. */
  wake: () => void
  /** Starts no more runs and waits for the one under way. */
  stop: () => Promise<void>
}

/** After a failure, at least this long. */
const REST_AFTER_FAILURE_MS = 2_000

/**
 * @param everyMs pause between runs
 * @param run may answer a shorter pause, in milliseconds
 */
export function repeat(name: string, everyMs: number, run: () => Promise<number | undefined>): Repeating {
  let stopped = false
  let wanted = false
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  const once = async () => {
    wanted = false
    let pause = everyMs
    try {
      pause = (await run()) ?? everyMs
    } catch (error) {
      pause = Math.max(REST_AFTER_FAILURE_MS, everyMs)
      const reason = isDatabaseAway(error) ? 'the database is away' : error
      log().error({ job: name, err: reason }, 'job failed')
    }
    running = undefined
    if (!stopped) timer = setTimeout(start, wanted ? 0 : pause)
  }
  const start = () => {
    clearTimeout(timer)
    if (!stopped) running ??= once()
  }
  timer = setTimeout(start, 0)
  return {
    wake: () => {
      wanted = true
      if (!running) start()
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
