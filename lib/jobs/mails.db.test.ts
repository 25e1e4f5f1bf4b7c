import { afterEach, describe, expect, it, vi } from 'vitest'
import { requestSignIn } from '@/lib/auth/request-sign-in'
import { codeOf, linkToken } from '@/lib/auth/secrets'
import { ANONYMOUS } from '@/lib/core/actor'
import { HOUR, MINUTE, now, setClock } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { decide as decideCase } from '@/lib/moderation/decide'
import { undoDecision } from '@/lib/moderation/undo-decision'
import type { OutgoingMail } from '@/lib/notifications/transport'
import { createPolicy } from '@/lib/testing/factories-entries'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import { makeProposal, withStatement, worded } from '@/lib/testing/factories-proposals'
import { followToTheEnd } from '@/lib/testing/followers'
import { follow } from './follow'
import { mailFollower } from './run-worker'
import { sendDueMails } from './send-mails'

vi.hoisted(() => vi.stubEnv('LOG_LEVEL', 'silent'))

afterEach(() => setClock())
const later = (ms: number) => setClock(new Date(now().getTime() + ms))

const drain = () => followToTheEnd(mailFollower)

let count = 0
async function askForMail() {
  count += 1
  const email = `asker${count}@example.org`
  const input = { email, browserHash: 'h'.repeat(64), locale: 'es', nextPath: '/es' }
  const { id } = await requestSignIn({ actor: ANONYMOUS }, input)
  return { email, id }
}

/** Sends what is due; answers with the mails that left for one address. */
async function sent(address: string, fail = false) {
  const out: OutgoingMail[] = []
  await sendDueMails(async (mail) => {
    if (fail)
      throw Object.assign(new Error(`550 <${mail.to}> is unknown`), { code: 'EENVELOPE', responseCode: 550 })
    out.push(mail)
  })
  return out.filter((mail) => mail.to === address)
}

/** A report, and a decision on it as moderation leaves it. */
async function decide(
  verdict: 'approve' | 'reject',
  action: string,
  more: { reason?: string; note?: string } = {},
) {
  const author = await makeMember({ locale: 'zh' })
  const { entry } = await createPolicy()
  const words = { lineType: 'prepaid', simType: 'esim', holderType: 'passport_only', connection: 'customer' }
  const report = await db().report.create({
    data: {
      ...words,
      entryId: entry.id,
      authorId: author.id,
      fromAbroad: true,
      outcome: 'cancelled',
      language: 'zh',
      text: 'text',
      html: '<p>text</p>',
      happenedOn: now(),
    },
  })
  const subject = { subjectType: 'report', subjectId: report.id }
  const kase = await db().case.create({
    data: { ...subject, kind: 'pending_report', entryId: entry.id, dueAt: now() },
  })
  const decision = await db().decision.create({
    data: {
      caseId: kase.id,
      verdict,
      before: {},
      decidedAt: now(),
      undoUntil: new Date(now().getTime() + 10 * MINUTE),
      ...more,
    },
  })
  await db().event.create({ data: { action, ...subject } })
  return { author, entry, report, decision }
}

describe('the mail about a proposal', () => {
  it.each([
    ['approve', undefined, 'Publicado: tu cambio en', '/es/pe/'],
    ['reject', 'not_sourced', 'No publicado: tu cambio en', '/es/account/proposals'],
    ['ask_change', 'unclear', 'Una pregunta sobre tu cambio en', '/es/account/proposals'],
  ] as const)('tells its author once the decision stands: %s', async (verdict, reason, subject, link) => {
    const { proposed, member, opened } = await makeProposal({}, { locale: 'es' })
    const actor = actorOf(await makeMember({ role: 'moderator' }))
    const input = { caseId: String(opened?.id), version: 1, verdict, reason }
    await decideCase({ actor }, input)
    await drain()
    expect(await sent(member.email)).toEqual([])
    later(11 * MINUTE)
    const [mail, ...more] = await sent(member.email)
    expect(more).toEqual([])
    expect(mail?.subject).toContain(subject)
    expect(mail?.text).toContain(link)
    expect(proposed.state).toBe('proposed')
  })

  it('comes also when a moderator published it with changes, and not when that was undone', async () => {
    const actor = actorOf(await makeMember({ role: 'moderator' }))
    const changed = async () => {
      const { page, member, opened } = await makeProposal({}, { locale: 'es' })
      const content = withStatement(page.content, worded('In the app, always.'))
      const revision = { parent: page.revisionId, content }
      const input = { caseId: String(opened?.id), version: 1, verdict: 'approve' as const, revision }
      return { member, ...(await decideCase({ actor }, input)) }
    }
    const [kept, undone] = [await changed(), await changed()]
    await undoDecision({ actor }, { decisionId: undone.decision.id })
    await drain()
    later(11 * MINUTE)
    expect(await sent(kept.member.email)).toHaveLength(1)
    expect(await sent(undone.member.email)).toEqual([])
  })

  it('does not come for what its author published alone', async () => {
    const { member } = await makeProposal({}, { trust: 2 })
    await drain()
    expect(await db().mail.count({ where: { memberId: member.id } })).toBe(0)
  })
})

