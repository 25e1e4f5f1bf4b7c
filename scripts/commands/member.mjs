import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { build } from '../build/build.mjs'
import { ensureInstalled } from '../lib/install.mjs'
import { holderOf } from '../lib/lock.mjs'
import { startPostgres } from '../lib/postgres.mjs'
import { Refusal } from '../lib/say.mjs'
import { secretsOf } from '../lib/secrets.mjs'
import { settingsOf } from '../lib/settings.mjs'

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

/** Sets a member's trust and role; what cannot be done is one sentence, with exit code 1. */
export async function main() {
  const settings = settingsOf(process.env, root)
  await ensureInstalled(root)
  await build(root, ['client', 'programs'])
  const database = await openDatabase(settings)
  try {
    const file = path.join(root, '.build', 'member-tool.js')
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
