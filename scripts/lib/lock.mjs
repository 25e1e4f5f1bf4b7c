// A lock file with the process that holds it: whole from its first moment, and taken over from the dead.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { alive } from './process.mjs'

/** When a process began, in the kernel's own count: a reused id differs. Undefined where unknown. */
function birthOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold spaces; the start time is the 20th field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Whether the process that wrote a lock is still there. */
function held(lock) {
  return Boolean(lock?.pid) && alive(lock.pid) && (!lock.birth || birthOf(lock.pid) === lock.birth)
}

/** What a live holder wrote about itself, or undefined. */
export function holderOf(file) {
  const lock = read(file)
  return held(lock) ? lock : undefined
}

/**
 * Takes a lock.
 * @param {string} file
 * @param {object} about what a second asker is told, such as the address
 * @returns {{ holder: object } | { stale: object | undefined, update: (about: object) => void, release: () => void }}
 *   `holder` when somebody alive has it; `stale` is what a dead holder left behind
 */
export function takeLock(file, about = {}) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const mine = { pid: process.pid, birth: birthOf(process.pid), ...about }
  const draft = `${file}.${process.pid}`
  let stale
  const write = (target, content) => writeFileSync(target, `${JSON.stringify(content)}\n`, { mode: 0o600 })
  write(draft, mine)
  try {
    for (;;) {
      try {
        linkSync(draft, file)
        break
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
      }
      const other = read(file)
      if (held(other)) return { holder: other }
      // Moved aside first and looked at again: a third process may just have taken it over.
      const aside = `${file}.old-${process.pid}`
      try {
        renameSync(file, aside)
      } catch (error) {
        if (error.code === 'ENOENT') continue
        throw error
      }
      const moved = read(aside)
      if (held(moved)) {
        renameSync(aside, file)
        return { holder: moved }
      }
      rmSync(aside, { force: true })
      stale = moved ?? {}
    }
  } finally {
    rmSync(draft, { force: true })
  }
  return {
    stale,
    update(more) {
      write(draft, { ...mine, ...more })
      renameSync(draft, file)
    },
    release() {
      if (read(file)?.pid === process.pid) rmSync(file, { force: true })
    },
  }
}
