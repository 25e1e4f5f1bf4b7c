// The embedded PostgreSQL: real PostgreSQL 18 from npm packages, started on loopback for one folder.
import { spawn } from 'node:child_process'
import {
  appendFileSync,
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { explain } from './advice.mjs'
import { initialise, prepareNative } from './postgres-native.mjs'
import { placeFor } from './postgres-place.mjs'
import { alive, commandOf, freePort, pause, portState } from './process.mjs'
import { Refusal } from './say.mjs'

const require = createRequire(import.meta.url)
const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 30_000
const LINGER_TIMEOUT_MS = 20_000
const POLL_MS = 25
const LOG_MAX_BYTES = 10 * 1024 * 1024
const LOCALHOST = '127.0.0.1'

const SETTINGS = {
  listen_addresses: LOCALHOST,
  unix_socket_directories: '',
  max_connections: '120',
  shared_buffers: '64MB',
  log_timezone: 'UTC',
  timezone: 'UTC',
}
const THROW_AWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

const lockOf = (cluster) => path.join(cluster, 'postmaster.pid')

/** What the cluster's lock says: who runs, on which port, and whether it takes connections. */
function lockState(cluster) {
  if (!existsSync(lockOf(cluster))) return undefined
  const lines = readFileSync(lockOf(cluster), 'utf8').split('\n')
  const pid = Number(lines[0])
  const command = alive(pid) ? commandOf(pid) : ''
  const ours = command.includes('postgres') && command.includes(cluster)
  // A process that has ended but is not yet collected has an id and no command.
  const reused = command !== '' && !ours
  return { pid, port: Number(lines[3]), status: lines[7]?.trim(), running: ours, reused }
}

/** A server that already runs on the cluster; one that is on its way out is waited for. */
async function runningServer(cluster) {
  const started = Date.now()
  let state = lockState(cluster)
  while (state?.running && state.status !== 'ready') {
    if (Date.now() - started > STOP_TIMEOUT_MS) {
      throw new Refusal(
        `The database of this folder (process ${state.pid}) neither starts nor stops. End it.`,
      )
    }
    await pause(POLL_MS)
    state = lockState(cluster)
  }
  if (state?.running) {
    // One that was killed a moment ago still looks alive: asked once more.
    await pause(POLL_MS)
    if (lockState(cluster)?.running) return { pid: state.pid, port: state.port }
  }
  // The id belongs to another program now. A dead id is left to PostgreSQL, which also looks for orphans.
  if (lockState(cluster)?.reused) rmSync(lockOf(cluster), { force: true })
  return undefined
}

/** The port asked for, else the last one if it is free, else any. */
async function portFor(place, wanted) {
  const file = path.join(place, 'postgres-port')
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const lastIsFree = last > 0 && (await portState(last, LOCALHOST)) === true
  const port = wanted ?? (lastIsFree ? last : await freePort())
  writeFileSync(file, String(port))
  return port
}

function openLog(place, user) {
  const log = path.join(place, 'postgres.log')
  appendFileSync(log, '')
  if (statSync(log).size > LOG_MAX_BYTES) truncateSync(log)
  if (user) chownSync(log, user.uid, user.gid)
  return { log, from: statSync(log).size, out: openSync(log, 'a') }
}

/** Starts the server once; resolves when it takes connections, or with its last words. */
async function launch({ native, place, cluster, user, durable, port }) {
  const { log, from, out } = openLog(place, user)
  const settings = Object.entries({ ...SETTINGS, ...(durable ? {} : THROW_AWAY) })
  const options = [
    '-D',
    cluster,
    '-p',
    String(port),
    ...settings.flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ]
  // A group of its own: Ctrl-C reaches the command first, which then stops everything in order.
  const child = spawn(path.join(native, 'bin', 'postgres'), options, {
    ...user,
    cwd: place,
    detached: true,
    stdio: ['ignore', out, out],
    env: { ...process.env, LC_ALL: 'C' },
  })
  closeSync(out)
  child.unref()
  let exited = false
  for (const event of ['exit', 'error']) {
    child.once(event, () => {
      exited = true
    })
  }
  const started = Date.now()
  while (!exited && Date.now() - started < START_TIMEOUT_MS) {
    const state = lockState(cluster)
    if (state?.pid === child.pid && state.status === 'ready') return { pid: child.pid, port }
    await pause(POLL_MS)
  }
  return { words: readFileSync(log).subarray(from).toString('utf8') }
}

async function start(options) {
  const began = Date.now()
  for (;;) {
    const server = await launch(options)
    if (server.pid) return server
    // After a crash the old server's children need a moment to see that they are orphans.
    const lingering = /shared memory block .* is still in use/.test(server.words)
    if (!lingering || Date.now() - began > LINGER_TIMEOUT_MS) {
      throw new Refusal(sayWhy(server.words))
    }
    await pause(POLL_MS * 10)
  }
}

function sayWhy(words) {
  if (/incompatible with server|database files are incompatible/i.test(words)) {
    return 'The folder .data/ was made by another PostgreSQL version. Move it away and start again.'
  }
  return explain('Starting PostgreSQL', words, 8)
}

/**
 * Starts (or takes over) the server of one data folder.
 * @param {{ dataDir: string, password: string, durable?: boolean, port?: number }} options
 *   durable false skips fsync, for throw-away databases
 * @returns {Promise<{ url: string, port: number, pid: number, stop: () => Promise<void>, destroy: () => Promise<void> }>}
 *   destroy also removes the data
 * @throws {Refusal} with what to do
 */
export async function startPostgres({ dataDir, password, durable = true, port: wanted }) {
  const { place, cluster, user } = placeFor(dataDir)
  const native = prepareNative(place, user)
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) initialise({ native, place, cluster, password, user })
  let server = await runningServer(cluster)
  if (!server) {
    const port = await portFor(place, wanted)
    server = await start({ native, place, cluster, user, durable, port })
  }
  const stop = () => stopServer(cluster, server.pid)
  return {
    url: `postgresql://linebook:${encodeURIComponent(password)}@${LOCALHOST}:${server.port}/linebook`,
    port: server.port,
    pid: server.pid,
    stop,
    async destroy() {
      await stop()
      rmSync(place, { recursive: true, force: true })
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function stopServer(cluster, pid) {
  if (!alive(pid)) return
  process.kill(pid, 'SIGINT')
  const started = Date.now()
  while (alive(pid) && existsSync(lockOf(cluster))) {
    if (Date.now() - started > STOP_TIMEOUT_MS) process.kill(pid, 'SIGQUIT')
    await pause(POLL_MS)
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
