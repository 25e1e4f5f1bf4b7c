// Who sends the generated requests, and things that are really there for them to name.
import { createHash, createHmac } from 'node:crypto'
import { makeMembers, openSessions } from './people.mjs'
import { makePosts } from './pools-posts.mjs'
import { uuidOf } from './random.mjs'
import { OMIT, pastDay, wordsOf } from './values.mjs'

const MEMBERS = 60
const MODERATORS = 6
const LATEST = 600
const CURSORS = 40
const ENDS_SESSIONS = /^(signOut|redeemSignInLink)$/
const ASK_COOKIE = 'linebook.sign-in'
const CODE_DIGITS = 6
const CODE_HEX = 12

const WANTED = [
  ...Array.from({ length: MEMBERS }, (_, index) => ({ trust: index % 3 })),
  ...Array.from({ length: MODERATORS }, () => ({ role: 'moderator', trust: 2 })),
  { role: 'admin', trust: 2 },
  ...['silenced', 'suspended', 'banned'].map((status) => ({ status, trust: 2 })),
]
const NOBODY = { role: 'none' }
const STRANGERS = [
  NOBODY,
  { ...NOBODY, cookie: 'next-auth.session-token=made-up; signed_in=1' },
  { ...NOBODY, cookie: 'signed_in=1' },
]

const keyed = (secret, purpose, text) =>
  createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('hex')
/** What the mail of a sign-in request carries, made as the program makes it. */
const linkToken = (secret, id) => keyed(secret, 'sign-in-link', id)
const codeOf = (secret, id) =>
  String(
    Number.parseInt(keyed(secret, 'sign-in-code', id).slice(0, CODE_HEX), 16) % 10 ** CODE_DIGITS,
  ).padStart(CODE_DIGITS, '0')

/**
 * @param {Awaited<ReturnType<typeof import('./house.mjs').openHouse>>} house
 * @param {ReturnType<typeof import('./random.mjs').makeRandom>} random
 */
