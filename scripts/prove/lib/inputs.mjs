// npm run prove:inputs: generated requests against every endpoint. Whatever is sent, the answer is a
// planned one, a refused request changes no row, and an accepted write leaves exactly one event.
import path from 'node:path'
import process from 'node:process'
import { Refusal } from '../../lib/say.mjs'
import { answerFault, knownCodes, repeatable } from './answers.mjs'
import { makeClient } from './client.mjs'
import { openHouse } from './house.mjs'
import { openLedger } from './ledger.mjs'
import { proofOptions, scaled } from './options.mjs'
import { makePools } from './pools.mjs'
import { makeRandom } from './random.mjs'
import { operationsOf, requestMaker } from './requests.mjs'
import { printFindings, printTable } from './table.mjs'

const root = path.resolve(import.meta.dirname, '..', '..', '..')
const REQUESTS = 5_000
const AT_ONCE = 16
/** What is really there is looked up again after so many. */
const BATCH = 250
/** A busy machine may take its time: only what the program refuses to answer is a finding. */
const PATIENCE_MS = '20000'
const STATUSES = ['2xx', '3xx', '400', '401', '403', '404', '405', '409', '413', '415', '422', '429', '5xx']

/** Accepted writes that by design change nothing, or nothing more: they leave no event. */
const WITHOUT_EVENT = {
  previewReport: () => true,
  previewPost: () => true,
  // Nobody was signed in by the cookie that was shown, so nothing ended.
  signOut: ({ person, headers }) => headers.cookie !== person.cookie || person.id === undefined,
}
/** Who signs out twice at once has ended one session: there may be fewer events than answers, never more. */
const SIGN_OUT = 'signOut'
/** Rows that a refused request may change: a wrong code counts as a try. */
const REFUSED_MAY = { redeemSignInCode: ({ place, op }) => place === 'sign_in_request' && op === 'UPDATE' }

const columnOf = (status) =>
  status >= 200 && status < 400 ? `${Math.floor(status / 100)}xx` : String(status)

/** Sends one batch, sixteen at once; gives each request with its answer or error. */
async function sendAll(client, make, count) {
  const done = []
  let left = count
  const work = async () => {
    while (left > 0) {
      left -= 1
      const request = make()
      try {
        done.push({ request, answer: await client.send(request) })
      } catch (error) {
        done.push({ request, error })
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count) }, work))
  return done
}

/**
 * Holds what was acknowledged against what was written.
 * @param {Set<string>} earlier keys taken in the batches before: sent again they give the first answer
 *   and write nothing; this batch's are added
 */
function compare(operation, done, written, earlier) {
  const findings = []
  const accepted = done.filter(({ answer }) => answer && answer.status >= 200 && answer.status < 300)
  const explains = REFUSED_MAY[operation.id] ?? (() => false)
  for (const change of written.unexplained) {
    if (!explains(change)) findings.push(`${operation.id}: changed without an event: ${change.text}`)
  }
  for (const actions of written.many) findings.push(`${operation.id}: more than one event: ${actions}`)
  const none = WITHOUT_EVENT[operation.id] ?? (() => operation.method === 'GET')
  if (!operation.keyed) {
    const expected = accepted.filter(({ request }) => !none(request)).length
    const few = operation.id === SIGN_OUT && written.events < expected
    if (written.events !== expected && !few) {
      findings.push(`${operation.id}: ${expected} accepted writes, but ${written.events} events`)
    }
    return findings
  }
  const acknowledged = new Set(accepted.map(({ request }) => String(request.headers['idempotency-key'])))
  const taken = new Set(written.keys)
  for (const key of acknowledged) {
    if (!taken.has(key) && !earlier.has(key)) findings.push(`${operation.id}: ${key} left no row`)
  }
  for (const key of taken) {
    if (!acknowledged.has(key)) findings.push(`${operation.id}: ${key} was refused, but wrote`)
    if (earlier.has(key)) findings.push(`${operation.id}: ${key} was taken again`)
    earlier.add(key)
  }
  if (written.keys.length !== taken.size) findings.push(`${operation.id}: a key was taken twice`)
  if (written.events !== written.keys.length) {
    findings.push(`${operation.id}: ${written.keys.length} keys taken, but ${written.events} events`)
  }
  return findings
}

