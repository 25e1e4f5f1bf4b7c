import path from 'node:path'
import process from 'node:process'
import { ensureInstalled } from '../lib/install.mjs'
import { verdict } from '../lib/tally.mjs'
import { verify } from '../lib/verify.mjs'

const root = path.resolve(import.meta.dirname, '..', '..')

/** Checks everything that needs no database; the last line counts. */
export async function main() {
  await ensureInstalled(root)
  const { line, good } = verdict(await verify(root))
  console.log(`\n${line}`)
  process.exitCode = good ? 0 : 1
}
