// Where the embedded database lives, and as whom it runs: PostgreSQL refuses to run as root, and another
// account cannot reach a folder that only root can read.
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { advice } from './advice.mjs'
import { Refusal } from './say.mjs'

const ELSEWHERE = '/var/lib/linebook'
const WRITE_TEST_BYTES = 64 * 1024

/** Whether another account can pass through a folder and all its parents. */
function reachable(dir) {
  for (let at = path.resolve(dir); ; at = path.dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

/** The account PostgreSQL runs as when we are root: who owns the data, else a service account. */
function accountFor(cluster) {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner?.uid) return { uid: owner.uid, gid: owner.gid }
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody', 'daemon']) {
    const line = accounts.find((fields) => fields[0] === name && Number(fields[2]) !== 0)
    if (line) return { uid: Number(line[2]), gid: Number(line[3]) }
  }
  throw new Refusal('PostgreSQL does not run as root, and this system has no other account for it.')
}

/** The folder outside of an unreachable data folder; it says to whom it belongs. */
function placeElsewhere(dataDir) {
  const note = path.join(dataDir, 'postgres-is-in')
  const mine = (place) => {
    const file = path.join(place, 'belongs-to')
    if (!existsSync(file)) return false
    const owner = readFileSync(file, 'utf8').trim()
    // A moved folder takes its database along; a copied one gets a database of its own.
    return owner === dataDir || !existsSync(owner)
  }
  const noted = existsSync(note) ? readFileSync(note, 'utf8').trim() : ''
  const tag = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  const place = noted && mine(noted) ? noted : path.join(ELSEWHERE, tag)
  mkdirSync(place, { recursive: true, mode: 0o711 })
  writeFileSync(path.join(place, 'belongs-to'), `${dataDir}\n`)
  writeFileSync(note, `${place}\n`)
  return place
}

function checkWritable(place) {
  const file = path.join(place, '.write-test')
  try {
    accessSync(place, constants.W_OK)
    writeFileSync(file, Buffer.alloc(WRITE_TEST_BYTES))
  } catch (error) {
    if (error.code === 'ENOSPC') throw new Refusal(advice(error.code))
    throw new Refusal(`Cannot write to ${place} (${error.code}). Start as the account that owns it.`)
  } finally {
    rmSync(file, { force: true })
  }
}

/**
 * Finds (and makes) the place of a data folder's cluster.
 * @param {string} dataDir
 * @returns {{ place: string, cluster: string, user: { uid: number, gid: number } | undefined }}
 * @throws {Refusal} the place cannot be written, or the disk is full
 */
export function placeFor(dataDir) {
  const folder = path.resolve(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const user = accountFor(path.join(folder, 'postgres'))
  if (user) chmodSync(folder, 0o711)
  const place = !user || reachable(folder) ? folder : placeElsewhere(folder)
  checkWritable(place)
  const cluster = path.join(place, 'postgres')
  return { place, cluster, user: accountFor(cluster) }
}
