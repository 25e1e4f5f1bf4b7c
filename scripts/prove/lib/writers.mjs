// Writers who send again, with the same key, until they are told that it is done.
import { pause } from '../../lib/process.mjs'
import { valueFor, wordsOf } from './values.mjs'

const CUT = 0.04
const CUT_WITHIN_MS = 60
const TWIN = 0.02
const RETRY_MS = 40
const GIVE_UP_MS = 120_000
const MARK_LENGTH = 14
/** Reports a writer keeps to change and take back; older ones are left alone. */
const KEPT = 40

/** What a writer does next, as often as it stands here. */
const ACTS = [
  'submit',
  'submit',
  'submit',
  'submit',
  'submit',
  'submit',
  'edit',
  'edit',
  'withdraw',
  'rename',
  'decide',
  'decide',
]

/**
 * @param {{ client: object, document: object, origin: string, random: object, members: object[],
 *   moderators: object[], paths: string[], caseOf: (reportId: string) => Promise<{ id: string, version: number } | undefined> }} options
 */
export function makeWriters({ client, document, origin, random, members, moderators, paths, caseOf }) {
  /** @type {object[]} every acknowledged write */
  const writes = []
  const answers = { tries: 0, cut: 0, lost: 0, unavailable: 0 }
  const refused = []
  /** Answers of 500: a database that is away is no surprise, so each is a finding. */
  const failed = []
  let serial = 0
  let abandoned = false
  const bodySchema = (path, method) =>
    document.paths[path][method].requestBody.content['application/json'].schema

  function bodyOf(path, method, hints) {
    const hint = (name) => hints[name]
    return valueFor(bodySchema(path, method), { document, random, edge: 0, hint })
  }

  async function once(write, cutAfterMs) {
    answers.tries += 1
    const headers = {
      origin,
      cookie: write.person.cookie,
      'idempotency-key': write.key,
      'x-forwarded-for': write.person.address,
      ...(write.body === undefined ? {} : { 'content-type': 'application/json' }),
    }
    try {
      return await client.send({
        method: write.method,
        path: write.path,
        headers,
        body: write.body,
        cutAfterMs,
      })
    } catch {
      if (cutAfterMs === undefined) answers.lost += 1
      else answers.cut += 1
      return undefined
    }
  }

  /** Sends until acknowledged; a refusal of what is in order is a finding. */
  async function send(write) {
    const started = Date.now()
    for (;;) {
      write.triedAt = Date.now()
      const twin = random.chance(TWIN) ? once(write) : undefined
      const answer = await once(write, random.chance(CUT) ? random.below(CUT_WITHIN_MS) : undefined)
      const other = await twin
      const good = [answer, other].filter((one) => one && one.status >= 200 && one.status < 300)
      if (good.length > 0) {
        if (good.length === 2 && good[0].text !== good[1].text)
          refused.push(`${write.key}: two different answers`)
        write.result = JSON.parse(good[0].text)
        writes.push(write)
        return write.result
      }
      for (const one of [answer, other]) {
        if (!one) continue
        if (one.status === 503) answers.unavailable += 1
        else if (one.status >= 500)
          failed.push(
            `${write.kind} ${write.key}: ${one.status} ${one.text.slice(0, 200)} ${JSON.stringify(one.headers)}`,
          )
        else {
          refused.push(`${write.kind} ${write.key}: ${one.status} ${one.text.slice(0, 200)}`)
          return undefined
        }
      }
      if (abandoned) return undefined
      if (Date.now() - started > GIVE_UP_MS) {
        refused.push(`${write.kind} ${write.key}: never acknowledged`)
        return undefined
      }
      await pause(RETRY_MS)
    }
  }

  function write(kind, person, method, path, body, more = {}) {
    serial += 1
    const key = `kill-${serial}-${random.letters(8)}`
    return send({
      kind,
      key,
      person,
      method,
      path: `/api/v1${path}`,
      body: body && JSON.stringify(body),
      ...more,
    })
  }

  const mark = () => random.letters(MARK_LENGTH)
  const textWith = (marker) => `${wordsOf(random, random.between(40, 200))} ${marker} ${wordsOf(random, 30)}`

  /** One writer with members of its own, so that nobody else touches what it changes. */
  async function writer(own, isDone) {
    const kept = []
    const put = (report) => {
      kept.push(report)
      if (kept.length > KEPT) kept.shift()
    }
    const take = (filter = () => true) => {
      const index = kept.findIndex(filter)
      return index < 0 ? undefined : kept.splice(index, 1)[0]
    }
    const submit = async () => {
      const person = random.pick(own)
      const marker = mark()
      const body = bodyOf('/reports', 'post', {
        entry: random.pick(paths),
        text: textWith(marker),
        note: 'a note',
      })
      const report = await write('submit', person, 'POST', '/reports', body, { marker, sent: body })
      if (report) put({ id: report.id, version: report.version, state: report.state, person })
    }
    const acts = {
      submit,
      async edit() {
        const report = take()
        if (!report) return submit()
        const marker = mark()
        const hints = { id: undefined, version: report.version, text: textWith(marker), note: 'a note' }
        const body = bodyOf('/reports/{id}', 'patch', hints)
        const path = `/reports/${report.id}`
        const after = await write('edit', report.person, 'PATCH', path, body, { report: report.id, marker })
        if (after) put({ ...report, version: after.version, state: after.state })
      },
      async withdraw() {
        const report = take()
        if (!report) return submit()
        const { id, version, person } = report
        await write('withdraw', person, 'POST', `/reports/${id}/withdraw`, { version }, { report: id })
      },
      async rename() {
        const person = random.pick(own)
        const marker = `prover ${mark()}`
        await write('rename', person, 'PATCH', '/me', { name: marker }, { marker })
      },
      async decide() {
        const report = take(({ state }) => state === 'held')
        const found = report && (await caseOf(report.id))
        if (!found) return submit()
        const approve = random.chance(0.7)
        const body = { version: found.version, verdict: approve ? 'approve' : 'reject' }
        if (!approve) body.reason = 'unclear'
        const path = `/moderation/cases/${found.id}/decision`
        const more = { report: report.id, verdict: body.verdict }
        await write('decide', random.pick(moderators), 'POST', path, body, more)
      },
    }
    while (!isDone()) await acts[random.pick(ACTS)]()
  }

  return {
    writes,
    answers,
    refused,
    failed,
    /** Lets nobody try any longer. */
    abandon() {
      abandoned = true
    },
    /** Runs so many writers until `isDone`; each finishes the write it is at. */
    run: (count, isDone) =>
      Promise.all(
        Array.from({ length: count }, (_, index) =>
          writer(
            members.filter((_member, at) => at % count === index),
            isDone,
          ),
        ),
      ),
  }
}
