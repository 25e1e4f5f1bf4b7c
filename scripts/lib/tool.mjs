import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { build } from '../build/build.mjs'
import { ensureInstalled } from './install.mjs'
import { holderOf } from './lock.mjs'
import { startPostgres } from './postgres.mjs'
import { Refusal } from './say.mjs'
import { secretsOf } from './secrets.mjs'
import { settingsOf } from './settings.mjs'

const root = path.resolve(import.meta.dirname, '..', '..')

/** The database of DATABASE_URL, or this folder's own: a site that runs keeps it, else it is started for a moment. */
async function openDatabase(settings) {
  if (settings.databaseUrl) return { url: settings.databaseUrl, close: async () => undefined }
  if (!existsSync(path.join(settings.dataDir, 'secrets.json'))) {
    throw new Refusal('There is no site in this folder yet: run npm start, or set DATABASE_URL.')
  }
  const serves = holderOf(path.join(settings.dataDir, 'app.lock'))
  const { databasePassword: password } = secretsOf(settings.dataDir)
  const server = await startPostgres({ dataDir: settings.dataDir, password })
  return { url: server.url, close: serves ? async () => undefined : server.stop }
}

/**
 * Runs one of .build/'s small programs beside a site that may be running, with the arguments of the command.
 * What it cannot do is its own sentence, with exit code 1.
 * @param {string} name of the program, e.g. `member-tool`
 */
export async function runTool(name) {
  const settings = settingsOf(process.env, root)
  await ensureInstalled(root)
  await build(root, ['client', 'programs'])
  const database = await openDatabase(settings)
  try {
    const file = path.join(root, '.build', `${name}.js`)
    const child = spawn(process.execPath, ['--enable-source-maps', file, ...process.argv.slice(2)], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: database.url },
      stdio: 'inherit',
    })
    process.exitCode = await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
  } finally {
    await database.close()
  }
}
