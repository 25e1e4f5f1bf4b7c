import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { LOCALES } from '@/lib/catalog/vocabulary'
import { citationsOf } from '@/lib/entries/citations-of'
import type { Statement } from '@/lib/entries/content/statement'
import { openStarter, parseStarter } from '@/lib/entries/starter-files'
import { countryOf, type LedgerRow, ledger, pathOf, sourceKeyOf } from './ledger'

const { sources, entries } = parseStarter(openStarter(path.join(import.meta.dirname, '..', '..')))
const entryByPath = new Map(entries.map((entry) => [entry.path, entry]))
const sourceByKey = new Map(sources.map((source) => [source.key, source]))
const placed = entries.flatMap(({ path: at, content }) =>
  content.kind === 'policy' ? content.statements.map((statement) => ({ at, statement })) : [],
)
const byKey = new Map(placed.map((place) => [place.statement.key, place]))
const statementOf = (id: string): Statement => {
  const place = byKey.get(id)
  if (!place) throw new Error(`no statement ${id}`)
  return place.statement
}

describe('the ledger and the statements', () => {
  it('has one statement a fact and no other', () => {
    expect(ledger).toHaveLength(380)
    expect(placed.map((place) => place.statement.key).sort()).toEqual(ledger.map((row) => row.id).sort())
    expect(new Set(placed.map((place) => place.statement.id)).size).toBe(placed.length)
  })

  it('has a page for each country and each carrier that has facts', () => {
    for (const row of ledger) {
      expect(entryByPath.get(countryOf(row))?.content.kind, row.id).toBe('jurisdiction')
      if (row.carrier === '*') continue
      const carrier = pathOf(row).split('/').slice(0, 2).join('/')
      const content = entryByPath.get(carrier)?.content
      expect(content?.kind === 'carrier' && [content.name, ...content.aliases], row.id).toContain(row.carrier)
    }
  })
})

/** The channels every fact answers; `regulator_form` and the like are read out of its text. */
const ASKED = ['web', 'app', 'phone', 'chat', 'store', 'post', 'sms']

const answers = (statement: Statement): Record<string, string> => ({
  ...Object.fromEntries(ASKED.map((channel) => [channel, 'unknown'])),
  ...Object.fromEntries(
    statement.channels.filter((row) => ASKED.includes(row.channel)).map((row) => [row.channel, row.answer]),
  ),
})

/** Weakest last: an address that facts call by two kinds is stored as the weaker. */
const BY_WEIGHT = ['regulator', 'carrier', 'press', 'article', 'community']
const sharing = (row: LedgerRow) => ledger.filter((other) => sourceKeyOf(other) === sourceKeyOf(row))

describe.each(ledger.map((row) => [row.id, row] as const))('%s', (id, row) => {
  const statement = statementOf(id)

  it('stands on its page with its scope and its certainty', () => {
    expect(byKey.get(id)?.at).toBe(pathOf(row))
    expect(statement.scope.lineTypes).toEqual(row.line_type === 'any' ? [] : [row.line_type])
    expect(statement.scope.simTypes).toEqual(row.sim_type === 'any' ? [] : [row.sim_type])
    expect(statement.confidence).toBe(row.confidence)
  })

  it('has the same channels, requirements, contacts and activity', () => {
    expect(answers(statement)).toEqual(row.channels)
    expect(statement.requirements.map((requirement) => requirement.code)).toEqual(row.requirements)
    expect(statement.contacts.map(({ kind, value }) => ({ kind, value }))).toEqual(
      (row.contacts ?? []).map(({ kind, value }) => ({ kind, value })),
    )
    if (row.qualifying_activity) {
      expect(statement.keepAlive?.qualifyingActivity).toEqual(row.qualifying_activity)
    }
  })

  it('has the same fee, with the words of the source beside it', () => {
    if (!row.fee) return
    const [fee] = statement.fees
    expect(fee).toMatchObject({ type: row.fee.type })
    expect(fee?.amount).toBe(row.fee.amount?.toString())
    expect(fee?.currency).toBe(row.fee.currency)
    if (row.fee.formula) expect(fee?.formula).toBe(row.fee.formula)
    const words = row.fee.note ?? row.fee.conditions
    if (words) expect(fee?.note?.en).toContain(words)
  })

  it('has the same times and dates', () => {
    expect(statement.timesAsWritten ?? null).toBe(row.processing_time)
    expect(sourceByKey.get(sourceKeyOf(row))?.published ?? null).toBe(row.source_date)
    expect(statement.secondLook ?? null).toEqual(
      row.verification && { verdict: row.verification.verdict, checkedOn: row.verification.checked_on },
    )
  })

  it('cites the same sources', () => {
    const [first, second] = statement.citations
    expect(first).toEqual({ source: sourceKeyOf(row), role: 'supports' })
    const source = sourceByKey.get(sourceKeyOf(row))
    const kinds = sharing(row).map((other) => other.source_kind)
    expect(source?.url ?? null).toBe(row.source_url)
    expect(source?.title).toBe(sharing(row)[0]?.source_title)
    expect(source?.kind).toBe(kinds.sort((a, b) => BY_WEIGHT.indexOf(a) - BY_WEIGHT.indexOf(b)).at(-1))
    expect(source?.commercial).toBe(sharing(row).some((other) => other.commercial_interest))
    const look = row.verification
    if (!look?.source_url || look.source_url === row.source_url) return
    expect(second?.source).toBe(look.source_url)
    if (look.verdict === 'confirmed') expect(second?.role).toBe('supports')
    else if (second?.role === 'contradicts') expect(statement.contradicted, id).toBeDefined()
  })
})

