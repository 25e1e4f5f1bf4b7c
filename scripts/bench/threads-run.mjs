// The bench of threads: pages and reads of a small and a large thread by turns in one run, so that whatever
// else the machine does falls on both.
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Refusal, step } from '../lib/say.mjs'
import { makeClient } from '../prove/lib/client.mjs'
import { openHouse } from '../prove/lib/house.mjs'
import { makeRandom } from '../prove/lib/random.mjs'
import { fillThreads, titleOf } from './threads-fill.mjs'

const root = path.resolve(import.meta.dirname, '..', '..')
const SEED = 20_261_124
const SMALL = 10
const LARGE = 10_000
const QUESTIONS = 100_000
const WARM_UP = 5
const RATIO_ALLOWED = 1.3
const LIMIT = 20
const SIMILAR_ASKED = 300
/** Letters after which somebody pauses while typing a title. */
const TYPED = [8, 16, 24, 60]

async function loadReads(env) {
  const { build } = await import('esbuild')
  const outfile = path.join(root, '.build', 'bench-threads.js')
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/bench/threads-reads.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
  Object.assign(process.env, env)
  return import(pathToFileURL(outfile).href)
}

const sorted = (times) => times.toSorted((a, b) => a - b)
const at = (times, share) => sorted(times)[Math.min(times.length - 1, Math.floor(times.length * share))]

async function timed(act) {
  const started = performance.now()
  await act()
  return performance.now() - started
}

/**
 * Does both by turns.
 * @returns medians in milliseconds, and the median of the ratios of two that followed one another: what else
 *   the machine did then fell on both
 */
async function compare(small, large, rounds) {
  const times = [[], []]
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    const order = round % 2 === 0 ? [0, 1] : [1, 0]
    for (const which of order) {
      const took = await timed([small, large][which])
      if (round >= WARM_UP) times[which].push(took)
    }
  }
  const ratio = at(
    times[0].map((ms, round) => times[1][round] / ms),
    0.5,
  )
  return { medians: times.map((each) => at(each, 0.5)), ratio }
}

/** What is opened, for each of the two threads: a page with its posts, or what programs get. */
const pagesOf = (place, { question, answer, report }) => ({
  'page of a question': `/en/${place}/questions/${question}`,
  'page of a question, newest first': `/en/${place}/questions/${question}?sort=newest`,
  'page of a report with comments': `/en/${place}/reports/${report}`,
  'API: answers of a question': `/api/v1/questions/${question}`,
  'API: comments on an answer': `/api/v1/comments?on=post&id=${answer}`,
  'API: comments on a report': `/api/v1/comments?on=report&id=${report}`,
})

const readsOf = (reads, { question, answer, report }) => ({
  'answers, most helpful first': () => reads.thread(question, 'helpful', SMALL),
  'answers, newest first': () => reads.thread(question, 'newest', SMALL),
  'comments on an answer': () => reads.comments('post', answer, SMALL),
  'comments on a report': () => reads.comments('report', report, SMALL),
})

function asker(port) {
  const client = makeClient(port, 1)
  return {
    close: client.close,
    open: (address) => async () => {
      const { status } = await client.send({
        method: 'GET',
        path: address,
        headers: { 'accept-encoding': 'br' },
      })
      if (status !== 200) throw new Refusal(`${address} answered ${status}.`)
    },
  }
}

const line = (name, { medians: [small, large], ratio }) =>
  `  ${name.padEnd(36)}${small.toFixed(2).padStart(9)} ms ${large.toFixed(2).padStart(9)} ms   ${ratio.toFixed(2)}`

/** Compares all of some named acts; answers with the largest ratio. */
async function compareAll(title, small, large, rounds) {
  console.log(
    `\n  ${title.padEnd(36)}${`${SMALL} posts`.padStart(12)} ${`${LARGE} posts`.padStart(12)}   ratio`,
  )
  let worst = 0
  for (const name of Object.keys(small)) {
    const compared = await compare(small[name], large[name], rounds)
    console.log(line(name, compared))
    worst = Math.max(worst, compared.ratio)
  }
  return worst
}

/** The deepest page is read like the first: cursors, not offsets. */
async function compareDepth(reads, question) {
  let cursor
  for (let page = 0; page < (LARGE / LIMIT) * 0.9; page += 1) {
    cursor = (await reads.thread(question, 'newest', LIMIT, cursor)).answers.nextCursor
  }
  const { medians } = await compare(
    () => reads.thread(question, 'newest', LIMIT),
    () => reads.thread(question, 'newest', LIMIT, cursor),
    200,
  )
  console.log(
    `\n  ${'answers 1–20, and after 9,000'.padEnd(36)}${medians.map((ms) => `${ms.toFixed(2).padStart(9)} ms`).join(' ')}`,
  )
}

async function measureSimilar(reads, place, random) {
  const times = []
  let found = 0
  for (let n = 0; n < SIMILAR_ASKED; n += 1) {
    const typed = titleOf(random, n).title.slice(0, random.pick(TYPED))
    times.push(await timed(async () => (found += await reads.similar(typed, place))))
  }
  const [p50, p99] = [at(times, 0.5), at(times, 0.99)]
  console.log(
    `\n  similar among ${QUESTIONS} questions      p50 ${p50.toFixed(1)} ms   p99 ${p99.toFixed(1)} ms; ${(found / SIMILAR_ASKED).toFixed(1)} found each`,
  )
}

const each = (names, make) =>
  Object.fromEntries(Object.entries(names).map(([name, value]) => [name, make(value)]))

/** Runs the bench; a missed figure is exit code 1. */
export async function main() {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '60' } } })
  const rounds = Number(values.rounds)
  const house = await openHouse({ root, name: 'threads' })
  let reads
  try {
    reads = await loadReads(house.env)
    const random = makeRandom(SEED)
    const { titleWords } = reads
    const given = { pool: house.pool, random, sizes: [SMALL, LARGE], questions: QUESTIONS, titleWords }
    const { path: place, bySize } = await step('Writing threads and questions', () => fillThreads(given))
    const [small, large] = bySize
    await step('Starting the program', () => house.start().then(() => undefined))
    const browser = asker(house.port)
    const http = await compareAll(
      'through HTTP',
      each(pagesOf(place, small), browser.open),
      each(pagesOf(place, large), browser.open),
      rounds,
    )
    browser.close()
    const sql = await compareAll(
      'reads, ten posts each',
      readsOf(reads, small),
      readsOf(reads, large),
      rounds * 5,
    )
    await compareDepth(reads, large.question)
    await measureSimilar(reads, place, random)
    const ratio = Math.max(http, sql)
    if (ratio > RATIO_ALLOWED) process.exitCode = 1
    console.log(`\n  largest ratio; allowed: ${RATIO_ALLOWED}\nratio=${ratio.toFixed(2)}`)
  } finally {
    await reads?.close()
    await house.close()
  }
}
