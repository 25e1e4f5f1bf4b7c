// npm run prove:edits: races of 2 to 8 editors who begin from the same revision of a page, while moderators
// decide. In the end each acknowledged update is on the page, or somebody answered a clash against it.
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { pause } from '../../lib/process.mjs'
import { Refusal } from '../../lib/say.mjs'
import { makeClient } from './client.mjs'
import { checkRace } from './edits-check.mjs'
import { castOf, runRace } from './edits-race.mjs'
import { openHouse } from './house.mjs'
import { proofOptions, scaled } from './options.mjs'
import { makeMembers } from './people.mjs'
import { makeRandom } from './random.mjs'
import { printFindings, printTable } from './table.mjs'

const root = path.resolve(import.meta.dirname, '..', '..', '..')
const RACES = 1_000
const RACES_MIN = 12
/** Races at once, each on a page of its own. */
const LANES = 4
const MEMBERS = 60
const MODERATORS = 14
const SAY_EVERY = 50
/** Many wait for one page: nobody is sent away for it. */
const DATABASE_PATIENCE_MS = '60000'
const TRIES_MAX = 60
const AGAIN_MS = 250
/** Share at which the broken run has enough races to be noticed. */
const SMALL = 0.02
/** With so many findings there is nothing left to prove. */
const WRONG_MAX = 200

/** What can be left out, so that the proof shows that it would notice. */
const BREAKS = {
  parent: 'whoever is told that the page moved on names the new revision and sends the old content again',
}

/** The comparison is the program's own, written in TypeScript. */
async function loadCompare() {
  const { build } = await import('esbuild')
  const outfile = path.join(root, '.build', 'prove-compare.js')
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/prove/lib/edits-compare.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
  return import(pathToFileURL(outfile).href)
}

