// What an editor does to a page: a few changes, each with its place and the value it must have there.

const LANGUAGES = ['zh', 'es', 'en']
const ANSWERS = ['yes', 'no', 'unknown']
const CHANNELS = ['web', 'app', 'phone', 'chat', 'store', 'post', 'sms', 'email']
const FEES = ['sim_fee', 'admin_fee', 'port_out_fee', 'suspension_fee']
const STATEMENTS_MAX = 40
const CHANGES_MAX = 3
const MARK_LENGTH = 12

const twins = (items, key) => new Set(items.map((item) => item[key])).size < items.length

/** @type {Record<string, (content: object, statement: object, random: object, mark: string) => { at: string[], value: unknown } | undefined>} */
const KINDS = {
  words(_content, statement, random, mark) {
    const language = random.pick(LANGUAGES)
    statement.text.texts[language] = `It is said that ${mark}.`
    return { at: ['text', 'texts', language], value: statement.text.texts[language] }
  },
  note(_content, statement, random, mark) {
    const language = random.pick(LANGUAGES)
    statement.note = { ...statement.note, [language]: `Note ${mark}.` }
    return { at: ['note', language], value: statement.note[language] }
  },
  answer(_content, statement, random) {
    if (twins(statement.channels, 'channel')) return undefined
    const name = random.pick(CHANNELS)
    const answer = random.pick(ANSWERS)
    const known = statement.channels.find((one) => one.channel === name)
    if (known) known.answer = answer
    else statement.channels.push({ channel: name, answer })
    return { at: ['channels', name, 'answer'], value: answer }
  },
  fee(_content, statement, random) {
    if (twins(statement.fees, 'type')) return undefined
    const type = random.pick(FEES)
    const fee = { type, amount: String(random.between(1, 500)), currency: 'PEN' }
    const known = statement.fees.findIndex((one) => one.type === type)
    if (known >= 0) statement.fees[known] = fee
    else statement.fees.push(fee)
    return { at: ['fees', type], value: fee }
  },
  sure(_content, statement, random) {
    statement.confidence = random.pick(['high', 'medium', 'low'])
    return { at: ['confidence'], value: statement.confidence }
  },
  deprecate(_content, statement, _random, mark) {
    statement.deprecated = { on: '2026-11-01', reason: { en: `It ended: ${mark}.` } }
    return { at: ['deprecated', 'reason', 'en'], value: statement.deprecated.reason.en }
  },
  add(content, statement, random, mark) {
    if (content.statements.length >= STATEMENTS_MAX) return undefined
    const texts = { en: `It is new that ${mark}.` }
    const added = {
      id: statement.id,
      key: `prove-${mark}`,
      kind: 'reported',
      scope: {},
      channels: [],
      fees: [],
      text: { original: 'en', texts },
      confidence: 'low',
      citations: [{ source: statement.citations[0].source }],
    }
    content.statements.splice(random.below(content.statements.length + 1), 0, added)
    return { at: ['text', 'texts', 'en'], value: texts.en, statement: added.key }
  },
  remove(content, statement) {
    if (content.statements.length < 3) return undefined
    content.statements = content.statements.filter((one) => one !== statement)
    return { at: [], value: undefined }
  },
}
/** How often each is done. */
const TURNS = [
  ...Array(5).fill('words'),
  ...Array(3).fill('note'),
  ...Array(4).fill('answer'),
  ...Array(2).fill('fee'),
  'sure',
  'deprecate',
  'add',
  'add',
  'remove',
]

const overlaps = (one, other) => {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length).every((word, index) => word === other[index])
}

/** Whether one place is, is in, or holds the other. */
export const sameGround = overlaps

/**
 * Changes a content a few times, in places of their own; what comes out as it was is no change.
 * @param {{ same: Function, valueAt: Function }} compare the program's own comparison
 * @returns {{ content: object, changes: { at: string[], value: unknown }[] }}
 */
export function changeContent(content, random, compare) {
  const copy = structuredClone(content)
  const changes = []
  const wanted = random.between(1, CHANGES_MAX)
  for (let tries = 0; changes.length < wanted && tries < 40; tries += 1) {
    const before = structuredClone(copy)
    const sourced = copy.statements.filter((one) => one.citations.length > 0)
    if (sourced.length === 0) break
    const statement = random.pick(sourced)
    const found = KINDS[random.pick(TURNS)](copy, statement, random, random.letters(MARK_LENGTH))
    if (!found) continue
    const change = { at: ['statements', found.statement ?? statement.key, ...found.at], value: found.value }
    const taken = changes.some(({ at }) => overlaps(at, change.at))
    if (taken || compare.same(compare.valueAt(content, change.at), change.value)) {
      copy.statements = before.statements
      continue
    }
    changes.push(change)
  }
  return { content: copy, changes }
}