export async function makePools(house, random) {
  const { pool, env } = house
  const people = await makeMembers(pool, random, WANTED)
  const members = people.filter(({ role, status }) => role === 'member' && status === 'active')
  const moderators = people.filter(({ role }) => role !== 'member')
  const restricted = people.filter(({ status }) => status !== 'active')
  const rows = async (sql) => (await pool.query(sql)).rows
  const paths = (await rows(`select path from entry where kind = 'policy' order by path`)).map(
    (row) => row.path,
  )
  /** Pages as an editor opens them, some of them changed on the way. */
  const pages = await rows(`select e.path, r.id as parent, r.content from entry e
    join revision r on r.entry_id = e.id and r.state = 'published'
    where e.kind = 'policy' and jsonb_array_length(r.content -> 'statements') > 0
      and not exists (select from jsonb_array_elements(r.content -> 'statements') s
        where jsonb_array_length(s -> 'citations') = 0) order by e.path limit 60`)
  const posts = makePosts(pool, random)
  let proposals = []
  let reports = []
  let cases = []
  let decisions = []
  let asks = []
  let sessions = []
  let cursors = []

  /** Sign-in requests of browsers that hold their cookie; each can be redeemed once. */
  async function makeAsks(count) {
    const made = Array.from({ length: count }, () => {
      const secret = random.letters(43)
      return { id: uuidOf(random), secret, hash: createHash('sha256').update(secret).digest('hex') }
    })
    await pool.query(
      `insert into sign_in_request (id, email, browser_hash, locale, next_path, expires_at)
       select id, replace(id::text, '-', '') || '@example.net', hash, 'en', '/en', now() + interval '1 hour'
       from jsonb_to_recordset($1::jsonb) as given(id uuid, hash text)`,
      [JSON.stringify(made)],
    )
    return made
  }

  function personFor(operation, source) {
    const at = source.next()
    // A session ends when its browser signs out or signs in anew: each of these is used once.
    if (operation.id === 'signOut') return (at < 0.7 && sessions.pop()) || source.pick(STRANGERS)
    if (operation.id === 'redeemSignInLink') return (at < 0.2 && sessions.pop()) || source.pick(STRANGERS)
    if (operation.id === 'redeemSignInCode' && at < 0.8) {
      const ask = source.pick(asks)
      return { ...NOBODY, ask, cookie: `${ASK_COOKIE}=${ask.id}.${ask.secret}` }
    }
    if (operation.id === 'redeemSignInCode') return source.pick(STRANGERS)
    if (at < 0.12) return source.pick(STRANGERS)
    if (at < 0.17) return source.pick(restricted)
    const theirs = /moderation|cases|decisions/.test(operation.path)
      ? [moderators, members]
      : [members, moderators]
    return source.pick(theirs[at < 0.9 ? 0 : 1])
  }

  /** Values by field name; what is chosen for `id` decides what `version` is. */
  function hints(operation, person) {
    let chosen
    const choose = (list) => {
      chosen ??= list.length > 0 ? random.pick(list) : undefined
      return chosen
    }
    let page
    const opened = () => {
      page ??= random.pick(pages)
      return page
    }
    const edited = () => {
      const content = structuredClone(opened().content)
      const [statement] = content.statements
      statement.text.texts[statement.text.original] = wordsOf(random, random.between(20, 200))
      return content
    }
    const edits = /^(propose|saveDraft|revert|editBase)$/.test(operation.id)
    const on = random.pick(['report', 'post'])
    const subject = () => {
      if (posts.isAbout(operation) && !(posts.takesTarget(operation) && on === 'report')) {
        return choose(posts.for(operation, person))
      }
      if (posts.takesTarget(operation)) return choose(reports)
      if (operation.path.includes('/proposals')) {
        const own = proposals.filter(({ author }) => author === person.id)
        return choose(own.length > 0 && random.chance(0.9) ? own : proposals)
      }
      if (operation.path.includes('/reports')) {
        const own = reports.filter(({ author }) => author === person.id)
        return choose(own.length > 0 && random.chance(0.9) ? own : reports)
      }
      return choose(cases)
    }
    const known = {
      entry: () => random.pick(paths),
      path: () => (edits ? opened().path : random.pick(paths)),
      parent: () => (edits ? opened().parent : undefined),
      content: () => (operation.id === 'propose' ? edited() : undefined),
      sources: () => (operation.id === 'propose' ? [] : undefined),
      replaces: () => (random.chance(0.9) ? OMIT : undefined),
      revision: () => (random.chance(0.8) ? OMIT : undefined),
      to: () => 1,
      on: () => (posts.takesTarget(operation) ? on : undefined),
      title: () => {
        if (!posts.isAbout(operation)) return undefined
        return posts.isTitled(operation, subject()) ? wordsOf(random, random.between(12, 100)) : OMIT
      },
      answerId: () => (random.chance(0.8) ? subject()?.answer : null),
      country: () => random.pick(paths).split('/')[0],
      carrier: () => random.pick(paths).split('/')[1],
      q: () =>
        random.pick(['cancel claro', '怎么注销 eSIM', 'baja movistar desde el extranjero', 'giffgaff keep']),
      cursor: () => (cursors.length > 0 && random.chance(0.6) ? random.pick(cursors) : OMIT),
      before: () => (cursors.length > 0 && random.chance(0.2) ? random.pick(cursors) : OMIT),
      email: () => `${random.letters(9)}@example.org`,
      next: () => '/en/pe/claro/cancel',
      name: () => `prover ${random.letters(9)}`,
      text: () => wordsOf(random, random.between(30, 400)),
      note: () => wordsOf(random, random.between(5, 90)),
      happenedOn: () => pastDay(random),
      caseId: () => choose(cases)?.id,
      decisionId: () => (random.chance(0.8) ? decisions : [])[0] && random.pick(decisions).id,
      version: () => subject()?.version,
      code: () => person.ask && codeOf(env.SECRET, person.ask.id),
      token: () => linkToken(env.SECRET, choose(asks)?.id ?? ''),
      id: () => {
        if (operation.id === 'redeemSignInLink') return choose(asks)?.id
        if (operation.path.includes('/decisions'))
          return decisions.length > 0 ? random.pick(decisions).id : undefined
        return subject()?.id
      },
    }
    return (name) => (Object.hasOwn(known, name) ? known[name]() : undefined)
  }

  return {
    personFor,
    hints,
    /** Remembers what an answer tells about where its list goes on. */
    learn({ text }) {
      const next = /"nextCursor":"([^"]+)"/.exec(text)?.[1]
      if (next) cursors.push(next)
    },
    /** Looks again at what is there; called before each batch. */
    async refresh(operation, size) {
      cursors = cursors.slice(-CURSORS)
      await posts.refresh()
      reports = await rows(`select id, version, author_id as author from report
        where state in ('held', 'changes_requested', 'published') order by created_at desc limit ${LATEST}`)
      proposals = await rows(`select id, author_id as author from revision
        where state = 'proposed' and proposal_id is null order by recorded_at desc limit ${LATEST}`)
      cases = await rows(
        `select id, version from "case" where state = 'open' order by opened_at limit ${LATEST}`,
      )
      decisions = await rows(`select id from decision where undone_at is null
        order by decided_at desc limit 60`)
      if (/^redeemSignIn/.test(operation.id)) asks = await makeAsks(size)
      if (ENDS_SESSIONS.test(operation.id)) {
        const whose = Array.from({ length: size }, () => random.pick(members))
        const cookies = await openSessions(pool, random, whose)
        sessions = whose.map((member, index) => ({ ...member, cookie: cookies[index] }))
      }
    },
  }
}
