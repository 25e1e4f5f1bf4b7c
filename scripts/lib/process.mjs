// Starting other programs, and knowing whether they live.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import net from 'node:net'
import process from 'node:process'

/** Whether a process with this id exists. */
export function alive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The command line of a process, or '' where there is none or it cannot be told. */
export function commandOf(pid) {
  if (process.platform === 'linux') {
    const file = `/proc/${pid}/cmdline`
    try {
      return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\0', ' ') : ''
    } catch {
      return ''
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
}

const running = new Set()
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM')
})

/**
 * Runs a program to its end; it does not outlive us.
 * @returns {Promise<{ code: number, output: string }>} code 1 when a signal ended it; both streams
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    const parts = []
    running.add(child)
    child.stdout?.on('data', (part) => parts.push(part))
    child.stderr?.on('data', (part) => parts.push(part))
    child.once('error', (error) => {
      running.delete(child)
      reject(error)
    })
    child.once('close', (code, signal) => {
      running.delete(child)
      const words = Buffer.concat(parts).toString('utf8')
      resolve({ code: code ?? 1, output: signal ? `${words}\n(ended by ${signal})` : words })
    })
  })
}

/** Waits for milliseconds. */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Whether a port can be listened on: true, or the error's code. */
export const portState = (port, host) =>
  new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', (error) => resolve(error.code))
    probe.listen({ port, host }, () => probe.close(() => resolve(true)))
  })

/** A port of the loopback that is free now. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
