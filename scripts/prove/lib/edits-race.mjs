// One race: some editors begin from the same revision of a page, and moderators decide while they write.
import { pause } from '../../lib/process.mjs'
import { changeContent, sameGround } from './edits-changes.mjs'

const EDITORS = [2, 8]
const MODERATORS = 3
/** Tries of one editor, and time for a race, before it is called stuck. */
const TRIES_MAX = 200
const STUCK_MS = 300_000
const AGAIN_MS = 15
const OWN_SHARE = 0.5
/** How often a moderator opens what another is at. */
const BOTHER = 0.2

/**
 * @param {{ api: Function, caseOf: Function, stateOf: Function, compare: object, random: object, page: string, editors: object[],
 *   moderators: object[], broken: string | undefined, counts: Record<string, number> }} race
 * @returns {Promise<{ page: string, edits: object[], published: object[], wrong: string[], begin: object }>}
 *   edits: each change that was sent, with `revision` once published and `lost` where a clash was answered against it
 */
export async function runRace(race) {
  const { api, caseOf, compare, random, page, broken, counts } = race
  const started = Date.now()
  const wrong = []
  /** @type {object[]} */
  const edits = []
  /** Acknowledged publications. */
  const published = []
  const open = new Map()
  let writing = race.editors.length

  const base = await api(race.editors[0], 'GET', `/edit?path=${page}`)
  if (base.status !== 200) return { page, edits, published, wrong: [`${page}: no base, ${base.text}`] }
  const begin = base.json

  /** Answers clashes by chance, and writes down who loses what by it. */
  function answer(met, mine) {
    if (broken === 'parent') return { content: met.own, loses: [], overwrites: [] }
    const loses = []
    const overwrites = []
    const choices = met.clashes.map((clash) => {
      const side = random.chance(OWN_SHARE) ? 'proposed' : 'current'
      counts.clashes += 1
      if (side === 'current') loses.push(...mine.filter((edit) => sameGround(edit.at, clash.at)))
      else {
        // What stands on the page may be somebody's whose answer is still under way.
        const stands = (edit) => compare.same(compare.valueAt(met.current, edit.at), edit.value)
        const others = edits.filter((edit) => !mine.includes(edit) && stands(edit))
        overwrites.push(...others.filter((edit) => sameGround(edit.at, clash.at)))
      }
      return side
    })
    return { content: compare.resolve(met.merged, met.clashes, choices), loses, overwrites }
  }

  function note(mine, revision, { loses, overwrites }) {
    for (const edit of mine) edit.revision = revision
    for (const edit of [...loses, ...overwrites]) edit.lost = true
    published.push(revision)
  }

  const NOTHING = { loses: [], overwrites: [] }
  const nothingLeft = ({ status, json }) =>
    status === 422 && json.issues?.every(({ code }) => code === 'nothing_to_change')

  /** An editor sends, and where trusted is told that the page moved on, merges and sends again. */
  async function edit(person) {
    const { content, changes } = changeContent(begin.content, random, compare)
    const mine = changes.map((change) => ({ ...change, by: person.name }))
    if (mine.length === 0) return
    edits.push(...mine)
    let body = { path: page, parent: begin.parent.id, content, reason: 'A race of editors' }
    const told = { loses: [], overwrites: [] }
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      const sent = await api(person, 'POST', '/proposals', body)
      counts.proposals += 1
      if (sent.status === 201 && sent.json.state === 'published') return note(mine, sent.json.id, told)
      if (sent.status === 201) {
        open.set(sent.json.id, { id: sent.json.id, mine, told, author: person })
        return
      }
      if (nothingLeft(sent)) {
        for (const one of mine) one.lost = true
        counts.givenUp += 1
        return
      }
      if (sent.status !== 409 || sent.json.code !== 'page_moved_on') {
        wrong.push(`${page}: proposing answered ${sent.status} ${sent.text.slice(0, 300)}`)
        return
      }
      counts.movedOn += 1
      const { current, merged, clashes } = sent.json
      const met = answer({ merged, clashes, current: current.content, own: body.content }, mine)
      told.loses.push(...met.loses)
      told.overwrites.push(...met.overwrites)
      body = { ...body, parent: current.id, content: met.content }
    }
    wrong.push(`${page}: an editor never came through`)
  }

  /** What a moderator sends after looking at a proposal as it stands. */
  function decisionOn(view, { mine }) {
    if (!view.merge) {
      const parent = view.current?.id ?? null
      return { met: NOTHING, revision: random.chance(0.5) ? { parent } : undefined }
    }
    const met = answer({ ...view.merge, own: view.content }, mine)
    return { met, revision: { parent: view.current.id, content: met.content } }
  }

  async function decide(person, proposal) {
    const view = await api(person, 'GET', `/proposals/${proposal.id}`)
    if (view.status !== 200) return wrong.push(`${page}: the proposal answered ${view.status}`)
    if (view.json.state !== 'proposed') return open.delete(proposal.id)
    const found = await caseOf(proposal.id)
    if (!found) return undefined
    const { met, revision } = decisionOn(view.json, proposal)
    const path = `/moderation/cases/${found.id}/decision`
    const sent = await api(person, 'POST', path, { version: found.version, verdict: 'approve', revision })
    counts.decisions += 1
    if (sent.status === 200) {
      proposal.told.loses.push(...met.loses)
      proposal.told.overwrites.push(...met.overwrites)
      const state = await race.stateOf(proposal.id)
      if (state === 'proposed') {
        counts.waited += 1
        return undefined
      }
      open.delete(proposal.id)
      const made = state === 'published' ? proposal.id : await race.publishedFrom(proposal.id)
      return note(proposal.mine, made, proposal.told)
    }
    if (nothingLeft(sent)) return giveUp(person, proposal, found)
    const { code } = sent.json
    if (sent.status === 409 && code === 'page_moved_on') counts.movedOn += 1
    else if (sent.status === 409) counts.faster += 1
    else if (!['own_work', 'second_must_differ', 'case_closed'].includes(code)) {
      wrong.push(`${page}: deciding answered ${sent.status} ${sent.text.slice(0, 300)}`)
      open.delete(proposal.id)
    }
    return undefined
  }

  /** Every clash was answered for the published side: nothing is left to publish. */
  async function giveUp(person, proposal, found) {
    const body = { version: found.version, verdict: 'reject', reason: 'duplicate' }
    const sent = await api(person, 'POST', `/moderation/cases/${found.id}/decision`, body)
    if (sent.status !== 200) return undefined
    open.delete(proposal.id)
    counts.givenUp += 1
    for (const one of proposal.mine) one.lost = true
  }

  async function moderate(person) {
    while (writing > 0 || open.size > 0) {
      if (Date.now() - started > STUCK_MS) {
        wrong.push(`${page}: ${open.size} proposals were never decided`)
        return
      }
      // Moderators keep out of one another's way, mostly.
      const free = [...open.values()].filter(({ busy }) => !busy || random.chance(BOTHER))
      if (free.length === 0) {
        await pause(AGAIN_MS)
        continue
      }
      const proposal = random.pick(free)
      proposal.busy = true
      await decide(person, proposal).finally(() => {
        proposal.busy = false
      })
    }
  }

  await Promise.all([
    ...race.editors.map((person) =>
      edit(person).finally(() => {
        writing -= 1
      }),
    ),
    ...race.moderators.map(moderate),
  ])
  counts.edits += edits.length
  return { page, edits, published, wrong, begin }
}

/** Who takes part in a race: so many editors as chance says, and moderators who are none of them. */
export function castOf(random, members, moderators) {
  const pick = (from, count) => {
    const left = [...from]
    return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)[0])
  }
  const judges = pick(moderators, MODERATORS)
  const others = [...members, ...moderators.filter((one) => !judges.includes(one)).slice(0, 3)]
  return { editors: pick(others, random.between(...EDITORS)), moderators: judges }
}
