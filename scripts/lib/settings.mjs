// What the environment asks of the commands, checked before anything is installed or started.
// The program itself reads its environment in lib/core/env.ts.
import path from 'node:path'
import { Refusal } from './say.mjs'

const PORT_DEFAULT = 3000
const PORT_MAX = 65_535
const SECRET_MIN = 32
/** Part of every secret of .env.example; lib/core/env-rules.ts refuses it too, in the program itself. */
const PLACEHOLDER = 'change-me'
const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]'])

function portOf(text) {
  const port = Number(text || PORT_DEFAULT)
  if (Number.isInteger(port) && port >= 0 && port <= PORT_MAX) return port
  throw new Refusal(`PORT is "${text}", which is no port. Set it to a number from 1 to ${PORT_MAX}.`)
}

function addressOf(text) {
  const address = URL.canParse(text) ? new URL(text) : undefined
  if (address && /^https?:$/.test(address.protocol)) return address
  throw new Refusal(
    `PUBLIC_URL is "${text}", which is no address. Set it to one like https://linebook.example.org.`,
  )
}

/**
 * @typedef {{ port: number, publicUrl?: string, dataDir: string, databaseUrl?: string, secret?: string, local: boolean }} Settings
 * publicUrl is empty where the port decides it; databaseUrl is empty where the embedded database serves
 */

/**
 * Reads the environment.
 * @param {Record<string, string | undefined>} env
 * @param {string} root folder of the project
 * @returns {Settings}
 * @throws {Refusal} a value that cannot be used; a public address without a database or secret of its own
 */
export function settingsOf(env, root) {
  const publicUrl = env.PUBLIC_URL ? addressOf(env.PUBLIC_URL).href.replace(/\/+$/, '') : undefined
  const local = !publicUrl || LOCAL_HOSTS.has(new URL(publicUrl).hostname)
  const settings = {
    port: portOf(env.PORT),
    publicUrl,
    dataDir: path.resolve(root, env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL || undefined,
    secret: env.SECRET || undefined,
    local,
  }
  if (local) return settings
  if (!settings.databaseUrl) {
    throw new Refusal(
      `PUBLIC_URL is ${publicUrl}: set DATABASE_URL to a PostgreSQL server; the embedded one is for this machine only.`,
    )
  }
  if (!settings.secret || settings.secret.length < SECRET_MIN) {
    throw new Refusal(
      `PUBLIC_URL is ${publicUrl}, but SECRET is missing or shorter than ${SECRET_MIN} characters. Set SECRET to a long random value.`,
    )
  }
  for (const [name, value] of Object.entries({
    SECRET: settings.secret,
    DATABASE_URL: settings.databaseUrl,
  })) {
    if (value.includes(PLACEHOLDER)) {
      throw new Refusal(
        `PUBLIC_URL is ${publicUrl}, but ${name} holds the placeholder "${PLACEHOLDER}". Set your own.`,
      )
    }
  }
  return settings
}
