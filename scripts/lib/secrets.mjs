// Secrets of one data folder, made at the first start and kept for its owner's eyes only.
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from './say.mjs'

const OWNER_ONLY = 0o600
const SECRET_BYTES = 48
const PASSWORD_BYTES = 24

/**
 * The folder's secrets.
 * @returns {{ secret: string, databasePassword: string }}
 * @throws {Refusal} the file cannot be read as secrets
 */
export function secretsOf(dataDir) {
  const file = path.join(dataDir, 'secrets.json')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const secrets = {
      secret: randomBytes(SECRET_BYTES).toString('base64url'),
      databasePassword: randomBytes(PASSWORD_BYTES).toString('base64url'),
    }
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: OWNER_ONLY, flag: 'wx' })
    return secrets
  }
  try {
    const { secret, databasePassword } = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof secret !== 'string' || typeof databasePassword !== 'string') throw new Error('incomplete')
    chmodSync(file, OWNER_ONLY)
    return { secret, databasePassword }
  } catch (error) {
    if (error.code === 'EACCES') throw error
    throw new Refusal(
      `${file} is damaged. Restore it from a copy: the embedded database opens only with its password.`,
    )
  }
}
