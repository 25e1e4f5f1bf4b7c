/** Renaming a carrier or a country: everything moves along, every old address leads on. */
import { describe, expect, it } from 'vitest'
import { db, statementCount } from '@/lib/core/db'
import { Conflict, NotFound } from '@/lib/core/errors'
import { loadCatalog } from '@/lib/search/queries'
import { understand } from '@/lib/search/understand'
import { createCarrier, createCountry, createPolicy } from '@/lib/testing/factories-entries'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import { storeReport } from '@/lib/testing/factories-reports'
import { renamePlace } from './move-rename'
import { getPolicy } from './queries'
import { previewRename } from './queries-admin'
import { getRedirect } from './queries-paths'

const REASON = 'Telefónica sold it; the brand is going'
const admin = async () => actorOf(await makeMember({ role: 'admin' }))
const pathOf = async (id: string) => (await db().entry.findUniqueOrThrow({ where: { id } })).path
const eventOf = (action: string, subjectId: string) =>
  db().event.findFirst({ where: { action, subjectId }, orderBy: { seq: 'desc' } })

async function movistar(country: string, topics = ['cancel']) {
  await createCountry({ country })
  const carrier = await createCarrier({ country, carrier: 'movistar', content: { name: 'Movistar' } })
  const policies = []
  for (const topic of topics) policies.push(await createPolicy({ country, carrier: 'movistar', topic }))
  return { carrier, policies, policy: policies[0] as (typeof policies)[number] }
}

describe('renaming a carrier', () => {
  it('moves its pages, keeps what hangs on them, and redirects every old address', async () => {
    const { carrier, policy } = await movistar('ra', ['cancel', 'refund'])
    const report = await storeReport({ entryId: policy.entry.id })
    const input = { path: 'ra/movistar', slug: 'integratel', name: 'Integratel', reason: REASON }
    const moved = await renamePlace({ actor: await admin() }, input)

    expect(moved).toEqual({ from: 'ra/movistar', to: 'ra/integratel', moved: 3, merged: 0, revision: 2 })
    expect(await pathOf(carrier.entry.id)).toBe('ra/integratel')
    const view = await getPolicy('ra/integratel/cancel')
    expect(view?.carrier).toEqual({ slug: 'integratel', name: 'Integratel' })
    expect(view?.id).toBe(policy.entry.id)
    expect(view?.reports.map(({ id }) => id)).toEqual([report.id])
    expect(await getPolicy('ra/movistar/cancel')).toBeNull()
    expect(await getRedirect('ra/movistar')).toBe('ra/integratel')
    expect(await getRedirect('ra/movistar/cancel')).toBe('ra/integratel/cancel')
    expect(await getRedirect('ra/movistar/refund')).toBe('ra/integratel/refund')
  })

  it('keeps its history: the new name is one more revision, with the reason', async () => {
    const { carrier } = await movistar('rb')
    const actor = await admin()
    await renamePlace(
      { actor },
      { path: 'rb/movistar', slug: 'integratel', name: 'Integratel', reason: REASON },
    )
    const revisions = await db().revision.findMany({
      where: { entryId: carrier.entry.id },
      orderBy: { number: 'asc' },
    })
    expect(revisions.map(({ number, state }) => [number, state])).toEqual([
      [1, 'superseded'],
      [2, 'published'],
    ])
    expect(revisions[1]).toMatchObject({ authorId: actor.id, reason: REASON, parentId: revisions[0]?.id })
    expect(revisions[1]?.content).toMatchObject({ name: 'Integratel', aliases: ['Movistar'] })
  })

  it('is found by both names afterwards', async () => {
    await movistar('rc')
    await renamePlace(
      { actor: await admin() },
      { path: 'rc/movistar', slug: 'integratel', name: 'Integratel', reason: REASON },
    )
    const catalog = await loadCatalog('en')
    const own = { ...catalog, carriers: catalog.carriers.filter(({ country }) => country === 'rc') }
    for (const name of ['movistar', 'integratel']) {
      expect(understand(`cancel ${name}`, own).carrier, name).toBe('integratel')
    }
  })

  it('publishes nothing where the name stays and is known', async () => {
    const { carrier } = await movistar('rd')
    const moved = await renamePlace(
      { actor: await admin() },
      { path: 'rd/movistar', slug: 'movistar-rd', reason: REASON },
    )
    expect(moved.revision).toBeNull()
    expect(await db().revision.count({ where: { entryId: carrier.entry.id } })).toBe(1)
  })

  it('can be taken back by renaming again: addresses swap, nothing leads in a circle', async () => {
    const { policy } = await movistar('re')
    const actor = await admin()
    await renamePlace({ actor }, { path: 're/movistar', slug: 'integratel', reason: REASON })
    await renamePlace({ actor }, { path: 're/integratel', slug: 'movistar', reason: REASON })
    expect(await pathOf(policy.entry.id)).toBe('re/movistar/cancel')
    expect(await getRedirect('re/movistar/cancel')).toBeNull()
    expect(await getRedirect('re/integratel/cancel')).toBe('re/movistar/cancel')
  })

  it('leads from the first of three addresses to the last', async () => {
    await movistar('rf')
    const actor = await admin()
    await renamePlace({ actor }, { path: 'rf/movistar', slug: 'second', reason: REASON })
    await renamePlace({ actor }, { path: 'rf/second', slug: 'third', reason: REASON })
    expect(await getRedirect('rf/movistar/cancel')).toBe('rf/third/cancel')
    expect(await getRedirect('rf/second')).toBe('rf/third')
  })

  it('is audited, and says which pages are old and which to forget', async () => {
    const { carrier } = await movistar('rg')
    const actor = await admin()
    await renamePlace({ actor }, { path: 'rg/movistar', slug: 'integratel', reason: REASON })
    expect(await eventOf('entry.moved', carrier.entry.id)).toMatchObject({
      actorId: actor.id,
      before: { path: 'rg/movistar', paths: ['rg/movistar', 'rg/movistar/cancel'] },
      after: { path: 'rg/integratel', reason: REASON },
      expires: ['/rg/integratel/**', '/rg', '/', '/suggestions.json'],
      purges: ['/rg/movistar/**'],
    })
  })

  it.each(['member', 'moderator'] as const)('is not there for a %s', async (role) => {
    const { carrier } = await movistar(`rh${role}`)
    const actor = actorOf(await makeMember({ role, trust: 2 }))
    const input = { path: `rh${role}/movistar`, slug: 'integratel', reason: REASON }
    await expect(renamePlace({ actor }, input)).rejects.toThrow(NotFound)
    expect(await pathOf(carrier.entry.id)).toBe(`rh${role}/movistar`)
    expect(await eventOf('entry.moved', carrier.entry.id)).toBeNull()
  })

  it('costs the same number of statements whatever was written', async () => {
    const actor = await admin()
    const cost = async (country: string, topics: string[], reports: number) => {
      const { policy } = await movistar(country, topics)
      for (let n = 0; n < reports; n += 1) await storeReport({ entryId: policy.entry.id })
      const before = statementCount()
      await renamePlace(
        { actor },
        { path: `${country}/movistar`, slug: 'integratel', name: 'I', reason: REASON },
      )
      return statementCount() - before
    }
    expect(await cost('ri', ['cancel'], 0)).toBe(
      await cost('rj', ['cancel', 'refund', 'kyc', 'port_out'], 20),
    )
  })
})

