// Kills processes of a running house at random moments, and brings back what does not come back by itself.
import { pause } from '../../lib/process.mjs'
import { childrenOf, killNow } from './processes.mjs'

const KINDS = ['front', 'next', 'worker', 'postgres', 'backend']
/** After each kind fell once: those that fall more often, because more goes through them. */
const MORE = ['front', 'next', 'postgres', 'backend', 'backend']
/** A moment within the work, not always its beginning. */
const MOMENT_MAX_MS = 400
/** Some blows come while the house still picks itself up. */
const WHILE_DOWN = 0.15
const READY_WITHIN_MS = 60_000
const POLL_MS = 20

/** A backend that serves the program: the postmaster then restarts every one of them. */
function backendOf(house, random) {
  const backends = childrenOf(house.postgres.pid, /^postgres: linebook linebook /)
  return backends.length > 0 ? random.pick(backends) : undefined
}

const WHO = {
  front: (house) => house.app.pid,
  next: (house) => childrenOf(house.app.pid, /next-child\.js/)[0],
  worker: (house) => childrenOf(house.app.pid, /worker\.js/)[0],
  postgres: (house) => house.postgres.pid,
  backend: backendOf,
}
const AGAIN = { front: (house) => house.start(), postgres: (house) => house.startDatabase() }

/** Victims without end: in turns of ten, each turn in an order of its own, each kind early in it. */
function* victims(random) {
  const shuffled = (list) =>
    list
      .map((name) => ({ name, at: random.next() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ name }) => name)
  for (;;) yield* [...shuffled(KINDS), ...shuffled(MORE)]
}

/** Whether requests are answered with what the database holds. */
async function isBack(client) {
  try {
    return (await client.send({ method: 'GET', path: '/api/v1/entries?path=pe/claro/cancel' })).status === 200
  } catch {
    return false
  }
}

async function waitUntilBack(client) {
  const started = Date.now()
  while (!(await isBack(client))) {
    if (Date.now() - started > READY_WITHIN_MS) throw new Error('the program did not come back after a kill')
    await pause(POLL_MS)
  }
}

/**
 * Kills until the number is reached, one every so many acknowledged writes.
 * @param {{ house: object, client: object, random: object, kills: number, every: number, done: () => number,
 *   log: (line: string) => void }} options done: writes acknowledged so far
 * @returns {Promise<Record<string, number>>} kills by victim
 */
export async function killAgainAndAgain({ house, client, random, kills, every, done, log }) {
  const counts = Object.fromEntries(Object.keys(WHO).map((name) => [name, 0]))
  const next = victims(random)
  let total = 0
  while (total < kills) {
    const from = (total + random.next()) * every
    while (done() < from) await pause(POLL_MS)
    await pause(random.below(MOMENT_MAX_MS))
    const victim = next.next().value
    if (!(await killNow(WHO[victim](house, random)))) continue
    counts[victim] += 1
    total += 1
    if (total % 20 === 0) log(`${total} kills, ${done()} writes`)
    await AGAIN[victim]?.(house)
    if (!random.chance(WHILE_DOWN)) await waitUntilBack(client)
  }
  while (done() < kills * every) await pause(POLL_MS)
  await waitUntilBack(client)
  return counts
}
