// Runs the image's programs as docker compose would: their commands, their environment, their account.
import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { pause } from '../../lib/process.mjs'
import { Refusal } from '../../lib/say.mjs'

const READY_MS = 90_000
const STOP_MS = 30_000
const POLL_MS = 200

/** The Node.js that runs the image's programs: PROVE_NODE names another one than ours. */
const NODE = process.env.PROVE_NODE || process.execPath

/** Its version, as it says itself. */
export const nodeVersion = () => execFileSync(NODE, ['--version'], { encoding: 'utf8' }).trim()

/**
 * Starts one program.
 * @param {{ folder: string, account: object, command: string[], env: Record<string, string> }} options
 *   env is all that it gets, besides PATH
 * @returns {{ child: import('node:child_process').ChildProcess, ended: Promise<number>, words: () => string, stop: () => Promise<number> }}
 *   words: what it has said; stop: ends it in order and gives its exit code
 */
export function startProgram({ folder, account, command, env }) {
  const [, ...rest] = command
  const child = spawn(NODE, rest, {
    ...account,
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const parts = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part))
  const words = () => Buffer.concat(parts).toString('utf8')
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    const late = pause(STOP_MS).then(() => {
      child.kill('SIGKILL')
      return 1
    })
    return Promise.race([ended, late])
  }
  return { child, ended, words, stop }
}

/** Runs a program to its end. @returns {Promise<{ code: number, words: string }>} */
export async function runToEnd(options) {
  const { ended, words } = startProgram(options)
  return { code: await ended, words: words() }
}

/** Asks until an answer fits; what it was at last is in the error. */
export async function waitFor(what, url, fits, program) {
  let last = 'no answer'
  for (const started = Date.now(); Date.now() - started < READY_MS; await pause(POLL_MS)) {
    if (program.child.exitCode !== null) break
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000) })
      const body = await response.json()
      if (fits(response.status, body)) return body
      last = `${response.status} ${JSON.stringify(body)}`
    } catch (error) {
      last = error.message
    }
  }
  throw new Refusal(`${what}: ${last}\n${program.words()}`)
}

/** The account that a process runs as, where the system tells it. */
export function uidOf(pid) {
  try {
    return Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}
