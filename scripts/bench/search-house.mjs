// A migrated database for a measurement, and programs bundled for it; nothing else of the product runs.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { PROGRAMS, programOptions } from '../build/bundles.mjs'
import { appEnvironment } from '../lib/app.mjs'
import { ensureInstalled } from '../lib/install.mjs'
import { migrate } from '../lib/migrate.mjs'
import { runProgram } from '../lib/opening.mjs'
import { ensureDatabase, startPostgres } from '../lib/postgres.mjs'

/**
 * @param {Record<string, string>} programs entry points by the name of their bundle in .build/
 * @returns {Promise<{ url: string, env: NodeJS.ProcessEnv, close: () => Promise<void> }>}
 */
export async function openBareHouse(root, programs) {
  await ensureInstalled(root)
  const { build, stop } = await import('esbuild')
  const own = { 'load-starter': PROGRAMS['load-starter'], 'rebuild-tool': PROGRAMS['rebuild-tool'] }
  await build({ ...programOptions(root, []), entryPoints: { ...own, ...programs } })
  await stop()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'linebook-search-'))
  const server = await startPostgres({
    dataDir: folder,
    password: randomBytes(16).toString('hex'),
    durable: false,
  })
  await ensureDatabase(server.url)
  await migrate(root, server.url)
  const secret = randomBytes(32).toString('hex')
  const env = {
    ...process.env,
    ...appEnvironment({ port: 1, databaseUrl: server.url, secret, dataDir: folder, embedded: true }),
    LOG_LEVEL: 'warn',
  }
  for (const name of Object.keys(own)) await runProgram(root, name, env)
  const close = async () => {
    await server.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: server.url, env, close }
}
