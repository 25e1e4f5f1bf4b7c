import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, Invalid, NotFound, Unauthenticated } from '@/lib/core/errors'
import { buildSource, createCarrier } from '@/lib/testing/factories-entries'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import { buildReport, makePage, makeReport } from '@/lib/testing/factories-sent-reports'
import { editReport } from './edit-report'
import { getOwnReport, listMyReports, listPublishedReports } from './queries'
import { ATTEMPTS_MAX, REPORT_TEXT_MAX, REPORT_TEXT_MIN } from './schema'
import { submitReport } from './submit-report'
import { withdrawReport } from './withdraw-report'

const PAGE = { limit: 20 }
const eventsOn = (id: string) =>
  db().event.findMany({ where: { subjectType: 'report', subjectId: id }, orderBy: { seq: 'asc' } })
const actionsOn = async (id: string) => (await eventsOn(id)).map(({ action }) => action)
const caseOf = (id: string) =>
  db().case.findUnique({ where: { subjectType_subjectId: { subjectType: 'report', subjectId: id } } })
const counter = async (id: string) => (await db().entry.findUniqueOrThrow({ where: { id } })).publishedReports
const rows = () => db().report.count()

describe('submitting', () => {
  it('holds the report of a new member and opens its case', async () => {
    const { report, page } = await makeReport()
    expect(report).toMatchObject({ state: 'held', version: 1, path: page.path, publishedAt: null })
    expect(await caseOf(report.id)).toMatchObject({ kind: 'pending_report', state: 'open' })
    expect(await actionsOn(report.id)).toEqual(['report.submitted'])
    expect(await counter(page.id)).toBe(0)
    expect((await listPublishedReports(page.path, PAGE)).items).toEqual([])
  })

  it('publishes the report of a known member at once, and moves the cell', async () => {
    const { report, page } = await makeReport({}, { trust: 1 })
    expect(report.state).toBe('published')
    expect(await counter(page.id)).toBe(1)
    const cell = await db().practiceCell.findFirstOrThrow({ where: { entryId: page.id } })
    expect(cell).toMatchObject({ channel: 'app', abroad: true, label: 'likely', worked: 1 })
    const [event] = await eventsOn(report.id)
    const [country = '', carrier = ''] = page.path.split('/')
    const expires = [`/${page.path}`, `/${country}/${carrier}`, `/${country}`, '/']
    expect(event).toMatchObject({ action: 'report.published', expires })
  })

  it('keeps no personal data in the event', async () => {
    const { report, member } = await makeReport()
    const stored = JSON.stringify(await eventsOn(report.id), (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    expect(stored).not.toContain(member.name)
    expect(stored).not.toContain(report.text)
  })

  it('makes one report of a request sent again', async () => {
    const page = await makePage()
    const actor = actorOf(await makeMember())
    const input = buildReport({ entry: page.path })
    const idempotency = { owner: actor.id, key: 'same-key', requestHash: 'h' }
    const first = await submitReport({ actor, idempotency }, input)
    const second = await submitReport({ actor, idempotency }, input)
    expect(second).toEqual(first)
    expect(await db().report.count({ where: { entryId: page.id } })).toBe(1)
  })

  it.each<[string, Partial<Parameters<typeof buildReport>[0]>]>([
    ['too short a text', { text: 'x'.repeat(REPORT_TEXT_MIN - 1) }],
    ['too long a text', { text: 'x'.repeat(REPORT_TEXT_MAX + 1) }],
    ['no attempt', { attempts: [] }],
    [
      'too many attempts',
      {
        attempts: Array.from({ length: ATTEMPTS_MAX + 1 }, () => ({
          happenedOn: '2026-11-01',
          channel: 'app' as const,
          result: 'done' as const,
        })),
      },
    ],
    ['a day to come', { attempts: [{ happenedOn: '2999-01-01', channel: 'app', result: 'done' }] }],
  ])('refuses %s and stores nothing', async (_what, overrides) => {
    const page = await makePage()
    const before = await rows()
    const actor = actorOf(await makeMember())
    const sent = submitReport({ actor }, buildReport({ entry: page.path, ...overrides }))
    await expect(sent).rejects.toBeInstanceOf(Invalid)
    expect(await rows()).toBe(before)
  })

  it('takes texts at both ends of the limit', async () => {
    for (const length of [REPORT_TEXT_MIN, REPORT_TEXT_MAX]) {
      const { report } = await makeReport({ text: `${'word '.repeat(1_000).slice(0, length - 1)}x` })
      expect(report.text).toHaveLength(length)
    }
  })

  it('refuses personal data and points at the place', async () => {
    const page = await makePage()
    const actor = actorOf(await makeMember())
    const text = 'They called me back on +51 987 654 321 and then closed the line.'
    const sent = submitReport({ actor }, buildReport({ entry: page.path, text }))
    const error = await sent.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Invalid)
    const { issues } = error as Invalid
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({ path: ['text'], code: 'personal_data', params: { kind: 'phone' } })
    const { start, end } = issues[0]?.params ?? {}
    expect(text.slice(Number(start), Number(end))).toContain('987 654 321')
  })

  it('lets people name the official number of a carrier of the country', async () => {
    const page = await makePage()
    await makeHotline(page.path.split('/')[0] ?? '', '+51 1 611 7777')
    const actor = actorOf(await makeMember())
    const text = 'I called +51 1 611 7777 twice and the second time they took the request.'
    await expect(submitReport({ actor }, buildReport({ entry: page.path, text }))).resolves.toBeTruthy()
  })

  it.each<[string, Actor | { status: 'silenced' }, new (...args: never[]) => Error]>([
    ['a visitor', { kind: 'anonymous' }, Unauthenticated],
    ['a silenced member', { status: 'silenced' }, Forbidden],
  ])('is forbidden to %s', async (_who, who, error) => {
    const page = await makePage()
    const actor = 'kind' in who ? who : actorOf(await makeMember(who))
    const before = await rows()
    await expect(submitReport({ actor }, buildReport({ entry: page.path }))).rejects.toBeInstanceOf(error)
    expect(await rows()).toBe(before)
  })

  it('says not found for a page that is not there', async () => {
    const actor = actorOf(await makeMember())
    await expect(submitReport({ actor }, buildReport({ entry: 'pe/nobody/cancel' }))).rejects.toBeInstanceOf(
      NotFound,
    )
  })
})

/** A carrier of the country with an official number, which people may name. */
async function makeHotline(country: string, value: string) {
  const source = buildSource()
  const contacts = [{ kind: 'phone' as const, value, citations: [{ source: source.key }] }]
  await createCarrier({ country, sources: [source], content: { contacts } })
}

describe('seeing', () => {
  it('shows a held report to its author and to moderators only', async () => {
    const { report, actor } = await makeReport()
    const moderator = actorOf(await makeMember({ role: 'moderator' }))
    const stranger = actorOf(await makeMember())
    expect((await getOwnReport(actor, report.id)).state).toBe('held')
    expect((await getOwnReport(moderator, report.id)).id).toBe(report.id)
    await expect(getOwnReport(stranger, report.id)).rejects.toBeInstanceOf(NotFound)
    await expect(getOwnReport({ kind: 'anonymous' }, report.id)).rejects.toBeInstanceOf(NotFound)
    expect((await listMyReports(actor, PAGE)).items.map(({ id }) => id)).toEqual([report.id])
    expect((await listMyReports(stranger, PAGE)).items).toEqual([])
  })

  it('pages through a page’s reports without gap or repetition', async () => {
    const page = await makePage()
    for (let index = 0; index < 5; index += 1) await makeReport({ entry: page.path }, { trust: 1 })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const part = await listPublishedReports(page.path, { limit: 2, cursor })
      seen.push(...part.items.map(({ id }) => id))
      cursor = part.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(5)
    expect(seen).toHaveLength(5)
  })
})

const editOf = (
  id: string,
  version: number,
  text = 'I tried again in a shop, where they did it at once.',
) => {
  const { entry: _entry, ...fields } = buildReport({ text })
  return { id, version, ...fields }
}

describe('editing', () => {
  it('takes a published report off its page until it is reviewed again', async () => {
    const { report, page, actor } = await makeReport({}, { trust: 2 })
    const edited = await editReport({ actor }, editOf(report.id, report.version))
    expect(edited).toMatchObject({
      state: 'held',
      text: 'I tried again in a shop, where they did it at once.',
    })
    expect(await counter(page.id)).toBe(0)
    expect(await db().practiceCell.findFirst({ where: { entryId: page.id, worked: { gt: 0 } } })).toBeNull()
    expect(await caseOf(report.id)).toMatchObject({ state: 'open' })
    const event = (await eventsOn(report.id)).at(-1)
    expect(event?.action).toBe('report.edited')
    expect(event?.purges).toContain(`/${page.path}`)
  })

  it('answers a stale version with both', async () => {
    const { report, actor } = await makeReport()
    await editReport({ actor }, editOf(report.id, 1))
    const late = await editReport({ actor }, editOf(report.id, 1, 'Another text that comes too late.')).catch(
      (thrown: unknown) => thrown,
    )
    expect(late).toBeInstanceOf(Conflict)
    expect((late as Conflict).details.current).toMatchObject({ version: 2 })
  })

  it('is for its author alone, and hidden from strangers', async () => {
    const { report } = await makeReport()
    const stranger = actorOf(await makeMember())
    const moderator = actorOf(await makeMember({ role: 'moderator' }))
    await expect(editReport({ actor: stranger }, editOf(report.id, 1))).rejects.toBeInstanceOf(NotFound)
    await expect(editReport({ actor: moderator }, editOf(report.id, 1))).rejects.toBeInstanceOf(Forbidden)
    expect(await actionsOn(report.id)).toEqual(['report.submitted'])
  })
})

describe('taking back', () => {
  it('removes it from page and queue, and keeps it for its author', async () => {
    const { report, page, actor } = await makeReport({}, { trust: 1 })
    const gone = await withdrawReport({ actor }, { id: report.id, version: report.version })
    expect(gone.state).toBe('withdrawn')
    expect(await counter(page.id)).toBe(0)
    expect((await listPublishedReports(page.path, PAGE)).items).toEqual([])
    expect((await getOwnReport(actor, report.id)).state).toBe('withdrawn')
    const event = (await eventsOn(report.id)).at(-1)
    expect(event).toMatchObject({ action: 'report.withdrawn' })
    expect(event?.purges).toContain(`/${page.path}`)
  })

  it('closes the case of a held one', async () => {
    const { report, actor } = await makeReport()
    await withdrawReport({ actor }, { id: report.id, version: 1 })
    expect(await caseOf(report.id)).toMatchObject({ state: 'closed' })
  })

  it('is not for others, and not twice', async () => {
    const { report, actor } = await makeReport()
    const stranger = actorOf(await makeMember())
    await expect(withdrawReport({ actor: stranger }, { id: report.id, version: 1 })).rejects.toBeInstanceOf(
      NotFound,
    )
    await withdrawReport({ actor }, { id: report.id, version: 1 })
    await expect(withdrawReport({ actor }, { id: report.id, version: 2 })).rejects.toBeInstanceOf(Forbidden)
  })
})
