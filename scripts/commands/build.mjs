import path from 'node:path'
import { build } from '../build/build.mjs'
import { ensureInstalled } from '../lib/install.mjs'

const root = path.resolve(import.meta.dirname, '..', '..')

/** Installs and builds; says so when there was nothing to do. */
export async function main() {
  await ensureInstalled(root)
  const made = await build(root)
  if (made.length === 0) console.log('Nothing changed since the last build.')
}
