// The opening that start and dev share: one command a folder, ports, packages, secrets, database, data.
import path from 'node:path'
import process from 'node:process'
import { build } from '../build/build.mjs'
import { explain } from './advice.mjs'
import { appEnvironment } from './app.mjs'
import { makeCleanup } from './cleanup.mjs'
import { openDatabase } from './database.mjs'
import { ensureInstalled } from './install.mjs'
import { takeLock } from './lock.mjs'
import { capture, freePort, pause, portState } from './process.mjs'
import { Refusal, step } from './say.mjs'
import { secretsOf } from './secrets.mjs'
import { settingsOf } from './settings.mjs'

const MAIL_PORT_DEFAULT = 3025
/** The children of a command that was killed end by themselves, but not at once. */
const LEFT_OVER_MS = 10_000
const POLL_MS = 100

function takeFolder(settings, address) {
  const lock = takeLock(path.join(settings.dataDir, 'app.lock'), { address })
  if (lock.holder) {
    throw new Refusal(
      `Linebook already runs from this folder: ${lock.holder.address} (process ${lock.holder.pid}). ` +
        'Use that one, or stop it with Ctrl-C and start again.',
    )
  }
  if (lock.stale) console.log('The last run was cut off; cleaning up after it.')
  return lock
}

async function checkPort(port, patience) {
  const started = Date.now()
  let state = await portState(port)
  while (state === 'EADDRINUSE' && Date.now() - started < patience) {
    await pause(POLL_MS)
    state = await portState(port)
  }
  if (state === true) return
  if (state === 'EADDRINUSE') {
    throw new Refusal(
      `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
    )
  }
  throw new Refusal(`Port ${port} cannot be opened (${state}). Choose another one: PORT=3000 npm start`)
}

/** The port that shows kept mails: the one asked for, else the usual one, else any that is free. */
async function mailPort(wanted) {
  if (wanted) return Number(wanted)
  return (await portState(MAIL_PORT_DEFAULT, '127.0.0.1')) === true ? MAIL_PORT_DEFAULT : freePort()
}

/** Runs one of .build/'s small programs; its output is what it found out. */
export async function runProgram(root, name, env) {
  const file = path.join(root, '.build', `${name}.js`)
  const result = await capture(process.execPath, ['--enable-source-maps', file], {
    cwd: root,
    env: { ...process.env, ...env },
  })
  if (result.code !== 0) throw new Refusal(explain(name, result.output, 20))
  return result.output.trim()
}

/**
 * Does everything up to the point where the program can be started.
 * @param {string} root
 * @param {(cleanup: ReturnType<typeof makeCleanup>, opened: { env: Record<string, string>, address: string, embedded: boolean }) => Promise<number>} serve
 *   runs until the command ends and gives its exit code
 */
export async function open(root, serve) {
  const settings = settingsOf(process.env, root)
  const port = settings.port || (await freePort())
  const address = settings.publicUrl ?? `http://localhost:${port}`
  const lock = takeFolder(settings, address)
  const cleanup = makeCleanup('Stopping …', 0)
  cleanup.push(() => lock.release())
  try {
    await checkPort(port, lock.stale ? LEFT_OVER_MS : 0)
    await ensureInstalled(root)
    const secrets = secretsOf(settings.dataDir)
    await build(root, ['client', 'programs'])
    const database = await openDatabase({ root, settings, secrets })
    cleanup.push(database.close)
    const env = {
      ...appEnvironment({
        ...settings,
        port,
        publicUrl: settings.publicUrl,
        databaseUrl: database.url,
        secret: settings.secret ?? secrets.secret,
        embedded: database.embedded,
      }),
      MAIL_PORT: String(await mailPort(process.env.MAIL_PORT)),
      // The greeting says what a person needs; the log is for what goes wrong.
      LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
      // One command does everything; who runs workers elsewhere says WORKER=separate.
      WORKER: process.env.WORKER || 'in-process',
    }
    await step('Loading the starter data', () => runProgram(root, 'load-starter', env))
    process.exitCode = await serve(cleanup, { env, address, embedded: database.embedded })
  } catch (error) {
    // What fails because everything is being stopped is no news.
    if (!cleanup.ending()) throw error
  } finally {
    await cleanup.end()
  }
}
