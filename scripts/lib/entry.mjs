// The door of every command: says at once when Node.js is too old, and turns an error into a sentence.
// Loads the command only afterwards, since an old Node.js could not even read it.
import process from 'node:process'

const NODE_MINIMUM = [20, 19]

/** Whether a Node.js version (`20.19.0`) is too old for Linebook. */
export function tooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < NODE_MINIMUM[0] || (major === NODE_MINIMUM[0] && minor < NODE_MINIMUM[1])
}

/**
 * Runs a command's `main`.
 * @param {() => Promise<{ main: () => Promise<void> }>} load
 */
export async function run(load) {
  if (tooOld(process.versions.node)) {
    console.error(
      `Linebook needs Node.js ${NODE_MINIMUM.join('.')} or newer; this is ${process.versions.node}. ` +
        'Install a newer Node.js and run the command again.',
    )
    process.exitCode = 1
    return
  }
  try {
    const { main } = await load()
    await main()
  } catch (error) {
    const { fail } = await import('./say.mjs')
    fail(error)
  }
}
