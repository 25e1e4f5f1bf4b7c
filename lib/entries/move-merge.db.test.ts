/** Merging carriers: nothing that anybody wrote is lost. */
import { describe, expect, it } from 'vitest'
import { openCase } from '@/lib/cases/case'
import { now } from '@/lib/core/clock'
import { db, statementCount } from '@/lib/core/db'
import { Conflict, NotFound } from '@/lib/core/errors'
import { publishReport } from '@/lib/reports/publish'
import { submitReport } from '@/lib/reports/submit-report'
import { buildStatement, createCarrier, createCountry, createPolicy } from '@/lib/testing/factories-entries'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import { storeReport } from '@/lib/testing/factories-reports'
import { buildReport } from '@/lib/testing/factories-sent-reports'
import { mergeCarriers } from './move-merge'
import { getCarrier, getPolicy } from './queries'
import { previewMerge } from './queries-admin'
import { getRedirect } from './queries-paths'
import { rebuildProjection } from './rebuild-projection'

const REASON = 'One brand bought the other'
const admin = async () => actorOf(await makeMember({ role: 'admin' }))
const entry = (id: string) => db().entry.findUniqueOrThrow({ where: { id } })

/** Two carriers that both have a page on cancelling; the ending one also has one on refunds. */
async function two(country: string) {
  await createCountry({ country })
  const old = await createCarrier({
    country,
    carrier: 'movistar',
    content: { name: 'Movistar', aliases: ['Movi'], owners: [{ name: 'Telefónica' }] },
  })
  const into = await createCarrier({ country, carrier: 'integratel', content: { name: 'Integratel' } })
  const statement = buildStatement({ channels: [{ channel: 'app', answer: 'yes' }] })
  const cancel = await createPolicy({
    country,
    carrier: 'movistar',
    topic: 'cancel',
    statements: [statement],
  })
  const refund = await createPolicy({ country, carrier: 'movistar', topic: 'refund' })
  const target = await createPolicy({ country, carrier: 'integratel', topic: 'cancel' })
  const input = { from: `${country}/movistar`, into: `${country}/integratel`, reason: REASON }
  return { old, into, cancel, refund, target, statement, input }
}

/** A report that counts: on its page, in the counter and in the cells. */
async function published(entryId: string, path: string, overrides = {}) {
  const report = await storeReport({ entryId, state: 'held', ...overrides })
  await db().$transaction((tx) => publishReport(tx, report, { id: entryId, path }, now()))
  return report
}