describe('the sign-in mail', () => {
  it('is one row that holds ids only, and leaves with link and code in the asker’s language', async () => {
    const { email, id } = await askForMail()
    await drain()
    const rows = await db().mail.findMany({ where: { address: email } })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ template: 'sign_in', locale: 'es', data: { requestId: id } })
    const stored = JSON.stringify(rows[0], (_key, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    expect(stored).not.toContain(codeOf(id))
    expect(stored).not.toContain(linkToken(id))
    const [mail, ...more] = await sent(email)
    expect(more).toEqual([])
    expect(mail?.subject).toBe('Inicia sesión en Linebook')
    expect(mail?.text).toContain(codeOf(id))
    expect(mail?.text).toContain(`http://localhost:3000/es/sign-in/confirm#${id}.${linkToken(id)}`)
    expect(await sent(email)).toEqual([])
  })

  it('is exactly one row when several workers follow at once', async () => {
    const asked = await Promise.all(Array.from({ length: 10 }, askForMail))
    await Promise.all(Array.from({ length: 6 }, () => follow(mailFollower)))
    await drain()
    const rows = await db().mail.groupBy({
      by: ['address'],
      _count: true,
      where: { address: { in: asked.map((one) => one.email) } },
    })
    expect(rows).toHaveLength(10)
    expect(rows.every((row) => row._count === 1)).toBe(true)
  })

  it('is sent once when several workers send at once', async () => {
    const { email } = await askForMail()
    await drain()
    const all = await Promise.all(Array.from({ length: 6 }, () => sent(email)))
    expect(all.flat()).toHaveLength(1)
  })

  it('is planned once even if the cursor is lost', async () => {
    const { email } = await askForMail()
    await drain()
    await db().followerCursor.delete({ where: { name: mailFollower.name } })
    await drain()
    expect(await db().mail.count({ where: { address: email } })).toBe(1)
  })

  it('is not sent any more once it could not be used', async () => {
    const { email } = await askForMail()
    await drain()
    later(11 * MINUTE)
    expect(await sent(email)).toEqual([])
    expect(await db().mail.findFirst({ where: { address: email } })).toMatchObject({
      cancelled: true,
      sentAt: null,
    })
  })
})

describe('a mail that a mail server refuses', () => {
  it('comes again after a pause that grows, without the address in its error', async () => {
    const { author } = await decide('approve', 'report.published')
    await drain()
    later(11 * MINUTE)
    expect(await sent(author.email, true)).toEqual([])
    const row = await db().mail.findFirstOrThrow({ where: { address: author.email } })
    expect(row).toMatchObject({ attempts: 1, lastError: 'EENVELOPE 550', sentAt: null })
    expect(await sent(author.email)).toEqual([])
    later(61_000)
    expect(await sent(author.email, true)).toEqual([])
    later(61_000)
    expect(await sent(author.email)).toEqual([])
    later(61_000)
    expect(await sent(author.email)).toHaveLength(1)
  })

  it('is given up in the end', async () => {
    const { author } = await decide('approve', 'report.published')
    await drain()
    for (let turn = 0; turn < 10; turn += 1) {
      later(24 * HOUR)
      await sent(author.email, true)
    }
    const row = await db().mail.findFirstOrThrow({ where: { address: author.email } })
    expect(row).toMatchObject({ attempts: 7, sentAt: null })
  })
})

describe('mail about a decision', () => {
  it('waits until the decision can no longer be undone, and gives reason and note', async () => {
    const more = { reason: 'unclear', note: 'Which shop was it?' }
    const { author, entry } = await decide('reject', 'report.rejected', more)
    await drain()
    later(9 * MINUTE)
    expect(await sent(author.email)).toEqual([])
    later(2 * MINUTE)
    const [mail] = await sent(author.email)
    expect(mail?.text).toContain('没有说清楚发生了什么')
    expect(mail?.text).toContain('> Which shop was it?')
    expect(mail?.subject).toContain(entry.path)
  })

  it('is cancelled by an undo', async () => {
    const { author, decision } = await decide('approve', 'report.published')
    await drain()
    await db().decision.update({ where: { id: decision.id }, data: { undoneAt: now() } })
    await db().event.create({
      data: { action: 'decision.undone', subjectType: 'decision', subjectId: decision.id },
    })
    await drain()
    expect(await db().mail.findFirst({ where: { address: author.email } })).toMatchObject({ cancelled: true })
    later(11 * MINUTE)
    expect(await sent(author.email)).toEqual([])
  })

  it('is not sent either when the undo has not been followed yet', async () => {
    const { author, decision } = await decide('approve', 'report.published')
    await drain()
    await db().decision.update({ where: { id: decision.id }, data: { undoneAt: now() } })
    later(11 * MINUTE)
    expect(await sent(author.email)).toEqual([])
  })

  it('is not written for a report that nobody decided on', async () => {
    const { author, decision } = await decide('reject', 'report.submitted')
    await db().decision.delete({ where: { id: decision.id } })
    await drain()
    expect(await db().mail.count({ where: { address: author.email } })).toBe(0)
  })
})
