// A site of its own for tests and pictures: throw-away database with the starter data, production build.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from '../scripts/build/build.mjs'
import { appEnvironment, launchApp } from '../scripts/lib/app.mjs'
import { migrate } from '../scripts/lib/migrate.mjs'
import { runProgram } from '../scripts/lib/opening.mjs'
import { ensureDatabase, startPostgres } from '../scripts/lib/postgres.mjs'
import { freePort } from '../scripts/lib/process.mjs'

const ROOT = path.resolve(import.meta.dirname, '..')
const PASSWORD = 'test'
const SECRET = 'a-secret-for-tests-that-nobody-has-to-guess'

/**
 * Starts a site that nobody else uses.
 * @param {{ durable?: boolean, prepare?: (baseUrl: string) => Promise<Record<string, string>> }} options
 *   durable true for tests that kill the database; prepare gives what the program's environment has besides
 * @returns {Promise<import('./site.d.mts').Site>}
 * @throws {Refusal} the build, the database or the program did not come up; nothing is left running
 */
export async function startSite({ durable = false, prepare = async () => ({}) } = {}) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'linebook-e2e-'))
  const postgresDir = path.join(dataDir, 'database')
  const options = { dataDir: postgresDir, password: PASSWORD, durable }
  let server
  let app
  const stop = async () => {
    await app?.stop()
    await server?.destroy()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await build(ROOT)
    server = await startPostgres(options)
    await ensureDatabase(server.url)
    await migrate(ROOT, server.url)
    const env = {
      ...appEnvironment({
        ...{ port: await freePort(), databaseUrl: server.url, secret: SECRET, dataDir, embedded: true },
        publicUrl: undefined,
      }),
      MAIL_PORT: '0',
      LIMITS: 'off',
      LOG_LEVEL: 'error',
    }
    await runProgram(ROOT, 'load-starter', env)
    app = await launchApp({ root: ROOT, env: { ...env, ...(await prepare(env.PUBLIC_URL)) } })
    const site = { baseUrl: env.PUBLIC_URL, databaseUrl: server.url, dataDir, stop }
    return {
      ...site,
      killDatabase: () => process.kill(server.pid, 'SIGKILL'),
      restartDatabase: async () => {
        server = await startPostgres({ ...options, port: server.port })
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}
