// The database of a command: the embedded one, kept running, or the one that DATABASE_URL names.
import { migrate } from './migrate.mjs'
import { ensureDatabase, startPostgres } from './postgres.mjs'
import { alive } from './process.mjs'
import { step } from './say.mjs'

const WATCH_MS = 500

/** Starts an embedded server again when it ends by itself; clients find it on the same port. */
function keepRunning(options, first) {
  let server = first
  let work = Promise.resolve()
  let busy = false
  const restart = async () => {
    console.error('The database ended by itself; starting it again.')
    try {
      server = await startPostgres({ ...options, port: server.port })
    } catch (error) {
      console.error(error.message)
    }
    busy = false
  }
  const timer = setInterval(() => {
    if (busy || alive(server.pid)) return
    busy = true
    work = restart()
  }, WATCH_MS)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await work
    await server.stop()
  }
}

/**
 * Opens the database and brings it up to date.
 * @param {{ root: string, settings: import('./settings.mjs').Settings, secrets: { databasePassword: string } }} options
 * @returns {Promise<{ url: string, embedded: boolean, close: () => Promise<void> }>}
 * @throws {Refusal} not reachable, too old, or a migration failed; nothing is left running
 */
export async function openDatabase({ root, settings, secrets }) {
  const bringUpToDate = (url) =>
    step('Applying migrations', async () => {
      const count = await migrate(root, url)
      return count === 0 ? 'none new' : `${count} new`
    })
  if (settings.databaseUrl) {
    await bringUpToDate(settings.databaseUrl)
    return { url: settings.databaseUrl, embedded: false, close: async () => undefined }
  }
  const options = { dataDir: settings.dataDir, password: secrets.databasePassword }
  const server = await step('Starting the database', () => startPostgres(options))
  try {
    await ensureDatabase(server.url)
    await bringUpToDate(server.url)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { url: server.url, embedded: true, close: keepRunning(options, server) }
}