describe('merging carriers', () => {
  it('moves pages on topics that the other lacks, with their reports', async () => {
    const { refund, input } = await two('ma')
    const report = await published(refund.entry.id, 'ma/movistar/refund')
    const done = await mergeCarriers({ actor: await admin() }, input)
    expect(done).toMatchObject({ moved: 1, merged: 2 })
    const view = await getPolicy('ma/integratel/refund')
    expect(view).toMatchObject({ id: refund.entry.id, publishedReports: 1 })
    expect(view?.reports.map(({ id }) => id)).toEqual([report.id])
    expect(await getRedirect('ma/movistar/refund')).toBe('ma/integratel/refund')
  })

  it('brings reports, posts, watches and cases to the page on the same topic', async () => {
    const { cancel, target, input } = await two('mb')
    const member = await makeMember()
    const both = [cancel.entry.id, target.entry.id]
    const shown = await published(cancel.entry.id, 'mb/movistar/cancel')
    await published(target.entry.id, 'mb/integratel/cancel')
    const held = await storeReport({ entryId: cancel.entry.id, state: 'held' })
    await openCase(db(), 'pending_report', { type: 'report', id: held.id, entryId: cancel.entry.id }, now())
    const text = { text: 'Which shop?', html: '<p>Which shop?</p>', language: 'en' }
    const post = await db().post.create({
      data: {
        kind: 'question',
        publishedAt: now(),
        state: 'published',
        entryId: cancel.entry.id,
        title: 'Shop',
        ...text,
      },
    })
    await db().entry.update({ where: { id: cancel.entry.id }, data: { publishedQuestions: 1 } })
    await db().watch.createMany({ data: both.map((entryId) => ({ entryId, memberId: member.id })) })

    await mergeCarriers({ actor: await admin() }, input)

    const of = async (id: string) => (await db().report.findUniqueOrThrow({ where: { id } })).entryId
    expect([await of(shown.id), await of(held.id)]).toEqual([target.entry.id, target.entry.id])
    expect((await db().post.findUniqueOrThrow({ where: { id: post.id } })).entryId).toBe(target.entry.id)
    expect(await db().watch.findMany({ select: { entryId: true } })).toEqual([{ entryId: target.entry.id }])
    const waiting = await db().case.findFirstOrThrow({ where: { subjectId: held.id } })
    expect(waiting).toMatchObject({ state: 'open', entryId: target.entry.id })
    expect(await entry(target.entry.id)).toMatchObject({ publishedReports: 2, publishedQuestions: 1 })
    expect(await entry(cancel.entry.id)).toMatchObject({ publishedReports: 0, publishedQuestions: 0 })
  })

  it('weighs the cells of the page that goes on as if all had been published there', async () => {
    const { cancel, target, input } = await two('mc')
    const control = await createPolicy({ country: 'mcc', carrier: 'integratel', topic: 'cancel' })
    const publish = async (entryId: string, result: 'done' | 'refused') => {
      const authorId = (await makeMember()).id
      const attempts = [{ result }]
      await published(entryId, 'x/y/cancel', {
        authorId,
        attempts,
        outcome: result === 'done' ? 'completed' : 'failed',
      })
    }
    for (const result of ['done', 'done', 'refused'] as const) {
      await publish(cancel.entry.id, result)
      await publish(control.entry.id, result)
    }
    await publish(target.entry.id, 'done')
    await publish(control.entry.id, 'done')
    await mergeCarriers({ actor: await admin() }, input)
    const cells = (entryId: string) =>
      db().practiceCell.findMany({
        where: { entryId },
        select: {
          channel: true,
          abroad: true,
          holder: true,
          label: true,
          worked: true,
          failed: true,
          p: true,
        },
      })
    expect(await cells(cancel.entry.id)).toEqual([])
    expect(await cells(target.entry.id)).toEqual(await cells(control.entry.id))
    expect(await cells(target.entry.id)).toMatchObject([{ worked: 3, failed: 1 }])
  })

  it('ends the page, keeps its revisions, frees its statements, and leads on', async () => {
    const { old, into, cancel, target, statement, input } = await two('md')
    await db().entryRedirect.create({ data: { path: 'md/telefonica', entryId: old.entry.id } })
    await mergeCarriers({ actor: await admin() }, input)
    expect(await entry(cancel.entry.id)).toMatchObject({
      lifecycle: 'merged',
      mergedIntoId: target.entry.id,
      path: 'md/movistar/cancel',
    })
    expect(await entry(old.entry.id)).toMatchObject({ lifecycle: 'merged', mergedIntoId: into.entry.id })
    const kept = await db().revision.findMany({ where: { entryId: cancel.entry.id } })
    expect(kept).toMatchObject([{ number: 1, state: 'superseded' }])
    expect(kept[0]?.content).toMatchObject({ statements: [{ key: statement.key }] })
    expect(await db().statement.count({ where: { key: statement.key } })).toBe(0)
    expect(await getRedirect('md/movistar/cancel')).toBe('md/integratel/cancel')
    expect(await getRedirect('md/movistar')).toBe('md/integratel')
    expect(await getRedirect('md/telefonica')).toBe('md/integratel')
    expect(await getPolicy('md/movistar/cancel')).toBeNull()
    // Made again from the revisions, nothing comes back.
    await rebuildProjection()
    expect(await db().statement.count({ where: { key: statement.key } })).toBe(0)
  })

  it('takes over the names', async () => {
    const { input } = await two('me')
    const done = await mergeCarriers({ actor: await admin() }, input)
    expect(done.revision).toBe(2)
    const view = await getCarrier('me/integratel')
    expect(view?.content.aliases).toEqual(['Movistar', 'Movi', 'Telefónica'])
    expect(view?.topics.map(({ path }) => path)).toEqual(['me/integratel/cancel', 'me/integratel/refund'])
    expect(await getCarrier('me/movistar')).toBeNull()
  })

  it('closes the case that practice had opened on the ending page', async () => {
    const { cancel, input } = await two('mf')
    const about = { type: 'practice', id: cancel.entry.id, entryId: cancel.entry.id }
    await openCase(db(), 'practice_differs', about, now())
    await mergeCarriers({ actor: await admin() }, input)
    expect(await db().case.findFirstOrThrow({ where: { subjectId: cancel.entry.id } })).toMatchObject({
      state: 'closed',
    })
  })

  it('leads on from carriers that were merged before', async () => {
    const { cancel, input } = await two('mg')
    const actor = await admin()
    await createCarrier({ country: 'mg', carrier: 'third' })
    const last = await createPolicy({ country: 'mg', carrier: 'third', topic: 'cancel' })
    await mergeCarriers({ actor }, input)
    await mergeCarriers({ actor }, { from: 'mg/integratel', into: 'mg/third', reason: REASON })
    expect(await getRedirect('mg/movistar/cancel')).toBe('mg/third/cancel')
    expect((await entry(cancel.entry.id)).mergedIntoId).toBe(last.entry.id)
  })

  it('is audited with what went where', async () => {
    const { old, into, input } = await two('mh')
    const actor = await admin()
    await mergeCarriers({ actor }, input)
    const event = await db().event.findFirstOrThrow({
      where: { action: 'entry.merged', subjectId: old.entry.id },
    })
    expect(event).toMatchObject({
      actorId: actor.id,
      before: { path: 'mh/movistar' },
      purges: ['/mh/movistar/**'],
      expires: ['/mh/integratel/**', '/mh', '/', '/suggestions.json'],
    })
    expect(event.after).toMatchObject({
      into: into.entry.id,
      reason: REASON,
      moved: [{ from: 'mh/movistar/refund', to: 'mh/integratel/refund' }],
    })
  })

  it.each(['member', 'moderator'] as const)('is not there for a %s', async (role) => {
    const { old, input } = await two(`mi${role}`)
    const actor = actorOf(await makeMember({ role, trust: 2 }))
    await expect(mergeCarriers({ actor }, input)).rejects.toThrow(NotFound)
    expect((await entry(old.entry.id)).lifecycle).toBe('active')
    expect(await db().event.count({ where: { action: 'entry.merged', subjectId: old.entry.id } })).toBe(0)
  })

  it('costs no more statements with more reports', async () => {
    const actor = await admin()
    const cost = async (country: string, reports: number) => {
      const { cancel, input } = await two(country)
      for (let n = 0; n < reports; n += 1) {
        await storeReport({ entryId: cancel.entry.id, fingerprint: BigInt(n) << 20n })
      }
      const before = statementCount()
      await mergeCarriers({ actor }, input)
      return statementCount() - before
    }
    expect(await cost('mj', 1)).toBe(await cost('mk', 30))
  })
})

