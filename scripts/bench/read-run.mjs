// The parts of the bench, each in a process of its own: Next's place, the front, node:http, two loads.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { programOptions } from '../build/bundles.mjs'
import { migrate } from '../lib/migrate.mjs'
import { ensureDatabase, startPostgres } from '../lib/postgres.mjs'
import { Refusal, step } from '../lib/say.mjs'

const { Client } = createRequire(import.meta.url)('pg')

const root = path.resolve(import.meta.dirname, '..', '..')
const PAGE = '/en/pe/claro/cancel'
const CLIENTS = 8
const INVENTING_CLIENTS = 16
const INVENTED = 2_000
/** Interleaved, so that whatever else the machine does falls on all of them. */
const ROUNDS = 3
const RATIO_WANTED = 0.6
const SLOWER_ALLOWED = 5
const HEADERS = { 'accept-encoding': 'br' }

/** What does not exist, in every way an address can name it. */
const inventedPaths = Array.from({ length: INVENTED }, (_, n) => {
  const ways = [
    `/en/x${n}`,
    `/es/pe/nobody-${n}`,
    `/zh/pe/claro/topic-${n}`,
    `/en/x${n}/y/cancel`,
    `/en/guides/g${n}`,
  ]
  return ways[n % ways.length]
})

/** Sends an order to a child and waits for its answer. */
function askChild(child, order) {
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`a process of the bench ended with code ${code}`)))
    if (order) child.send(order)
  })
}

const script = (name) => path.join(import.meta.dirname, name)
const load = (order) => askChild(fork(script('load.mjs')), { headers: HEADERS, ...order })

/** One answer as it travels: body and headers untouched. */
const rawAnswer = (url) =>
  new Promise((resolve, reject) => {
    const request = http.get(url, { headers: HEADERS }, async (response) => {
      const chunks = []
      for await (const chunk of response) chunks.push(chunk)
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) })
    })
    request.once('error', reject)
  })

async function fillDatabase(url) {
  await ensureDatabase(url)
  await migrate(root, url)
  const client = new Client({ connectionString: url })
  await client.connect()
  const rows = [
    ['jurisdiction', 'pe', 'pe', null, null],
    ['carrier', 'pe/claro', 'pe', 'claro', null],
    ['policy', 'pe/claro/cancel', 'pe', 'claro', 'cancel'],
  ]
  for (const row of rows) {
    await client.query(
      `insert into entry (id, kind, path, country, carrier, topic)
       values (gen_random_uuid(), $1::"EntryKind", $2, $3, $4, $5)`,
      row,
    )
  }
  await client.end()
}

/** A front with all it needs, on nothing but this folder. */
async function ownSite(cleanup) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'linebook-bench-'))
  cleanup.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const database = await startPostgres({ dataDir, password: 'bench', durable: false })
  cleanup.push(database.stop)
  await fillDatabase(database.url)
  const { build } = await import('esbuild')
  const entryPoints = { 'bench-front': 'scripts/bench/front-server.ts' }
  await build({ ...programOptions(root), entryPoints })
  const next = fork(script('next-in-its-place.mjs'))
  cleanup.push(() => next.kill())
  const { port: upstreamPort } = await askChild(next)
  const front = fork(path.join(root, '.build', 'bench-front.js'), {
    env: { ...process.env, LOG_LEVEL: 'warn' },
  })
  cleanup.push(() => front.kill())
  const { port } = await askChild(front, { upstreamPort, databaseUrl: database.url })
  return new URL(`http://127.0.0.1:${port}${PAGE}`)
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Median of each figure over the rounds; statuses of all of them. */
function middle(results) {
  const statuses = {}
  for (const result of results) {
    for (const [status, count] of Object.entries(result.statuses))
      statuses[status] = (statuses[status] ?? 0) + count
  }
  const of = (name) => median(results.map((result) => result[name]))
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99'), statuses }
}

async function measure(url, seconds, cleanup) {
  await rawAnswer(url)
  const { status, headers, body } = await rawAnswer(url)
  if (status !== 200 || headers['x-linebook-page'] !== 'hit') {
    throw new Refusal(`${url} is not a kept page (status ${status}).`)
  }
  const bare = fork(script('bare-server.mjs'))
  cleanup.push(() => bare.kill())
  const names = ['content-type', 'content-encoding', 'content-length']
  const kept = Object.fromEntries(names.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])))
  const { port: barePort } = await askChild(bare, { body: body.toString('base64'), headers: kept })

  const hits = {
    port: Number(url.port || 80),
    host: url.host,
    clients: CLIENTS,
    paths: [url.pathname],
    seconds,
  }
  const inventing = { ...hits, clients: INVENTING_CLIENTS, paths: inventedPaths }
  const rounds = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    await step(`Round ${round} of ${ROUNDS}`, async () => {
      const bareResult = await load({ ...hits, port: barePort })
      const alone = await load(hits)
      const [beside, invented] = await Promise.all([load(hits), load(inventing)])
      rounds.push({ bare: bareResult, alone, beside, invented })
    })
  }
  const [bareResult, alone, beside, invented] = ['bare', 'alone', 'beside', 'invented'].map((part) =>
    middle(rounds.map((round) => round[part])),
  )
  return { bytes: body.length, bare: bareResult, alone, beside, invented }
}

function report({ bytes, bare, alone, beside, invented }) {
  const line = (name, { perSecond, p50, p99, statuses }) =>
    `  ${name.padEnd(36)}${Math.round(perSecond).toString().padStart(8)} /s   p50 ${p50.toFixed(2)} ms   p99 ${p99.toFixed(2)} ms   ${JSON.stringify(statuses)}`
  const ratio = alone.perSecond / bare.perSecond
  const slower = beside.p99 / alone.p99
  console.log(
    [
      '',
      `  page of ${bytes} bytes (brotli), ${CLIENTS} connections`,
      line('node:http, same bytes', bare),
      line('front, hits', alone),
      line('front, hits beside invented paths', beside),
      line('front, invented paths', invented),
      '',
      `  front / node:http        ${ratio.toFixed(2)}   (wanted: at least ${RATIO_WANTED})`,
      `  p99 beside / p99 alone   ${slower.toFixed(1)}   (allowed: ${SLOWER_ALLOWED})`,
      '',
    ].join('\n'),
  )
  const only = (result, status) => Object.keys(result.statuses).every((seen) => seen === status)
  return ratio >= RATIO_WANTED && slower <= SLOWER_ALLOWED && only(beside, '200') && only(invented, '404')
}

/** Runs the bench; a missed figure is exit code 1. */
export async function main() {
  const { values } = parseArgs({
    options: { url: { type: 'string' }, seconds: { type: 'string', default: '3' } },
  })
  const cleanup = []
  try {
    const url = values.url
      ? new URL(values.url)
      : await step('Starting a front of our own', () => ownSite(cleanup))
    const passed = report(await measure(url, Number(values.seconds), cleanup))
    if (!passed) process.exitCode = 1
  } finally {
    for (const act of cleanup.reverse()) await act()
  }
}
