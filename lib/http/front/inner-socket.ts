/** A place for the Unix socket that only this account can reach. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Systems cut socket paths at 104 to 108 bytes. */
const PATH_MAX = 100
const SHORT_PLACE = '/tmp'

/** @returns the path of a socket in a folder of its own (mode 0700), and how to take it away */
export function innerSocket(place = tmpdir()): { socketPath: string; clear: () => void; remove: () => void } {
  const name = path.join('linebook-XXXXXX', 'next.sock')
  const fits = Buffer.byteLength(path.join(place, name)) <= PATH_MAX
  const dir = mkdtempSync(path.join(fits ? place : SHORT_PLACE, 'linebook-'))
  const socketPath = path.join(dir, 'next.sock')
  return {
    socketPath,
    /** Takes a dead process's socket away. */
    clear: () => rmSync(socketPath, { force: true }),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}
