// npm run prove:kill: reports and other writes are sent again until acknowledged, while the program and
// PostgreSQL are killed at random moments. In the end each acknowledged write is there exactly once.
import path from 'node:path'
import process from 'node:process'
import { runProgram } from '../../lib/opening.mjs'
import { pause } from '../../lib/process.mjs'
import { Refusal } from '../../lib/say.mjs'
import { makeClient } from './client.mjs'
import { openHouse } from './house.mjs'
import { checkCounters, checkWrites } from './kill-check.mjs'
import { killAgainAndAgain } from './killer.mjs'
import { proofOptions, scaled } from './options.mjs'
import { makeMembers } from './people.mjs'
import { makeRandom } from './random.mjs'
import { printFindings, printTable } from './table.mjs'
import { makeWriters } from './writers.mjs'

const root = path.resolve(import.meta.dirname, '..', '..', '..')
const KILLS = 200
const WRITES = 20_000
const WRITERS = 16
const MEMBERS = 480
const MODERATORS = 16
const ASK_AGAIN_MS = 200
/** Share of the size at which the broken run has enough lost answers to be noticed. */
const SMALL = 0.02
/** With so many refusals of what is in order there is nothing left to prove. */
const REFUSED_MAX = 50

/** What can be taken out, so that the proof shows that it would notice. */
const BREAKS = {
  idempotency: `
    create function prove_forget() returns trigger language plpgsql as $$
    begin
      delete from idempotency_key where owner = new.owner and key = new.key;
      return null;
    end $$;
    create constraint trigger prove_forget after insert on idempotency_key deferrable initially deferred
      for each row execute function prove_forget()`,
}

/** The recount is written in TypeScript, over the program's own rules. */
async function bundleRecount() {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: { 'prove-recount': 'scripts/prove/lib/recount.ts' },
    outdir: '.build',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
}

/** A question to the database that waits while the database is away. */
async function askPatiently(pool, sql, parameters) {
  for (;;) {
    try {
      return (await pool.query(sql, parameters)).rows
    } catch (error) {
      if (
        !/ECONN|terminat|57P0|starting up|shutting down|recovery|timeout/i.test(
          `${error.code} ${error.message}`,
        )
      )
        throw error
      await pause(ASK_AGAIN_MS)
    }
  }
}

/** One run from an empty house to the last check. */
async function runOnce({ share, seed, broken }) {
  const random = makeRandom(seed)
  const kills = scaled(KILLS, share, 5)
  const target = scaled(WRITES, share, 250)
  const house = await openHouse({
    root,
    name: 'kill',
    durable: true,
    env: { TRUSTED_PROXIES: '1', LOG_LEVEL: 'error' },
  })
  try {
    await bundleRecount()
    const { pool } = house
    if (broken) await pool.query(BREAKS[broken])
    const wanted = Array.from({ length: MEMBERS }, (_, index) => ({ trust: index % 3 }))
    const members = await makeMembers(pool, random, wanted)
    const moderators = await makeMembers(
      pool,
      random,
      Array.from({ length: MODERATORS }, () => ({ role: 'moderator', trust: 2 })),
    )
    const paths = (await pool.query(`select path from entry where kind = 'policy' order by path`)).rows
    await house.start()
    const client = makeClient(house.port, WRITERS * 4)
    house.cleanup.push(() => client.close())
    const { text } = await client.send({ method: 'GET', path: '/api/v1/openapi.json' })
    const writers = makeWriters({
      client,
      document: JSON.parse(text),
      origin: house.origin,
      random: random.branch(),
      members,
      moderators,
      paths: paths.map((row) => row.path),
      caseOf: async (reportId) =>
        (
          await askPatiently(
            pool,
            `select id, version from "case" where subject_id = $1 and state = 'open'`,
            [reportId],
          )
        )[0],
    })
    const started = Date.now()
    let enough = false
    const seconds = () => Math.round((Date.now() - started) / 1_000)
    const writing = writers.run(WRITERS, () => enough)
    const killing = killAgainAndAgain({
      house,
      client,
      random: random.branch(),
      kills,
      every: target / kills,
      done: () => {
        if (writers.refused.length > REFUSED_MAX) throw new Refusal(writers.refused.slice(0, 5).join('\n'))
        return writers.writes.length
      },
      log: (line) => console.log(`  ${seconds()} s: ${line}`),
    })
    const counts = await killing
      .catch((error) => {
        writers.abandon()
        throw error
      })
      .finally(() => {
        enough = true
      })
    await writing
    const took = seconds()
    await house.stop()
    const checked = await checkWrites(pool, writers.writes)
    const wrong = [...writers.refused, ...writers.failed, ...checked.wrong, ...(await checkCounters(pool))]
    const recount = JSON.parse(await runProgram(root, 'prove-recount', house.env))
    for (const { path: page, before, after } of recount.differing)
      wrong.push(`practice of ${page}: ${before} recounted ${after}`)
    printTable(
      ['what', 'number'],
      [
        ['kills', Object.values(counts).reduce((sum, one) => sum + one, 0)],
        ...Object.entries(counts).map(([name, number]) => [`  of ${name}`, number]),
        ['acknowledged writes', writers.writes.length],
        ...['submit', 'edit', 'withdraw', 'decide', 'rename'].map((kind) => [
          `  ${kind}`,
          writers.writes.filter((write) => write.kind === kind).length,
        ]),
        ['tries', writers.answers.tries],
        ['  cut by the client', writers.answers.cut],
        ['  without an answer', writers.answers.lost],
        ['  answered 503', writers.answers.unavailable],
        ...checked.rows,
        ['practice cells recounted', recount.cells],
        ['done more than once', checked.doubled.length],
        ['otherwise wrong', wrong.length],
        ['seconds', took],
      ],
    )
    return { doubled: checked.doubled, wrong, kills, writes: writers.writes.length }
  } finally {
    await house.close()
  }
}

/** Runs the proof; exit code 1 when something was lost, doubled or miscounted. */
export async function main() {
  const { share, seed, ...options } = proofOptions({
    break: { type: 'string' },
    'check-the-check': { type: 'boolean', default: true },
  })
  const broken = options.break
  if (broken && !BREAKS[broken]) throw new Refusal(`--break knows: ${Object.keys(BREAKS).join(', ')}.`)
  console.log(`prove:kill seed ${seed}${broken ? `, ${broken} taken out` : ''}`)
  const found = await runOnce({ share, seed, broken })
  printFindings([...found.doubled, ...found.wrong])
  const faults = [
    ...(found.doubled.length > 0 ? [`${found.doubled.length} done more than once`] : []),
    ...(found.wrong.length > 0 ? [`${found.wrong.length} otherwise wrong`] : []),
  ]
  const checks = !broken && options['check-the-check']
  if (checks) {
    console.log(
      '\nThe same, smaller, with an idempotency table that forgets its rows: it has to find doubles.',
    )
    const doubled = (await runOnce({ share: Math.min(share, SMALL), seed, broken: 'idempotency' })).doubled
    printFindings(doubled, 3)
    if (doubled.length === 0) faults.push('nothing was noticed without the idempotency table')
  }
  const words = `${found.kills} kills, ${found.writes} acknowledged writes, seed ${seed}`
  if (faults.length > 0) {
    console.log(`prove:kill FAILED: ${faults.join(', ')}; ${words}`)
    process.exitCode = 1
    return
  }
  console.log(
    `prove:kill ok: none lost, none doubled${checks ? ' (red without the idempotency table)' : ''}; ${words}`,
  )
}