describe('what stands against a merge', () => {
  it('is told in the preview, with what would go where', async () => {
    const { cancel, input } = await two('pa')
    await published(cancel.entry.id, 'pa/movistar/cancel')
    const { from, into } = input
    expect(await previewMerge(await admin(), { from, into })).toEqual({
      from,
      to: into,
      moves: [{ from: 'pa/movistar/refund', to: 'pa/integratel/refund' }],
      merges: [
        { from, to: into, reports: 0, questions: 0, openCases: 0, watchers: 0 },
        {
          ...{ from: `${from}/cancel`, to: `${into}/cancel` },
          reports: 1,
          questions: 0,
          openCases: 0,
          watchers: 0,
        },
      ],
      redirects: 3,
      names: ['Movistar', 'Movi', 'Telefónica'],
      problems: [],
    })
    const member = actorOf(await makeMember())
    await expect(previewMerge(member, { from, into })).rejects.toThrow(NotFound)
  })

  it('is a proposal that waits on a page that would end', async () => {
    const { cancel, input } = await two('pb')
    await db().revision.create({
      data: {
        ...{ entryId: cancel.entry.id, number: 2, reason: 'a better text', schemaVersion: 1 },
        content: cancel.revision.content as object,
      },
    })
    const refused = await mergeCarriers({ actor: await admin() }, input).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Conflict)
    expect(refused).toMatchObject({ code: 'proposals_waiting', details: { path: 'pb/movistar/cancel' } })
    expect((await entry(cancel.entry.id)).lifecycle).toBe('active')
  })

  it('is a page that nobody can read yet, another country, and the carrier itself', async () => {
    const { target, input } = await two('pc')
    await createCountry({ country: 'pd' })
    await createCarrier({ country: 'pd', carrier: 'other' })
    const codes = async (into: string) =>
      (await previewMerge(await admin(), { from: input.from, into })).problems.map(({ code }) => code)
    await db().entry.update({ where: { id: target.entry.id }, data: { lifecycle: 'retired' } })
    expect(await codes(input.into)).toEqual(['target_not_public'])
    expect(await codes('pd/other')).toEqual(['other_country'])
    expect(await codes(input.from)).toContain('same_address')
  })
})

describe('writing to a page while it is merged', () => {
  it('is refused by the database, and a report sent to the old address lands on the page that goes on', async () => {
    const { cancel, target } = await two('wa')
    await db().entry.update({
      where: { id: cancel.entry.id },
      data: { lifecycle: 'merged', mergedIntoId: target.entry.id },
    })
    await db().entryRedirect.create({ data: { path: cancel.entry.path, entryId: target.entry.id } })
    await expect(storeReport({ entryId: cancel.entry.id })).rejects.toMatchObject({ code: 'P2034' })
    const actor = actorOf(await makeMember())
    await submitReport({ actor }, buildReport({ entry: cancel.entry.path }))
    expect(await db().report.findFirstOrThrow({ where: { authorId: actor.id } })).toMatchObject({
      entryId: target.entry.id,
    })
  })

  it('loses nothing when many write at the moment of the merge', async () => {
    const { cancel, target, input } = await two('wb')
    const writers = await Promise.all(Array.from({ length: 8 }, () => makeMember({ trust: 1 })))
    const write = (writer: (typeof writers)[number]) =>
      submitReport({ actor: actorOf(writer) }, buildReport({ entry: cancel.entry.path }))
    const actor = await admin()
    await Promise.all([
      ...writers.slice(0, 4).map(write),
      mergeCarriers({ actor }, input),
      ...writers.slice(4).map(write),
    ])
    expect(await db().report.count({ where: { entryId: cancel.entry.id } })).toBe(0)
    const shown = { entryId: target.entry.id, state: 'published' as const }
    expect(await db().report.count({ where: shown })).toBe(writers.length)
    expect((await entry(target.entry.id)).publishedReports).toBe(writers.length)
    expect((await entry(cancel.entry.id)).publishedReports).toBe(0)
  })
})
