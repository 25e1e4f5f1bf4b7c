// A database for the proof of the image: on the server of DATABASE_URL, else on one of the system's own
// PostgreSQL, else on the embedded one. The owner is a role of its own, no superuser.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { startPostgres } from '../../lib/postgres.mjs'
import { freePort, pause } from '../../lib/process.mjs'
import { Refusal } from '../../lib/say.mjs'

const require = createRequire(import.meta.url)
const DEBIAN = '/usr/lib/postgresql'
const START_TRIES = 100
const POLL_MS = 100

/** Runs statements one after the other; the last one's rows. */
export async function ask(url, ...statements) {
  const { Client } = require('pg')
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    let rows = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

/** Folder of the programs that Debian's package `postgresql` installs. */
function debianPrograms() {
  if (!existsSync(DEBIAN)) return undefined
  const newest = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))[0]
  const bin = path.join(DEBIAN, newest ?? '', 'bin')
  return existsSync(path.join(bin, 'initdb')) ? bin : undefined
}

/** A throw-away cluster of the system's PostgreSQL. */
async function startDebian(bin, folder, account) {
  const password = randomBytes(12).toString('hex')
  mkdirSync(folder)
  const secret = path.join(folder, 'password')
  const data = path.join(folder, 'data')
  writeFileSync(secret, password)
  if (account.uid) for (const file of [folder, secret]) chownSync(file, account.uid, account.gid)
  const common = { ...account, cwd: folder, env: { ...process.env, LC_ALL: 'C' } }
  const options = ['-D', data, '-U', 'postgres', '--pwfile', secret, '-A', 'scram-sha-256']
  const made = spawnSync(
    path.join(bin, 'initdb'),
    [...options, '-E', 'UTF8', '--locale=C.UTF-8', '-N'],
    common,
  )
  if (made.status !== 0) throw new Refusal(`initdb failed: ${made.stderr}`)
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off']
  const child = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...common, stdio: 'ignore' },
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`
  for (let turn = 0; ; turn += 1) {
    const up = await ask(url, 'select 1').catch(() => undefined)
    if (up) break
    if (turn === START_TRIES || child.exitCode !== null) throw new Refusal('PostgreSQL did not start.')
    await pause(POLL_MS)
  }
  const stop = async () => {
    child.kill('SIGINT')
    await ended
  }
  return { url, stop }
}

async function openServer(folder, account) {
  const named = process.env.DATABASE_URL
  if (named) return { url: named, name: 'the server of DATABASE_URL', stop: async () => undefined }
  const bin = debianPrograms()
  if (bin) return { ...(await startDebian(bin, folder, account)), name: 'the PostgreSQL of this system' }
  const server = await startPostgres({ dataDir: folder, password: 'prove', durable: false })
  const url = new URL(server.url)
  url.pathname = '/postgres'
  return { url: url.href, name: 'the embedded PostgreSQL', stop: server.destroy }
}

/**
 * Opens a server and makes an empty database on it.
 * @param {string} folder for a server of our own
 * @param {{ uid?: number, gid?: number }} account that runs it
 * @returns {Promise<{ words: string, ownerUrl: string, appUrl: string, close: () => Promise<void> }>}
 *   appUrl names a role that does not exist yet
 */
export async function openImageDatabase(folder, account) {
  const server = await openServer(folder, account)
  const mark = randomBytes(4).toString('hex')
  const [database, owner, app] = ['image', 'owner', 'app'].map((word) => `linebook_${word}_${mark}`)
  const password = randomBytes(12).toString('hex')
  const urlOf = (role) => {
    const url = new URL(server.url)
    Object.assign(url, { username: role, password, pathname: `/${database}` })
    return url.href
  }
  const [{ server_version: version }] = await ask(server.url, 'show server_version')
  await ask(
    server.url,
    `create role ${owner} login createrole password '${password}'`,
    `create database ${database}`,
    `alter database ${database} owner to ${owner}`,
  )
  const close = async () => {
    const found = await ask(server.url, `select 1 from pg_roles where rolname = '${app}'`)
    await ask(
      server.url,
      `drop database ${database} with (force)`,
      ...(found.length > 0 ? [`drop role ${app}`] : []),
      `drop role ${owner}`,
    )
    await server.stop()
  }
  return { words: `${version}, ${server.name}`, ownerUrl: urlOf(owner), appUrl: urlOf(app), close }
}
