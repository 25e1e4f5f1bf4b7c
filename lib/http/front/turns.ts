/** So many at once, so many waiting, the rest is told to come back. */

/** Too many wait already. */
export class Busy extends Error {
  constructor() {
    super('busy')
  }
}

/**
 * @param atOnce how many may run at the same time
 * @param waiting how many may wait for their turn
 */
export function createTurns(atOnce: number, waiting: number) {
  let running = 0
  const queue: (() => void)[] = []

  return {
    /**
     * Runs when its turn comes.
     * @throws Busy
     */
    async run<Result>(act: () => Promise<Result>): Promise<Result> {
      if (running >= atOnce) {
        if (queue.length >= waiting) throw new Busy()
        // Whoever ends hands its place over, so that nobody slips in between.
        await new Promise<void>((resolve) => queue.push(resolve))
      } else {
        running += 1
      }
      try {
        return await act()
      } finally {
        const next = queue.shift()
        if (next) next()
        else running -= 1
      }
    },
  }
}
