// The real product for a proof: the production build behind its front, with a throw-away database that
// holds the starter data, on free ports, in a folder that is removed afterwards.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { build } from '../../build/build.mjs'
import { appEnvironment, endProgram, launchApp } from '../../lib/app.mjs'
import { makeCleanup } from '../../lib/cleanup.mjs'
import { ensureInstalled } from '../../lib/install.mjs'
import { migrate } from '../../lib/migrate.mjs'
import { runProgram } from '../../lib/opening.mjs'
import { ensureDatabase, startPostgres } from '../../lib/postgres.mjs'
import { freePort } from '../../lib/process.mjs'
import { step } from '../../lib/say.mjs'

const require = createRequire(import.meta.url)
const POOL_MAX = 4

/**
 * Builds what is old, and brings up the database; the program itself is started by `start`.
 * @param {{ root: string, name: string, durable?: boolean, env?: Record<string, string> }} options
 *   env is added to the program's environment
 * @returns everything a proof works with; `close` ends and removes all of it
 */
export async function openHouse({ root, name, durable = false, env: added = {} }) {
  await ensureInstalled(root)
  await build(root)
  const cleanup = makeCleanup('Stopping …')
  try {
    const folder = mkdtempSync(path.join(os.tmpdir(), `linebook-prove-${name}-`))
    cleanup.push(() => rmSync(folder, { recursive: true, force: true }))
    const database = { dataDir: folder, password: randomBytes(16).toString('hex'), durable }
    const server = await step('Starting a database', () => startPostgres(database))
    const house = { folder, root, postgres: server, app: undefined }
    cleanup.push(() => house.postgres.destroy())
    await ensureDatabase(server.url)
    await migrate(root, server.url)
    const port = await freePort()
    const env = {
      ...appEnvironment({
        port,
        databaseUrl: server.url,
        secret: randomBytes(32).toString('hex'),
        dataDir: folder,
        embedded: true,
      }),
      MAIL_PORT: '0',
      LOG_LEVEL: 'warn',
      LIMITS: 'off',
      // What killed processes leave in the place for passing files goes with the folder.
      TMPDIR: folder,
      LISTEN_HOST: '127.0.0.1',
      SMTP_URL: '',
      ADMIN_EMAILS: '',
      ...added,
    }
    await step('Loading the starter data', () => runProgram(root, 'load-starter', env))
    const pool = new (require('pg').Pool)({ connectionString: server.url, max: POOL_MAX })
    pool.on('error', () => undefined)
    cleanup.push(() => pool.end())
    const stop = async () => {
      if (house.app) await endProgram(house.app.child)
      house.app = undefined
    }
    cleanup.push(stop)
    return Object.assign(house, {
      port,
      env,
      pool,
      origin: env.PUBLIC_URL,
      cleanup,
      /** Starts the program and waits until it answers. */
      async start() {
        house.app = await launchApp({ root, env })
        return house.app
      },
      /** Starts the database again after it was killed, on its port. */
      async startDatabase() {
        house.postgres = await startPostgres({ ...database, port: server.port })
      },
      stop,
      close: () => cleanup.end(),
    })
  } catch (error) {
    await cleanup.end()
    throw error
  }
}
