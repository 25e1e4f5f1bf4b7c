// The role that the program connects as: it reads and writes rows, and can change no table.
import { createRequire } from 'node:module'
import { Refusal } from './say.mjs'

const require = createRequire(import.meta.url)
const SCHEMA = 'public'
/** The error code of PostgreSQL for what a role may not do. */
const NOT_ALLOWED = '42501'

/** Makes the role, or gives it the password of today; whoever may not leaves it as it is. */
async function ensureRole(client, name, password) {
  const role = client.escapeIdentifier(name)
  const secret = client.escapeLiteral(password)
  const found = await client.query('select rolsuper from pg_roles where rolname = $1', [name])
  if (found.rows[0]?.rolsuper) {
    throw new Refusal(
      `The role ${name} of DATABASE_URL is a superuser. Give the program a role of its own, which can change no table.`,
    )
  }
  try {
    if (found.rowCount === 0) await client.query(`create role ${role} login password ${secret}`)
    else if (password) await client.query(`alter role ${role} login password ${secret}`)
  } catch (error) {
    if (error.code !== NOT_ALLOWED || found.rowCount > 0) {
      if (error.code === NOT_ALLOWED) return
      throw error
    }
    throw new Refusal(
      `OWNER_DATABASE_URL may not create roles, and there is no role ${name} yet. Create it: create role ${name} login password '…';`,
    )
  }
}

/**
 * Lets the role of one address work on the tables of another's: rows of every table, present and to come.
 * The record of events can only be added to, and the list of migrations only be read.
 * @param {string} ownerUrl the role that owns the tables
 * @param {string} appUrl the role that the program connects as
 * @throws {Refusal} the role is a superuser, or is not there and cannot be made
 */
export async function grantToApp(ownerUrl, appUrl) {
  const app = new URL(appUrl)
  const name = decodeURIComponent(app.username)
  const { Client } = require('pg')
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await ensureRole(client, name, decodeURIComponent(app.password))
    const role = client.escapeIdentifier(name)
    const database = client.escapeIdentifier(decodeURIComponent(new URL(ownerUrl).pathname.slice(1)))
    await client.query(`
      begin;
      revoke create on schema ${SCHEMA} from public;
      grant connect on database ${database} to ${role};
      grant usage on schema ${SCHEMA} to ${role};
      grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${role};
      grant usage, select on all sequences in schema ${SCHEMA} to ${role};
      alter default privileges in schema ${SCHEMA}
        grant select, insert, update, delete on tables to ${role};
      alter default privileges in schema ${SCHEMA} grant usage, select on sequences to ${role};
      revoke update, delete on "event" from ${role};
      revoke insert, update, delete on "_prisma_migrations" from ${role};
      commit`)
  } finally {
    await client.end()
  }
}
