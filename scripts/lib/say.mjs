// What the commands print: one line a long step, one sentence an error.
import process from 'node:process'
import { advice } from './advice.mjs'

const REDRAW_MS = 1_000

/** An error whose message is all that a person needs to see. */
export class Refusal extends Error {}

/**
 * Runs a step and shows its name, then how long it took.
 * @param {string} name
 * @param {() => Promise<T> | T} run a string it returns is shown in brackets
 * @returns {Promise<T>}
 * @template T
 */
export async function step(name, run) {
  const started = Date.now()
  const seconds = () => ((Date.now() - started) / 1_000).toFixed(1)
  const live = process.stdout.isTTY
  const draw = () => process.stdout.write(`\r  ${name} … ${Math.round(Number(seconds()))} s`)
  if (live) process.stdout.write(`  ${name} …`)
  const redraw = live ? setInterval(draw, REDRAW_MS) : undefined
  const finish = (mark, note) => {
    clearInterval(redraw)
    process.stdout.write(`${live ? '\r\u001b[K' : ''}${mark} ${name}${note}, ${seconds()} s\n`)
  }
  try {
    const result = await run()
    finish('✓', typeof result === 'string' && result ? ` (${result})` : '')
    return result
  } catch (error) {
    finish('✗', '')
    throw error
  }
}

/** What the system itself refuses, and a person can mend. */
const OF_THE_SYSTEM = /^(ENOSPC|EMFILE|ENFILE|EACCES|EPERM|EROFS)$/

/** Last word of a command that failed: a sentence where we know one, else the error as it is. */
export function fail(error) {
  if (error instanceof Refusal) console.error(`\n${error.message}\n`)
  else if (OF_THE_SYSTEM.test(error?.code)) console.error(`\n${advice(error.code)} (${error.message})\n`)
  else console.error(error)
  process.exitCode = 1
}
