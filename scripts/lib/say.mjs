// What the commands print: one line a long step, one sentence an error.
import process from 'node:process'

/** An error whose message is all that a person needs to see. */
export class Refusal extends Error {}

/** Runs a step and shows its name, then how long it took. */
export async function step(name, run) {
  const started = Date.now()
  const live = process.stdout.isTTY
  if (live) process.stdout.write(`  ${name} …`)
  try {
    const result = await run()
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    const note = typeof result === 'string' ? ` (${result})` : ''
    process.stdout.write(`${live ? '\r' : ''}✓ ${name}${note}, ${seconds} s\n`)
    return result
  } catch (error) {
    process.stdout.write(`${live ? '\r' : ''}✗ ${name}\n`)
    throw error
  }
}

/** Last word of a command that failed. */
export function fail(error) {
  if (error instanceof Refusal) console.error(`\n${error.message}\n`)
  else console.error(error)
  process.exitCode = 1
}
