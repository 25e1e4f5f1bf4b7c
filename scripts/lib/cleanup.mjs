// What a command started and must stop, last started first, whatever ends the command.
import process from 'node:process'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
/** One Ctrl-C arrives twice under npm: from the terminal, and passed on by npm. */
const SAME_SIGNAL_MS = 1_000

/**
 * A stack of things to stop. A first signal stops them in order; a second ends at once.
 * @param {string} farewell printed when a signal arrives
 * @param {number} code exit code after a signal: 0 only where being stopped is the usual end
 */
export function makeCleanup(farewell, code = 1) {
  const stack = []
  let ending
  let signalledAt
  const all = async () => {
    while (stack.length > 0) await stack.pop()()
  }
  const end = () => {
    ending ??= all()
    return ending
  }
  for (const signal of SIGNALS) {
    process.on(signal, async () => {
      if (signalledAt !== undefined) {
        if (Date.now() - signalledAt > SAME_SIGNAL_MS) process.exit(130)
        return
      }
      signalledAt = Date.now()
      console.log(`\n${farewell}`)
      try {
        await end()
        process.exit(code)
      } catch (error) {
        console.error(error)
        process.exit(1)
      }
    })
  }
  return {
    /** Adds something to stop. */
    push: (stop) => stack.push(stop),
    /** Stops everything; does so once. */
    end,
    /** Whether the end has begun. */
    ending: () => ending !== undefined,
  }
}