describe('a new address', () => {
  const problemsOf = async (path: string, slug: string) => {
    const { problems } = await previewRename(await admin(), { path, slug })
    const refused = await renamePlace({ actor: await admin() }, { path, slug, reason: REASON }).catch(
      (error: unknown) => error,
    )
    expect(refused).toBeInstanceOf(Conflict)
    expect((refused as Conflict).code).toBe(problems[0]?.code)
    return problems.map(({ code }) => code)
  }

  it('must not be another page’s, nor lead to one, nor be one of ours', async () => {
    await movistar('na')
    await createCarrier({ country: 'na', carrier: 'claro' })
    const other = await createCarrier({ country: 'na', carrier: 'bitel' })
    await db().entryRedirect.create({ data: { path: 'na/old-bitel', entryId: other.entry.id } })
    expect(await problemsOf('na/movistar', 'claro')).toEqual(['address_taken'])
    expect(await problemsOf('na/movistar', 'old-bitel')).toEqual(['address_redirects'])
    expect(await problemsOf('na/movistar', 'report')).toEqual(['address_reserved'])
    expect(await problemsOf('na/movistar', 'all')).toEqual(['address_reserved'])
    expect(await problemsOf('na/movistar', 'movistar')).toEqual(['same_address'])
  })

  it('is not given to a place whose rules the program applies elsewhere', async () => {
    await createCountry({ country: 'eu' })
    expect(await problemsOf('eu', 'europe')).toEqual(['place_fixed'])
  })

  it('is refused where the other names are full', async () => {
    await createCountry({ country: 'nb' })
    const aliases = Array.from({ length: 30 }, (_, n) => `Name ${n}`)
    await createCarrier({ country: 'nb', carrier: 'full', content: { name: 'Full', aliases } })
    const input = { path: 'nb/full', slug: 'other', name: 'Other', reason: REASON }
    await expect(renamePlace({ actor: await admin() }, input)).rejects.toMatchObject({
      code: 'too_many_names',
    })
    expect(await getRedirect('nb/full')).toBeNull()
  })
})

describe('renaming a country', () => {
  it('moves all below it', async () => {
    const { policy } = await movistar('ca')
    const moved = await renamePlace({ actor: await admin() }, { path: 'ca', slug: 'cab', reason: REASON })
    expect(moved).toMatchObject({ to: 'cab', moved: 3, revision: null })
    expect(await db().entry.findUniqueOrThrow({ where: { id: policy.entry.id } })).toMatchObject({
      path: 'cab/movistar/cancel',
      country: 'cab',
      carrier: 'movistar',
    })
    expect(await db().entry.findUniqueOrThrow({ where: { path: 'cab' } })).toMatchObject({ carrier: null })
    expect(await getRedirect('ca/movistar/cancel')).toBe('cab/movistar/cancel')
  })
})
