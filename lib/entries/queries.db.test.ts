import { afterEach, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/core/clock'
import { db, statementCount } from '@/lib/core/db'
import { recomputePractice } from '@/lib/standing/recompute'
import {
  buildSource,
  buildStatement,
  createCarrier,
  createCountry,
  createGuide,
  createPolicy,
} from '@/lib/testing/factories-entries'
import { makeMember } from '@/lib/testing/factories-members'
import { storeReport } from '@/lib/testing/factories-reports'
import { getCarrier, getCountry, getEntry, getGuide, getHome, getPolicy } from './queries'
import { REPORTS_ON_A_PAGE } from './queries-rows'
import {
  carrierViewSchema,
  countryViewSchema,
  guideViewSchema,
  homeViewSchema,
  policyViewSchema,
} from './schema'

const STATEMENTS_A_VIEW = 4

afterEach(() => setClock())

/** Runs a query and checks what it cost. */
async function cheaply<Result>(query: () => Promise<Result>): Promise<Result> {
  const before = statementCount()
  const result = await query()
  expect(statementCount() - before).toBeLessThanOrEqual(STATEMENTS_A_VIEW)
  return result
}

async function publishReport(entryId: string, overrides: object = {}) {
  const { id } = await makeMember()
  const report = await storeReport({ entryId, authorId: id, ...overrides })
  await db().$transaction((tx) => recomputePractice(tx, entryId, new Date()))
  return report
}

/** A country with rules, a carrier with two pages, sources and reports. */
async function peru(country: string) {
  const law = buildSource({ kind: 'law' })
  const article = buildSource({ kind: 'article', commercial: true, checkedOn: undefined })
  const rule = buildStatement({
    kind: 'rule',
    confidence: 'high',
    channels: [
      { channel: 'web', answer: 'yes' },
      { channel: 'app', answer: 'yes' },
    ],
    citations: [{ source: law.key }],
  })
  const claim = buildStatement({
    kind: 'reported',
    channels: [{ channel: 'app', answer: 'no' }],
    citations: [{ source: article.key }],
    contradicted: { by: [rule.key], reason: { en: 'The law says otherwise.' } },
  })
  const stated = buildStatement()
  await createCountry({ country })
  const kyc = await createPolicy({ country, carrier: 'all', topic: 'kyc' })
  const rules = await createPolicy({ country, carrier: 'all', statements: [rule], sources: [law] })
  await createCarrier({
    country,
    carrier: 'claro',
    content: { name: 'Claro', contacts: [{ kind: 'phone', value: '123', citations: [{ source: law.key }] }] },
  })
  const own = await createPolicy({
    country,
    carrier: 'claro',
    statements: [claim, stated],
    sources: [article],
  })
  const port = await createPolicy({ country, carrier: 'claro', topic: 'port_out' })
  return { law, article, rule, claim, stated, kyc, rules, own, port }
}

describe('a policy page', () => {
  it('shows its statements, then the rules it inherits, with labels, sources and a computed verdict', async () => {
    const { rule, claim, stated, law, article } = await peru('pa')
    const view = await cheaply(() => getPolicy('pa/claro/cancel'))
    expect(policyViewSchema.parse(view)).toEqual(view)
    expect(view).toMatchObject({
      kind: 'policy',
      path: 'pa/claro/cancel',
      country: { slug: 'pa', name: { en: 'Country pa' } },
      carrier: { slug: 'claro', name: 'Claro' },
      topic: 'cancel',
      revision: 1,
      publishedReports: 0,
      practice: [],
      reports: [],
      statements: [
        { entryPath: 'pa/claro/cancel', inherited: false, statement: claim },
        { inherited: false, statement: stated },
        { entryPath: 'pa/all/cancel', inherited: true, statement: rule },
      ],
      verdict: {
        code: 'yes_self_service',
        label: 'confirmed',
        lines: [
          {
            situation: null,
            rule: { answer: 'yes', channels: ['web', 'app'] },
            stated: { answer: 'yes', channels: ['app'], statementKeys: [stated.key] },
            practice: { works: 'unknown' },
          },
          { situation: { holder: 'passport_only', abroad: true }, code: 'unknown' },
          { situation: { holder: 'citizen', abroad: false } },
        ],
        opposed: [{ statementKey: claim.key, undated: true, commercial: true, kind: 'article' }],
      },
      siblings: [
        { path: 'pa/all/cancel', topic: 'cancel' },
        { path: 'pa/claro/port-out', topic: 'port_out' },
      ],
    })
    expect(view?.sources.map((source) => source.key).sort()).toEqual([law.key, article.key].sort())
    expect(view?.statements[2]?.cells).toMatchObject([
      { aspect: 'channel:app', label: 'confirmed', sources: 1 },
      { aspect: 'channel:web' },
      { aspect: 'whole' },
    ])
  })

  it('carries the newest five published reports and the practice they make', async () => {
    const { own } = await peru('pb')
    for (let day = 1; day <= REPORTS_ON_A_PAGE + 2; day += 1) {
      await publishReport(own.entry.id, { publishedAt: new Date(`2026-11-0${day}T10:00:00Z`) })
    }
    await publishReport(own.entry.id, { state: 'held' })
    const view = await cheaply(() => getPolicy('pb/claro/cancel'))
    expect(policyViewSchema.parse(view)).toEqual(view)
    expect(view?.reports.map((report) => report.publishedAt?.slice(8, 10))).toEqual([
      '07',
      '06',
      '05',
      '04',
      '03',
    ])
    expect(view?.practice).toMatchObject([
      { channel: 'app', abroad: true, label: 'confirmed', works: 'yes', worked: 7 },
    ])
    expect(view?.verdict.lines[1]).toMatchObject({ code: 'yes_self_service', label: 'confirmed' })
  })

  it('shows a label as stale once its day has come, without anything being written', async () => {
    const { own } = await peru('pc')
    await publishReport(own.entry.id)
    setClock(new Date('2029-01-01T00:00:00Z'))
    const view = await getPolicy('pc/claro/cancel')
    expect(view?.practice).toMatchObject([{ label: 'stale' }])
    expect(view?.statements[2]?.cells[0]?.label).toBe('stale')
  })

  it("inherits the Union's rules in its members only, and a country's rules page inherits them too", async () => {
    const union = buildStatement({ kind: 'rule' })
    await createPolicy({ country: 'eu', carrier: 'all', topic: 'suspend', statements: [union] })
    await createPolicy({ country: 'ee', carrier: 'telia', topic: 'suspend', statements: [] })
    await createPolicy({ country: 'ee', carrier: 'all', topic: 'suspend', statements: [] })
    await createPolicy({ country: 'gb', carrier: 'ee', topic: 'suspend', statements: [] })
    const keys = async (path: string) =>
      (await getPolicy(path))?.statements.map((view) => [view.statement.key, view.inherited])
    expect(await keys('ee/telia/suspend')).toEqual([[union.key, true]])
    expect(await keys('ee/all/suspend')).toEqual([[union.key, true]])
    expect(await keys('eu/all/suspend')).toEqual([[union.key, false]])
    expect(await keys('gb/ee/suspend')).toEqual([])
  })

  it.each([
    'pa/claro/nothing',
    'pa/claro/port_out',
    'pa/nobody/cancel',
    'pa/claro',
    'x',
    '',
    'pa/claro/cancel/x',
  ])('is not there at %j', async (path) => {
    expect(await getPolicy(path)).toBeNull()
  })

  it('is not there before it is published, nor after it was retired', async () => {
    const { entry, revision } = await createPolicy({ country: 'pd', carrier: 'x' })
    await db().entry.update({ where: { id: entry.id }, data: { lifecycle: 'retired' } })
    expect(await getPolicy('pd/x/cancel')).toBeNull()
    await db().entry.update({ where: { id: entry.id }, data: { lifecycle: 'active' } })
    await db().revision.update({ where: { id: revision.id }, data: { state: 'superseded' } })
    expect(await getPolicy('pd/x/cancel')).toBeNull()
  })
})

describe('pages of places and guides', () => {
  it('gives a carrier with the verdict of each topic, and the rules it has no page for', async () => {
    const { own, kyc, law } = await peru('pe')
    await publishReport(own.entry.id)
    const view = await cheaply(() => getCarrier('pe/claro'))
    expect(carrierViewSchema.parse(view)).toEqual(view)
    expect(view).toMatchObject({
      country: { slug: 'pe' },
      content: { name: 'Claro' },
      topics: [
        { path: 'pe/claro/cancel', topic: 'cancel' },
        { path: 'pe/claro/port-out', topic: 'port_out' },
      ],
      countryTopics: [{ path: kyc.entry.path, topic: 'kyc' }],
      reports: [{ path: 'pe/claro/cancel' }],
      sources: [{ key: law.key }],
    })
    const page = await getPolicy('pe/claro/cancel')
    expect(view?.topics[0]?.verdict).toEqual(page?.verdict)
  })

  it('gives a country with its rules and the matrix of its carriers', async () => {
    await peru('pf')
    const view = await cheaply(() => getCountry('pf'))
    expect(countryViewSchema.parse(view)).toEqual(view)
    expect(view).toMatchObject({
      path: 'pf',
      rules: [{ topic: 'cancel' }, { topic: 'kyc' }],
      carriers: [
        {
          slug: 'claro',
          path: 'pf/claro',
          name: 'Claro',
          topics: [{ topic: 'cancel' }, { topic: 'port_out' }],
        },
      ],
    })
    const page = await getPolicy('pf/claro/cancel')
    expect(view?.carriers[0]?.topics[0]?.verdict).toEqual(page?.verdict)
  })

  it('gives a guide with its sources', async () => {
    const source = buildSource()
    await createGuide({ slug: 'leave', sources: [source], content: { citations: [{ source: source.key }] } })
    const view = await cheaply(() => getGuide('guides/leave'))
    expect(guideViewSchema.parse(view)).toEqual(view)
    expect(view).toMatchObject({ path: 'guides/leave', sources: [{ key: source.key }] })
    expect(await getGuide('pe/claro')).toBeNull()
  })

  it('finds the page at any path', async () => {
    await peru('pg')
    await createGuide({ slug: 'any' })
    const kind = async (path: string) => (await cheaply(() => getEntry(path)))?.kind
    expect(await kind('pg')).toBe('jurisdiction')
    expect(await kind('pg/claro')).toBe('carrier')
    expect(await kind('pg/claro/cancel')).toBe('policy')
    expect(await kind('guides/any')).toBe('guide')
    expect(await kind('guides')).toBeUndefined()
    expect(await kind('guides/a/b')).toBeUndefined()
    expect(await kind('pg/all')).toBeUndefined()
  })
})

describe('the first page', () => {
  it('counts what there is and names what changed last, and why', async () => {
    const { own } = await peru('ph')
    await createGuide({ slug: 'home', content: { title: { es: 'Irse bien' }, original: 'es' } })
    const at = new Date(Date.now() + 60_000)
    await publishReport(own.entry.id, { publishedAt: at })
    await db().entry.update({ where: { id: own.entry.id }, data: { changedAt: at, publishedReports: 1 } })
    const view = await cheaply(() => getHome())
    expect(homeViewSchema.parse(view)).toEqual(view)
    expect(view.countries.find(({ slug }) => slug === 'ph')).toEqual({
      slug: 'ph',
      name: { zh: 'ph 国', es: 'País ph', en: 'Country ph' },
      carriers: 1,
      pages: 4,
      reports: 1,
    })
    expect(view.guides).toContainEqual({ path: 'guides/home', title: { es: 'Irse bien' } })
    expect(view.changed).toHaveLength(10)
    expect(view.changed[0]).toEqual({
      path: 'ph/claro/cancel',
      kind: 'policy',
      country: { slug: 'ph', name: { zh: 'ph 国', es: 'País ph', en: 'Country ph' } },
      carrier: { slug: 'claro', name: 'Claro' },
      topic: 'cancel',
      changedAt: at.toISOString(),
      action: 'report.published',
    })
    expect(view.changed[1]).toMatchObject({ kind: 'guide', country: null, action: 'revision.published' })
  })
})