test('one address is published on one day, whoever names it', () => {
  for (const row of ledger) {
    expect(new Set(sharing(row).map((other) => other.source_date)).size, row.id).toBe(1)
  }
})

test('the source of a second look carries the day of the look', () => {
  for (const { verification } of ledger) {
    if (!verification?.source_url) continue
    expect(sourceByKey.get(verification.source_url)?.checkedOn).toBe(verification.checked_on)
  }
})

test('every citation names a source that is there, and every source is cited', () => {
  const cited = new Set(entries.flatMap(({ content }) => citationsOf(content).map(({ source }) => source)))
  expect([...cited].filter((key) => !sourceByKey.has(key))).toEqual([])
  expect(sources.map(({ key }) => key).filter((key) => !cited.has(key))).toEqual([])
  expect(sourceByKey.size).toBe(sources.length)
})

test('what is partly so says what is partial, in three languages', () => {
  for (const { statement } of placed) {
    for (const row of statement.channels.filter((channel) => channel.answer === 'partly')) {
      for (const locale of LOCALES) expect(row.note?.[locale], `${statement.key} ${row.channel}`).toBeTruthy()
    }
  }
})

test('what contradicts a statement is there, speaks of the same country, and is not itself', () => {
  const weaker = placed.filter(({ statement }) => statement.contradicted)
  expect(weaker.length).toBeGreaterThanOrEqual(20)
  for (const { at, statement } of weaker) {
    for (const key of statement.contradicted?.by ?? []) {
      expect(key).not.toBe(statement.key)
      expect(byKey.get(key)?.at.split('/')[0], statement.key).toBe(at.split('/')[0])
    }
  }
})

test.each([
  ['pe-claro-cancel-01', 'pe-all-cancel-02'],
  ['pe-movistar-cancel-01', 'pe-all-cancel-02'],
  ['pe-entel-cancel-01', 'pe-all-cancel-02'],
  ['pe-bitel-keep-alive-01', 'pe-bitel-keep-alive-21'],
  ['pe-bitel-keep-alive-02', 'pe-bitel-keep-alive-01'],
  ['fr-free-mobile-cancel-01', 'fr-free-mobile-cancel-02'],
  ['cn-china-unicom-cancel-02', 'cn-china-unicom-cancel-01'],
  ['cn-china-unicom-cancel-03', 'cn-china-unicom-cancel-01'],
  ['mx-telcel-keep-alive-02', 'mx-telcel-keep-alive-01'],
  ['de-o2-keep-alive-01', 'de-o2-keep-alive-21'],
])('the known conflict stays in: %s gives way to %s', (weaker, stronger) => {
  expect(statementOf(weaker).contradicted?.by).toContain(stronger)
  expect(statementOf(stronger).contradicted?.by ?? []).not.toContain(weaker)
})

test('the founding article is a cited source and shown as weak', () => {
  const founding = sourceByKey.get('title:秘鲁eSIM卡是否支持在线销户？深度解读')
  expect(founding).toMatchObject({ kind: 'article', commercial: true })
  expect(founding?.url).toBeUndefined()
  expect(founding?.published).toBeUndefined()
})

