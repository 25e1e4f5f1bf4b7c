import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { build, staleParts } from '../build/build.mjs'
import { ensureChromium } from '../lib/chromium.mjs'
import { makeCleanup } from '../lib/cleanup.mjs'
import { ensureInstalled } from '../lib/install.mjs'
import { holderOf } from '../lib/lock.mjs'
import { ensureDatabase, startPostgres } from '../lib/postgres.mjs'
import { runCheck, runPlaywright, runVitest } from '../lib/runners.mjs'
import { fail, Refusal, step } from '../lib/say.mjs'
import { settingsOf } from '../lib/settings.mjs'
import { FAILED, NONE, sum, verdict } from '../lib/tally.mjs'
import { verify } from '../lib/verify.mjs'

const root = path.resolve(import.meta.dirname, '..', '..')
/** The big proofs, run here at a fraction of their size. */
const PROOFS = ['inputs', 'edits', 'kill']
const PROOF_SHARE = '0.02'

/** A site that runs from this folder would lose its pages under its feet. */
function refuseToRebuild() {
  const { dataDir } = settingsOf({ DATA_DIR: process.env.DATA_DIR }, root)
  const holder = holderOf(path.join(dataDir, 'app.lock'))
  if (holder && staleParts(root, ['site']).length > 0) {
    throw new Refusal(
      `Linebook runs from this folder (${holder.address}, process ${holder.pid}) with an older build. Stop it, then test again.`,
    )
  }
}

/** A throw-away server for the database tests, unless one is named: there, databases of their own are made and dropped. */
async function openServer(cleanup) {
  const named = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL
  if (named) return named
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'linebook-test-'))
  const server = await step('Starting a throw-away database', () =>
    startPostgres({ dataDir, password: 'test', durable: false }),
  )
  cleanup.push(server.destroy)
  await ensureDatabase(server.url)
  return server.url
}

/** Runs a part; what it could not even begin counts as a failure, and the others still run. */
async function part(run) {
  try {
    return await run()
  } catch (error) {
    fail(error)
    return FAILED
  }
}

async function browserTests() {
  await build(root)
  await ensureChromium()
  return runPlaywright(root, 'Browser tests')
}

async function proofs() {
  let tally = NONE
  for (const name of PROOFS) {
    const args = [path.join(root, 'scripts', 'prove', `${name}.mjs`), '--share', PROOF_SHARE]
    tally = sum(tally, await runCheck(root, `Proof of ${name}, at ${PROOF_SHARE} of its size`, args))
  }
  return tally
}

/** Runs everything; the last line counts, and the exit code is 1 when anything failed or nothing ran. */
export async function main() {
  await ensureInstalled(root)
  refuseToRebuild()
  const cleanup = makeCleanup('Stopping …')
  try {
    const tally = sum(
      await part(() => verify(root)),
      await part(async () =>
        runVitest(root, 'Database tests', 'database', { TEST_DATABASE_URL: await openServer(cleanup) }),
      ),
      await part(browserTests),
      await part(proofs),
    )
    await cleanup.end()
    const { line, good } = verdict(tally)
    console.log(`\n${line}`)
    process.exitCode = good ? 0 : 1
  } finally {
    await cleanup.end()
  }
}