/** Calls the API as a person's browser does: what finds the program busy is sent again, under the same key. */
function makeApi(client, origin, random, counts) {
  let serial = 0
  return async (person, method, at, body) => {
    serial += 1
    const headers = {
      origin,
      cookie: person.cookie,
      ...(method !== 'GET' && { 'idempotency-key': `edits-${serial}-${random.letters(8)}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
    const asked = { method, path: `/api/v1${at}`, headers, body: body && JSON.stringify(body) }
    for (let tries = 1; ; tries += 1) {
      const answer = await client.send(asked).catch(() => undefined)
      if (answer && (answer.status !== 503 || tries === TRIES_MAX)) {
        const isJson = /json/.test(answer.headers['content-type'] ?? '')
        return { ...answer, json: isJson ? JSON.parse(answer.text) : {} }
      }
      if (tries === TRIES_MAX) return { status: 0, text: 'no answer', json: {} }
      counts.again += 1
      await pause(AGAIN_MS)
    }
  }
}

/** Policy pages with statements whose sources are named, so that each edit may be proposed. */
const PAGES = `
  select e.path from entry e join revision r on r.entry_id = e.id and r.state = 'published'
  where e.kind = 'policy' and jsonb_array_length(r.content -> 'statements') >= 2
    and not exists (select from jsonb_array_elements(r.content -> 'statements') s
      where jsonb_array_length(s -> 'citations') = 0)
  order by e.path`

const COUNTS = [
  'edits',
  'proposals',
  'decisions',
  'waited',
  'movedOn',
  'faster',
  'clashes',
  'givenUp',
  'again',
]

/** One run from an empty house to the last check. */
async function runOnce({ share, seed, broken }) {
  const random = makeRandom(seed)
  const races = scaled(RACES, share, RACES_MIN)
  const house = await openHouse({ root, name: 'edits', env: { LOG_LEVEL: 'error', DATABASE_PATIENCE_MS } })
  try {
    const compare = await loadCompare()
    const { pool } = house
    const trust = (index) => ({ trust: index % 3 })
    const members = await makeMembers(
      pool,
      random,
      Array.from({ length: MEMBERS }, (_, index) => trust(index)),
    )
    const moderators = await makeMembers(
      pool,
      random,
      Array.from({ length: MODERATORS }, (_, index) => ({ role: 'moderator', ...trust(index) })),
    )
    const pages = (await pool.query(PAGES)).rows.map((row) => row.path)
    if (pages.length < LANES) throw new Refusal('There are too few pages to race on.')
    await house.start()
    const client = makeClient(house.port, LANES * 12)
    house.cleanup.push(() => client.close())
    const counts = Object.fromEntries(COUNTS.map((name) => [name, 0]))
    const api = makeApi(client, house.origin, random.branch(), counts)
    const one = async (sql, id) => (await pool.query(sql, [id])).rows[0]
    const caseOf = (id) => one(`select id, version from "case" where subject_id = $1 and state = 'open'`, id)
    const stateOf = async (id) => (await one('select state from revision where id = $1::uuid', id)).state
    const publishedFrom = async (id) =>
      (
        await one(
          `select id from revision where proposal_id = $1::uuid and state in ('published', 'superseded')`,
          id,
        )
      )?.id
    const started = Date.now()
    const total = { wrong: [], kept: 0, overwritten: 0, chain: 0, editors: 0, races: 0 }
    // Each race has its own choices, so that what one does does not hang on how fast the others are.
    const plans = Array.from({ length: races }, () => random.branch())
    const lane = async (number) => {
      const own = pages.filter((_page, index) => index % LANES === number)
      for (let turn = 0, index = number; index < races; turn += 1, index += LANES) {
        const cast = castOf(plans[index], members, moderators)
        const page = own[turn % own.length]
        const given = {
          api,
          caseOf,
          stateOf,
          publishedFrom,
          compare,
          random: plans[index],
          page,
          broken,
          counts,
        }
        const race = await runRace({ ...given, ...cast })
        const checked = race.begin
          ? await checkRace(pool, race, compare)
          : { wrong: [], kept: 0, overwritten: 0, chain: 0 }
        const wrong = [...race.wrong, ...checked.wrong]
        if (!broken) printFindings(wrong)
        total.wrong.push(...wrong)
        total.kept += checked.kept
        total.overwritten += checked.overwritten
        total.chain += checked.chain
        total.editors += cast.editors.length
        total.races += 1
        if (total.races % SAY_EVERY === 0) {
          const seconds = Math.round((Date.now() - started) / 1_000)
          console.log(
            `  ${seconds} s: ${total.races} races, ${total.chain} publications, ${total.wrong.length} findings`,
          )
        }
        if (!broken && total.wrong.length > WRONG_MAX) throw new Refusal(total.wrong.slice(0, 5).join('\n'))
      }
    }
    await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)))
    printTable(
      ['what', 'number'],
      [
        ['races', total.races],
        ['editors', total.editors],
        ['changes they made', counts.edits],
        ['  on the page in the end', total.kept],
        ['  given up where a clash was answered', total.overwritten],
        ['proposals sent', counts.proposals],
        ['decisions sent', counts.decisions],
        ['  that waited for a second moderator', counts.waited],
        ['  where somebody was faster', counts.faster],
        ['told that the page moved on', counts.movedOn],
        ['clashes answered', counts.clashes],
        ['proposals with nothing left', counts.givenUp],
        ['sent again, because the program was busy', counts.again],
        ['revisions published, in one chain a page', total.chain],
        ['wrong', total.wrong.length],
        ['seconds', Math.round((Date.now() - started) / 1_000)],
      ],
    )
    return total
  } finally {
    await house.close()
  }
}

/** Runs the proof; exit code 1 when an update was lost, or nothing was noticed without the check. */
export async function main() {
  const { share, seed, ...options } = proofOptions({
    break: { type: 'string' },
    'check-the-check': { type: 'boolean', default: true },
  })
  const broken = options.break
  if (broken && !BREAKS[broken]) throw new Refusal(`--break knows: ${Object.keys(BREAKS).join(', ')}.`)
  console.log(`prove:edits seed ${seed}${broken ? `: ${BREAKS[broken]}` : ''}`)
  const found = await runOnce({ share, seed, broken })
  const faults = found.wrong.length > 0 ? [`${found.wrong.length} wrong`] : []
  const checks = !broken && options['check-the-check']
  if (checks) {
    console.log(`\nThe same, smaller: ${BREAKS.parent}. It has to find lost updates.`)
    const lost = (await runOnce({ share: Math.min(share, SMALL), seed, broken: 'parent' })).wrong
    printFindings(lost, 3)
    if (lost.length === 0) faults.push('nothing was noticed when the published revision was passed over')
  }
  const words = `${found.races} races, ${found.chain} publications, ${found.kept} changes kept, ${found.overwritten} answered away, seed ${seed}`
  if (faults.length > 0) {
    console.log(`prove:edits FAILED: ${faults.join(', ')}; ${words}`)
    process.exitCode = 1
    return
  }
  console.log(
    `prove:edits ok: none lost${checks ? ' (red when the published revision is passed over)' : ''}; ${words}`,
  )
}
