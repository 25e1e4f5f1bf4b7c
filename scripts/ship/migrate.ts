/**
 * A program of its own, run once before app and worker start: brings the database up to date as the role
 * that owns it, lets the program's role work on it, loads the starter data, and ends.
 * Bundled to `.build/migrate.js`, run in the project's folder.
 */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { env } from '@/lib/core/env'
import { grantToApp } from '../lib/app-role.mjs'
import { migrate } from '../lib/migrate.mjs'
import { fail } from '../lib/say.mjs'

/** The roles of the two addresses are the same where one role does everything. */
const roleOf = (url: string): string => new URL(url).username

async function main(): Promise<void> {
  const { DATABASE_URL, OWNER_DATABASE_URL = DATABASE_URL } = env()
  const root = process.cwd()
  const count = await migrate(root, OWNER_DATABASE_URL)
  console.log(count === 0 ? 'No new migrations.' : `Migrations applied: ${count}.`)
  if (roleOf(OWNER_DATABASE_URL) !== roleOf(DATABASE_URL)) {
    await grantToApp(OWNER_DATABASE_URL, DATABASE_URL)
    console.log(`The role ${roleOf(DATABASE_URL)} may read and write rows, and change no table.`)
  }
  // With the program's own role: what it may do is enough.
  execFileSync(process.execPath, [path.join(root, '.build', 'load-starter.js')], { stdio: 'inherit' })
}

await main().catch(fail)
