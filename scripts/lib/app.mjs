// Runs the built program (.build/server.js) as a child with a process group of its own.
import { spawn } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { alive, pause } from './process.mjs'
import { Refusal } from './say.mjs'

const READY_TIMEOUT_MS = 60_000
/** A little more than the worker gives its last mail. */
const STOP_TIMEOUT_MS = 30_000
const POLL_MS = 50

/** The environment of the program. */
export const appEnvironment = ({ port, publicUrl, databaseUrl, secret, dataDir, embedded }) => ({
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  PORT: String(port),
  PUBLIC_URL: publicUrl ?? `http://localhost:${port}`,
  DATABASE_URL: databaseUrl,
  SECRET: secret ?? '',
  DATA_DIR: dataDir,
  EMBEDDED: String(embedded),
})

/** A Node.js program of .build/ that ends when we do. */
export function spawnProgram(root, name, env, stdio = 'inherit', nodeOptions = []) {
  const endWithParent = pathToFileURL(path.join(import.meta.dirname, 'end-with-parent.mjs')).href
  const file = path.join(root, '.build', `${name}.js`)
  return spawn(process.execPath, ['--enable-source-maps', '--import', endWithParent, ...nodeOptions, file], {
    cwd: root,
    env: { ...process.env, ...env },
    // Ctrl-C must reach the command alone, which stops its children in order.
    detached: true,
    stdio: ['ignore', stdio, stdio, 'ipc'],
  })
}

/** Ends a child in order; one that does not end in time is killed with all that it started. */
export async function endProgram(child) {
  const done = () => child.exitCode !== null || child.signalCode !== null
  if (!done()) child.kill('SIGTERM')
  const started = Date.now()
  while (!done() && Date.now() - started < STOP_TIMEOUT_MS) await pause(POLL_MS)
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error
  }
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: 'manual' })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}

/**
 * Starts the server and waits until it answers.
 * @param {{ root: string, env: Record<string, string>, stdio?: 'inherit' | 'ignore' }} options env from appEnvironment
 * @returns {Promise<{ pid: number, child: import('node:child_process').ChildProcess, ended: Promise<number>, stop: () => Promise<void> }>}
 *   `ended` gives the exit code, 1 for a signal
 * @throws {Refusal} it ended, or did not answer in a minute
 */
export async function launchApp({ root, env, stdio = 'inherit' }) {
  const child = spawnProgram(root, 'server', env, stdio)
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  const stop = () => endProgram(child)
  const started = Date.now()
  while (!(await answers(`http://127.0.0.1:${env.PORT}/api/health`))) {
    const gone = child.exitCode !== null || !child.pid || !alive(child.pid)
    if (gone || Date.now() - started > READY_TIMEOUT_MS) {
      await stop()
      throw new Refusal(
        gone ? 'The program ended while it started; its reason is above.' : 'The program does not answer.',
      )
    }
    await pause(POLL_MS)
  }
  return { pid: child.pid, child, ended, stop }
}
