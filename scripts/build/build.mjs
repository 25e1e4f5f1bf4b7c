// The parts of the build in their order, each made only when its sources changed.
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { explain } from '../lib/advice.mjs'
import { takeLock } from '../lib/lock.mjs'
import { capture, pause } from '../lib/process.mjs'
import { Refusal, step } from '../lib/say.mjs'
import { BUNDLE_RESULTS, buildIslands, buildPrograms, endBundler } from './bundles.mjs'
import { fingerprint } from './sources.mjs'
import { forget, isFresh, remember } from './stamps.mjs'

const LOCK_WAIT_MS = 10 * 60_000
const LOCK_POLL_MS = 500
const READABLE = 0o755

const SCHEMA = ['prisma/schema', 'prisma.config.ts', 'package-lock.json']
const PROGRAM_SOURCES = [
  ...[...SCHEMA, 'lib', 'server.ts', 'prisma/starter', 'tsconfig.json', 'scripts/build'],
  ...['scripts/ship', 'scripts/lib'],
]
const SITE_SOURCES = [
  ...[...SCHEMA, 'lib', 'app', 'public', 'proxy.ts', 'next.config.ts', 'postcss.config.mjs'],
  ...['tsconfig.json', 'scripts/build'],
]

/** A program of node_modules, run with the Node.js that runs us. */
async function runPackaged(root, file, args, what, env = {}) {
  const result = await capture(process.execPath, [path.join(root, 'node_modules', file), ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', ...env },
  })
  if (result.code !== 0) throw new Refusal(explain(what, result.output, 40))
  return result.output
}

const PARTS = [
  {
    name: 'client',
    title: 'Making the database client',
    sources: SCHEMA,
    results: ['lib/core/generated/prisma/client.ts'],
    // Prisma would download its engine; generating needs none, but a file must stand in its place.
    make: (root) =>
      runPackaged(root, 'prisma/build/index.js', ['generate'], 'prisma generate', {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      }),
  },
  {
    name: 'programs',
    title: 'Bundling the programs',
    sources: PROGRAM_SOURCES,
    results: BUNDLE_RESULTS,
    make: async (root) => {
      await buildIslands(root)
      await buildPrograms(root)
      await endBundler()
    },
  },
  {
    name: 'site',
    title: 'Building the pages',
    sources: SITE_SOURCES,
    results: ['.next/BUILD_ID'],
    make: (root) =>
      runPackaged(root, 'next/dist/bin/next', ['build'], 'next build', { NODE_ENV: 'production' }),
  },
]

/** Parts that are older than their sources. */
export function staleParts(root, names) {
  return PARTS.filter((part) => names.includes(part.name))
    .map((part) => ({ ...part, mark: fingerprint(root, part.sources) }))
    .filter((part) => !isFresh(root, part.name, part.mark, part.results))
}

/** One build at a time in a folder: a second one waits for the first. */
async function lockBuild(root) {
  const started = Date.now()
  const folder = path.join(root, '.build')
  mkdirSync(folder, { recursive: true })
  // A lock keeps its folder to its owner; here another account must be able to read what was built.
  chmodSync(folder, READABLE)
  for (;;) {
    const lock = takeLock(path.join(root, '.build', 'lock'))
    if (!lock.holder) return lock
    if (Date.now() - started > LOCK_WAIT_MS) {
      throw new Refusal(
        `Process ${lock.holder.pid} has been building in this folder for long. End it, then start again.`,
      )
    }
    await pause(LOCK_POLL_MS)
  }
}

/**
 * Brings the build up to date.
 * @param {string} root
 * @param {('client' | 'programs' | 'site')[]} names parts wanted
 * @returns {Promise<string[]>} names of the parts that were made
 */
export async function build(root, names = ['client', 'programs', 'site']) {
  if (staleParts(root, names).length === 0) return []
  const lock = await lockBuild(root)
  try {
    // Asked again: another command may have built while we waited.
    const stale = staleParts(root, names)
    for (const part of stale) {
      forget(root, part.name)
      await step(part.title, async () => {
        await part.make(root)
      })
      const lost = part.results.filter((result) => !existsSync(path.join(root, result)))
      if (lost.length > 0) throw new Refusal(`${part.title} did not make ${lost.join(', ')}.`)
      remember(root, part.name, part.mark)
    }
    return stale.map((part) => part.name)
  } finally {
    lock.release()
  }
}
