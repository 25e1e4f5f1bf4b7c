import { afterEach, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/core/clock'
import { statementCount } from '@/lib/core/db'
import {
  buildSource,
  buildStatement,
  createCarrier,
  createCountry,
  createGuide,
  createPolicy,
} from '@/lib/testing/factories-entries'
import { republish, storeRevision } from '@/lib/testing/factories-history'
import { makeMember } from '@/lib/testing/factories-members'
import { storeReport } from '@/lib/testing/factories-reports'
import type { Statement } from './content/statement'
import { endOf, getAsOf } from './history-as-of'
import { getPolicy } from './queries'
import { entryViewSchema } from './schema'

const STATEMENTS_A_VIEW = 4
const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const policy = (...statements: Statement[]) => ({
  schemaVersion: 1 as const,
  kind: 'policy' as const,
  statements,
})
const said = (text: string, overrides: Parameters<typeof buildStatement>[0] = {}) =>
  buildStatement({ text: { original: 'en', texts: { en: text } }, ...overrides })

afterEach(() => setClock())

async function asOf(path: string, day: string) {
  const before = statementCount()
  const view = await getAsOf(path, day)
  expect(statementCount() - before).toBeLessThanOrEqual(STATEMENTS_A_VIEW)
  return view && entryViewSchema.parse(view)
}
const textsOf = (view: Awaited<ReturnType<typeof asOf>>) =>
  view?.kind === 'policy' ? view.statements.map(({ statement }) => statement.text.texts.en) : null

/** A page that said "first" on 1 March, "second" from 3 March, "third" from later that day. */
async function changing(carrier: string) {
  const first = said('first')
  const { entry } = await createPolicy({ carrier, statements: [first], at: noon('2026-03-01') })
  await republish(entry.id, policy({ ...first, text: said('second').text }), { at: noon('2026-03-03') })
  await republish(entry.id, policy({ ...first, text: said('third').text }), {
    at: new Date('2026-03-03T23:59:59.999Z'),
  })
  return { id: entry.id, path: entry.path, first }
}

describe('a page as of a day', () => {
  it('is what was published last by the end of that day, in UTC', async () => {
    const { path } = await changing('one')
    expect(textsOf(await asOf(path, '2026-03-01'))).toEqual(['first'])
    expect(textsOf(await asOf(path, '2026-03-02'))).toEqual(['first'])
    expect(textsOf(await asOf(path, '2026-03-03'))).toEqual(['third'])
    expect(textsOf(await asOf(path, '2026-04-01'))).toEqual(['third'])
    expect(await asOf(path, '2026-03-02')).toMatchObject({
      revision: 1,
      changedAt: '2026-03-01T12:00:00.000Z',
    })
  })

  it('is not there before its first revision, on days that are none, and on days to come', async () => {
    const { path } = await changing('two')
    setClock(noon('2026-05-01'))
    for (const day of ['2026-02-28', '2026-05-02', '2026-02-30', '2026-13-01', 'today']) {
      expect(await asOf(path, day), day).toBeNull()
    }
    expect(await asOf('pe/nobody/cancel', '2026-04-01')).toBeNull()
    expect(await asOf('pe/two/nothing', '2026-04-01')).toBeNull()
    expect(endOf('2026-05-01')?.toISOString()).toBe('2026-05-01T23:59:59.999Z')
  })

  it('knows only what readers saw: no proposal, rejected or published in a changed version', async () => {
    const { id, path, first } = await changing('three')
    const other = (text: string) => policy({ ...first, text: said(text).text })
    const at = { decidedAt: noon('2026-03-10'), recordedAt: noon('2026-03-09') }
    await storeRevision(id, other('rejected'), { number: 10, ...at })
    const proposal = await storeRevision(id, other('as proposed'), { number: 11, state: 'superseded', ...at })
    await storeRevision(id, other('as changed'), {
      number: 12,
      state: 'superseded',
      ...at,
      proposalId: proposal.id,
    })
    expect(textsOf(await asOf(path, '2026-03-11'))).toEqual(['as changed'])
  })

  it('shows the rules of the country of that day', async () => {
    const rule = said('old rule', { key: 'the-rule', kind: 'rule' })
    const rules = await createPolicy({
      country: 'bo',
      carrier: 'all',
      statements: [rule],
      at: noon('2026-03-01'),
    })
    await createPolicy({ country: 'bo', carrier: 'tigo', statements: [said('own')], at: noon('2026-03-01') })
    await republish(rules.entry.id, policy({ ...rule, text: said('new rule').text }), {
      at: noon('2026-03-20'),
    })
    expect(textsOf(await asOf('bo/tigo/cancel', '2026-03-19'))).toEqual(['own', 'old rule'])
    expect(textsOf(await asOf('bo/tigo/cancel', '2026-03-20'))).toEqual(['own', 'new rule'])
  })

  it('labels by what was known: a source checked later is not fresh yet', async () => {
    const source = buildSource({ kind: 'carrier', published: '2024-01-01', checkedOn: '2026-06-01' })
    const claim = said('stated', { confidence: 'high', citations: [{ source: source.key }] })
    const options = { country: 'cl', statements: [claim], sources: [source] }
    const { entry } = await createPolicy({ ...options, at: noon('2026-03-01') })
    const labelOn = async (day: string) => {
      const view = await asOf(entry.path, day)
      return view?.kind === 'policy' ? view.statements[0]?.cells[0]?.label : null
    }
    expect(await labelOn('2026-03-02')).toBe('stale')
    expect(await labelOn('2026-06-02')).toBe('confirmed')
    const then = await asOf(entry.path, '2026-03-02')
    expect(then).toMatchObject({ sources: [{ lastCheckedOn: null, checkVerdict: null }] })
  })

  it('shows what was contradicted and what no longer holds, with the reason', async () => {
    const gone = said('gone', { deprecated: { on: '2026-02-01', reason: { en: 'The app was closed' } } })
    const { entry } = await createPolicy({ country: 'uy', statements: [gone], at: noon('2026-03-01') })
    await republish(entry.id, policy(), { at: noon('2026-03-05') })
    expect(textsOf(await asOf(entry.path, '2026-03-04'))).toEqual(['gone'])
    expect(textsOf(await asOf(entry.path, '2026-03-05'))).toEqual([])
  })

  it('tells practice by the reports that were published by then', async () => {
    const { entry } = await createPolicy({ country: 'ec', statements: [said('own')], at: noon('2026-03-01') })
    const { id: authorId } = await makeMember()
    const happenedOn = new Date('2026-03-02T00:00:00Z')
    const attempts = [{ channel: 'app', result: 'done', happenedOn }]
    await storeReport({ entryId: entry.id, authorId, happenedOn, publishedAt: noon('2026-03-10'), attempts })
    const practice = async (day: string) => {
      const view = await asOf(entry.path, day)
      return view?.kind === 'policy' ? view.practice : null
    }
    expect(await practice('2026-03-09')).toEqual([])
    expect(await practice('2026-03-10')).toMatchObject([{ channel: 'app', works: 'yes', worked: 1 }])
  })

  it('is there for places and guides too', async () => {
    const country = await createCountry({ country: 'py', at: noon('2026-03-01') })
    const name = { zh: '新名', es: 'Nuevo', en: 'New name' }
    const content = country.revision.content as object
    await republish(country.entry.id, { ...content, name } as never, { at: noon('2026-03-10') })
    await createCarrier({ country: 'py', carrier: 'tigo', at: noon('2026-03-05') })
    await createPolicy({ country: 'py', carrier: 'tigo', at: noon('2026-03-06') })
    const guide = await createGuide({ at: noon('2026-03-01') })
    expect(await asOf('py', '2026-03-04')).toMatchObject({
      content: { name: { en: 'Country py' } },
      carriers: [],
    })
    expect(await asOf('py', '2026-03-11')).toMatchObject({
      content: { name },
      carriers: [{ slug: 'tigo', topics: [{ topic: 'cancel', verdict: { code: 'yes_self_service' } }] }],
    })
    expect(await asOf('py/tigo', '2026-03-06')).toMatchObject({
      country: { name: { en: 'Country py' } },
      topics: [{ topic: 'cancel' }],
      reports: [],
    })
    expect(await asOf(guide.entry.path, '2026-03-02')).toMatchObject({ kind: 'guide', revision: 1 })
  })

  it('is today’s page today, apart from reports', async () => {
    const { path } = await changing('four')
    const today = new Date().toISOString().slice(0, 10)
    expect(await asOf(path, today)).toEqual({
      ...(await getPolicy(path)),
      changedAt: '2026-03-03T23:59:59.999Z',
    })
  })
})
