/** Keeps a child process running: started again when it dies, a little later each time. */
import { type ChildProcess, fork } from 'node:child_process'
import { childEnvironment } from '@/lib/core/env'
import { log } from '@/lib/core/log'

export type KeepRunningOptions = {
  name: string
  /** JavaScript file; it says `ready` to its parent once it can work. */
  file: string
  /** Added to the environment of this process. */
  env?: Record<string, string>
  /** Called before each start, e.g. to take a dead one's socket away. */
  prepare?: () => void
}

const AGAIN_FIRST_MS = 50
const AGAIN_MAX_MS = 5_000
/** One that lived this long did not die of its start. */
const LIVED_MS = 30_000
const STOP_WITHIN_MS = 8_000

export type KeptRunning = ReturnType<typeof keepRunning>

export function keepRunning({ name, file, env = {}, prepare }: KeepRunningOptions) {
  let child: ChildProcess | undefined
  let again: NodeJS.Timeout | undefined
  let againMs = AGAIN_FIRST_MS
  let stopping = false
  let tellReady = (): void => undefined
  /** When it could work for the first time. */
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve
  })

  function start() {
    prepare?.()
    const startedAt = Date.now()
    const started = fork(file, [], { env: childEnvironment(env) })
    child = started
    started.on('message', (message) => {
      if (message === 'ready') tellReady()
    })
    started.once('error', (error) => log().error({ err: error, name }, 'process could not be started'))
    started.once('exit', (code, signal) => {
      child = undefined
      if (stopping) return
      if (Date.now() - startedAt >= LIVED_MS) againMs = AGAIN_FIRST_MS
      log().warn({ name, code, signal, againMs }, 'process ended; starting it again')
      again = setTimeout(start, againMs)
      againMs = Math.min(againMs * 2, AGAIN_MAX_MS)
    })
  }
  start()

  return {
    ready,
    pid: () => child?.pid,
    /** Asks it to end, and insists after a while. */
    async stop(): Promise<void> {
      stopping = true
      clearTimeout(again)
      const last = child
      if (!last || last.exitCode !== null) return
      await new Promise<void>((resolve) => {
        const insist = setTimeout(() => last.kill('SIGKILL'), STOP_WITHIN_MS)
        last.once('exit', () => {
          clearTimeout(insist)
          resolve()
        })
        last.kill('SIGTERM')
      })
    },
  }
}