/** The days (or months) on which a line changes its state. */
const steps = (id: string) =>
  statementOf(id).keepAlive?.stages.map(({ after, state }) => `${after.value} ${after.unit} ${state}`)

test('lives of an idle line are stages, not prose', () => {
  expect(steps('gb-ee-keep-alive-01')).toEqual([
    '60 day warned',
    '179 day hibernated',
    '269 day cancelled',
    '273 day number_reassignable',
  ])
  expect(steps('mx-telcel-keep-alive-01')).toEqual([
    '0 day incoming_only',
    '119 day suspended',
    `${119 + 246} day suspended`,
    `${119 + 246 + 5} day cancelled`,
  ])
  expect(steps('jp-povo-keep-alive-01')).toEqual(['180 day suspended', `${180 + 30} day cancelled`])
  expect(steps('in-all-keep-alive-01')).toEqual(['90 day cancelled'])
  expect(statementOf('in-all-keep-alive-01').keepAlive?.stages[0]).toMatchObject({
    repeat: { every: 30, unit: 'day' },
    cost: { amount: '20', currency: 'INR' },
  })
  expect(steps('pe-entel-keep-alive-01')).toEqual(['60 day cancelled'])
  expect(steps('pe-movistar-keep-alive-01')).toEqual(['210 day cancelled'])
  expect(steps('pe-bitel-keep-alive-01')).toEqual(['255 day cancelled'])
  expect(steps('pe-claro-keep-alive-01')).toEqual(['270 day cancelled'])
})

test('stages come in the order of time', () => {
  const DAYS: Record<string, number> = { minute: 1 / 1440, hour: 1 / 24, day: 1, month: 30, year: 365 }
  for (const { statement } of placed) {
    const days = (statement.keepAlive?.stages ?? []).map(
      ({ after }) => after.value * (DAYS[after.unit] ?? 30),
    )
    expect(days, statement.key).toEqual([...days].sort((a, b) => a - b))
  }
})

/** Every text with languages inside a document, with its place. */
function textsIn(value: unknown, at: string): { at: string; languages: string[] }[] {
  if (typeof value !== 'object' || value === null) return []
  const keys = Object.keys(value)
  if (keys.length > 0 && keys.every((key) => (LOCALES as readonly string[]).includes(key))) {
    return [{ at, languages: keys }]
  }
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${at}.${key}`))
}

test('Peru, the guides and every country’s and carrier’s own page are complete in three languages', () => {
  const whole = entries.filter(({ country, content }) => country === 'pe' || content.kind !== 'policy')
  const partial = whole
    .flatMap(({ path: at, content }) => textsIn(content, at))
    .filter(({ languages }) => languages.length < LOCALES.length)
  expect(partial).toEqual([])
})

test('labels, notes and reasons are in three languages everywhere; only texts may be in fewer', () => {
  const partial = placed
    .flatMap(({ statement }) => textsIn(statement, statement.key))
    .filter(({ at, languages }) => !at.endsWith('.text.texts') && languages.length < LOCALES.length)
  expect(partial).toEqual([])
})

test('guides lead to pages that are there, and every footnote has its citation', () => {
  const guides = entries.flatMap(({ content }) => (content.kind === 'guide' ? [content] : []))
  expect(guides).toHaveLength(5)
  for (const guide of guides) {
    for (const related of guide.related) expect(entryByPath.has(related), related).toBe(true)
    for (const body of guide.sections.flatMap((section) => Object.values(section.body))) {
      for (const [, target = ''] of body.matchAll(/\]\(\/([^)#]*)/g)) {
        expect(entryByPath.has(target), target).toBe(true)
      }
      for (const [, number] of body.matchAll(/\[\^(\d+)\]/g)) {
        expect(Number(number)).toBeLessThanOrEqual(guide.citations.length)
      }
    }
  }
})

test('no note speaks of a statement by its key', () => {
  const texts = placed.flatMap(({ statement }) =>
    [statement.note, statement.contradicted?.reason].flatMap((note) => Object.values(note ?? {})),
  )
  const keys = placed.map(({ statement }) => statement.key)
  expect(texts.filter((text) => keys.some((key) => text.includes(key)))).toEqual([])
})