async function proveOperation(operation, { client, pool, ledger, pools, make, size, codes, broken }) {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0]))
  const findings = []
  const earlier = new Set()
  let events = 0
  for (let left = size; left > 0; left -= BATCH) {
    const count = Math.min(BATCH, left)
    await pools.refresh(operation, count)
    await ledger.skip()
    const done = await sendAll(client, make, count)
    if (broken) await pool.query('insert into address_group default values')
    for (const { request, answer, error } of done) {
      if (answer) pools.learn(answer)
      const column = answer ? columnOf(answer.status) : '5xx'
      counts[column in counts ? column : '5xx'] += 1
      const fault = error ? `no answer (${error.message})` : answerFault(answer, codes)
      if (fault) findings.push(`${operation.id}: ${fault}\n      ${repeatable(request)}`)
      else if (!(column in counts))
        findings.push(`${operation.id}: status ${column}\n      ${repeatable(request)}`)
    }
    const written = await ledger.read()
    events += written.events
    findings.push(...compare(operation, done, written, earlier))
  }
  return {
    row: [`${operation.method} ${operation.path}`, ...STATUSES.map((status) => counts[status]), events],
    findings,
  }
}

/** Writes before what reads or decides on what they wrote. */
const FIRST = ['submitReport', 'editReport', 'propose']
const place = ({ id }) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length)

/** Runs the proof; exit code 1 when something was found. */
export async function main() {
  const {
    share,
    seed,
    only,
    break: broken,
  } = proofOptions({ only: { type: 'string' }, break: { type: 'string' } })
  if (broken && broken !== 'rows')
    throw new Refusal('--break knows: rows (one is written that no event explains).')
  const size = scaled(REQUESTS, share)
  const random = makeRandom(seed)
  console.log(`prove:inputs seed ${seed}, ${size} requests an endpoint`)
  const house = await openHouse({
    root,
    name: 'inputs',
    env: { TRUSTED_PROXIES: '1', DATABASE_PATIENCE_MS: PATIENCE_MS },
  })
  try {
    await house.start()
    const client = makeClient(house.port, AT_ONCE)
    house.cleanup.push(() => client.close())
    const { text } = await client.send({ method: 'GET', path: '/api/v1/openapi.json' })
    const document = JSON.parse(text)
    const pools = await makePools(house, random.branch())
    const ledger = await openLedger(house.pool)
    const codes = knownCodes(root)
    const operations = operationsOf(document)
      .filter(({ id }) => !only || id === only)
      .toSorted((a, b) => place(a) - place(b))
    const tools = { client, pool: house.pool, ledger, pools, size, codes, broken }
    const started = Date.now()
    const results = []
    for (const operation of operations) {
      const make = requestMaker(operation, { document, random: random.branch(), origin: house.origin, pools })
      results.push(await proveOperation(operation, { ...tools, make }))
    }
    const findings = results.flatMap((result) => result.findings)
    printTable(
      ['endpoint', ...STATUSES, 'events'],
      results.map((result) => result.row),
    )
    const sent = operations.length * size
    const seconds = Math.round((Date.now() - started) / 1_000)
    if (findings.length > 0) {
      printFindings(findings)
      console.log(`prove:inputs FAILED: ${findings.length} findings in ${sent} requests, seed ${seed}`)
      process.exitCode = 1
      return
    }
    console.log(
      `prove:inputs ok: ${sent} requests to ${operations.length} endpoints in ${seconds} s, no 5xx, ` +
        `no row from a refused one, seed ${seed}`,
    )
  } finally {
    await house.close()
  }
}
