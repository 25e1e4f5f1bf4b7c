// Search over a million experiences while people write: how long the database takes for a search, by class
// of words, and how long the longest write waits for the index.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { openBareHouse } from '../../bench/search-house.mjs'
import { proofOptions, scaled } from './options.mjs'
import { addQuestions, addReports, WORDS } from './search-data.mjs'
import { printTable } from './table.mjs'

const root = path.resolve(import.meta.dirname, '..', '..', '..')
const require = createRequire(import.meta.url)
const REPORTS = 1_000_000
const QUESTIONS = 10_000
const WRITES_A_SECOND = 20
const SQL_P99_MS = 50
const STALL_MS = 100
const ROUNDS = 25
const ROUNDS_MIN = 5

const each = (words, more = {}) => words.map((q) => ({ q, ...more }))
const together = (words) =>
  words.map((word, index) => ({ q: `${word} ${words[(index + 1) % words.length]}` }))

/** What is asked, by class of words. */
const CLASSES = [
  { name: 'stop words', queries: each(WORDS.stop) },
  { name: 'common', queries: each(WORDS.common) },
  { name: 'common, two', queries: together(WORDS.common) },
  {
    name: 'common, filtered',
    queries: each(WORDS.common, { country: 'pe', language: 'es', kind: 'report' }),
  },
  { name: 'common, newest', queries: each(WORDS.common, { sort: 'newest', kind: 'report' }) },
  { name: 'middle', queries: each(WORDS.middle) },
  { name: 'common and rare', queries: WORDS.rare.map((word) => ({ q: `store ${word}` })) },
  { name: 'rare', queries: each(WORDS.rare) },
  { name: 'rare, two', queries: together(WORDS.rare) },
  { name: 'nowhere', queries: each(['qwertzu', 'asdfghj yxcvbn', 'walruss zepelin']) },
  { name: 'zh, two characters', queries: each(WORDS.hanCommon) },
  { name: 'zh, rare', queries: each(WORDS.hanRare) },
  {
    name: 'a sentence',
    queries: each(['I left Peru, my eSIM line is postpaid with Claro; how do I cancel it from abroad?']),
  },
]

const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const ms = (value) => value.toFixed(1)

/** Writes as the index does, twenty a second, until it is stopped; tells how long each took. */
function startWriting(pool, known) {
  const times = []
  const errors = []
  let number = 0
  const write = async () => {
    number += 1
    const id = `md5('written ${number}')::uuid`
    const vector = `to_tsvector('simple', 'number line cancel store walrus w${number % 20_000} w${(number * 7) % 20_000}')`
    const old = `md5('report ${1 + ((number * 7919) % known)}')::uuid`
    const statements = [
      `insert into search_document (kind, ref_id, body) values ('report', ${id}, ${vector})`,
      `update search_document set body = ${vector} where kind = 'report' and ref_id = ${old}`,
      `delete from search_document where kind = 'report' and ref_id = md5('written ${number - 2}')::uuid`,
    ]
    const started = performance.now()
    await pool.query(statements[number % statements.length])
    times.push(performance.now() - started)
  }
  const timer = setInterval(() => write().catch((error) => errors.push(error)), 1_000 / WRITES_A_SECOND)
  return () => {
    clearInterval(timer)
    if (errors.length > 0) throw errors[0]
    return times.sort((a, b) => a - b)
  }
}

function ask(env, rounds) {
  const file = path.join(root, '.build', 'prove-search.js')
  const child = spawn(process.execPath, [file, JSON.stringify([CLASSES, rounds])], {
    // One connection, so that its process can be watched.
    env: { ...env, DATABASE_POOL: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (piece) => {
    output += piece
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve(JSON.parse(output)) : reject(new Error('The searches failed.')),
    )
  })
}

export async function main() {
  const { share } = proofOptions()
  const reports = scaled(REPORTS, share)
  const house = await openBareHouse(root, { 'prove-search': 'scripts/prove/lib/search-asker.ts' })
  const pool = new (require('pg').Pool)({ connectionString: house.url, max: 4 })
  pool.on('error', () => undefined)
  try {
    const seconds = await addReports(pool, reports)
    await addQuestions(pool, scaled(QUESTIONS, share))
    const { rows } = await pool.query(
      `select pg_size_pretty(pg_table_size('search_document')) as rows, pg_size_pretty(pg_indexes_size('search_document')) as index`,
    )
    console.log(
      `${reports.toLocaleString('en')} reports in ${seconds.toFixed(0)} s; documents ${rows[0].rows}, their indexes ${rows[0].index}; load ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} cores`,
    )
    const stopWriting = startWriting(pool, reports)
    const results = await ask(house.env, Math.min(ROUNDS, scaled(ROUNDS, share, ROUNDS_MIN)))
    const writes = stopWriting()
    const lines = results.map(({ name, times, worked, statements, found }) => {
      const sorted = times.sort((a, b) => a - b)
      const busy = worked.sort((a, b) => a - b)
      const p99 = quantile(sorted, 0.99)
      return {
        p99,
        cells: [
          name,
          sorted.length,
          found,
          statements,
          ms(quantile(sorted, 0.5)),
          ms(p99),
          ms(quantile(busy, 0.5)),
          ms(quantile(busy, 0.99)),
          p99 <= SQL_P99_MS ? '' : '✗',
        ],
      }
    })
    printTable(
      [
        'words',
        'searches',
        'reports found',
        'statements',
        'SQL p50 ms',
        'SQL p99 ms',
        'CPU p50 ms',
        'CPU p99 ms',
        '',
      ],
      lines.map(({ cells }) => cells),
    )
    const stall = writes.at(-1) ?? 0
    console.log(
      `${writes.length} writes, ${WRITES_A_SECOND} a second: p50 ${ms(quantile(writes, 0.5))} ms, p99 ${ms(quantile(writes, 0.99))} ms, longest ${ms(stall)} ms${stall <= STALL_MS ? '' : ' ✗'}; load now ${os.loadavg()[0]?.toFixed(1)}`,
    )
    if (lines.some(({ p99 }) => p99 > SQL_P99_MS) || stall > STALL_MS) {
      console.log(
        `Asked for: p99 at most ${SQL_P99_MS} ms in every class, no write longer than ${STALL_MS} ms.`,
      )
      process.exitCode = 1
    }
  } finally {
    await pool.end()
    await house.close()
  }
}
