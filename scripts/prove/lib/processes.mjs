// Which processes a process started, and ending them without a word.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { alive, commandOf, pause } from '../../lib/process.mjs'

const POLL_MS = 2
/** Nobody collects what an orphan leaves where the first process of a machine does not. */
const COLLECTED_WITHIN_MS = 5_000

/** Parent of each process. */
function parents() {
  if (!existsSync('/proc/self/stat')) {
    const lines = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).stdout.split('\n')
    return lines.map((line) => line.trim().split(/\s+/).map(Number))
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        // The name in brackets may hold spaces; state and parent follow it.
        return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]]
      } catch {
        return []
      }
    })
}

/**
 * Children of a process whose command line matches.
 * @returns {number[]} their ids
 */
export const childrenOf = (pid, pattern) =>
  parents()
    .filter(([id, parent]) => parent === pid && pattern.test(commandOf(id)))
    .map(([id]) => id)

/** Ends a process at once and waits until it is gone. @returns {Promise<boolean>} whether it was there */
export async function killNow(pid) {
  if (!pid) return false
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (error.code === 'ESRCH') return false
    throw error
  }
  // Until its parent has collected it, it still counts as there: PostgreSQL would not start beside it.
  const until = Date.now() + COLLECTED_WITHIN_MS
  while (alive(pid) && Date.now() < until) await pause(POLL_MS)
  return true
}
