import { afterEach, describe, expect, it, vi } from 'vitest'
import { HOUR, MINUTE, now, setClock } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { answer, ask, comment } from '@/lib/discussion/submit-post'
import { withdrawPost } from '@/lib/discussion/withdraw-post'
import { decide } from '@/lib/moderation/decide'
import { flag } from '@/lib/moderation/flag'
import { undoDecision } from '@/lib/moderation/undo-decision'
import type { OutgoingMail } from '@/lib/notifications/transport'
import { actorOf, makeMember } from '@/lib/testing/factories-members'
import { storeReport } from '@/lib/testing/factories-reports'
import { makePage } from '@/lib/testing/factories-sent-reports'
import { followToTheEnd } from '@/lib/testing/followers'
import { mailFollower } from './run-worker'
import { sendDueMails } from './send-mails'

vi.hoisted(() => vi.stubEnv('LOG_LEVEL', 'silent'))
afterEach(() => setClock())

const TITLE = 'Does the app cancel an eSIM from abroad?'
const WORDS = { text: 'In the app, under settings.', language: 'en' as const }
const later = (ms: number) => setClock(new Date(now().getTime() + ms))
const member = (trust: number, overrides = {}) => makeMember({ trust, locale: 'es', ...overrides })

/** Follows all events and sends what is due; answers with the mails that left for one address. */
async function mailsTo({ email }: { email: string }) {
  await followToTheEnd(mailFollower)
  const out: OutgoingMail[] = []
  while ((await sendDueMails(async (mail) => void out.push(mail))) > 0);
  return out.filter((mail) => mail.to === email)
}

async function asked() {
  const asker = await member(1)
  const page = await makePage()
  const question = await ask({ actor: actorOf(asker) }, { path: page.path, title: TITLE, ...WORDS })
  return { asker, page, question }
}
const answered = async (questionId: string, trust = 1) => {
  const helper = await member(trust)
  return { helper, reply: await answer({ actor: actorOf(helper) }, { questionId, ...WORDS }) }
}

/** A moderator's decision on the case of a post. */
async function decided(id: string, verdict: 'approve' | 'reject') {
  const actor = actorOf(await makeMember({ role: 'moderator' }))
  const where = { subjectType_subjectId: { subjectType: 'post', subjectId: id } }
  const { id: caseId, version } = await db().case.findUniqueOrThrow({ where })
  const reason = verdict === 'reject' ? { reason: 'unclear' as const, note: 'Which app?' } : {}
  return { actor, ...(await decide({ actor }, { caseId, version, verdict, ...reason })) }
}

describe('the mail about an answer', () => {
  it('tells the asker at once of what is shown at once, and leads to it', async () => {
    const { asker, page, question } = await asked()
    const { helper, reply } = await answered(question.id)
    const [mail, ...more] = await mailsTo(asker)
    expect(more).toEqual([])
    expect(mail?.subject).toBe(`Nueva respuesta: «${TITLE}»`)
    expect(mail?.text).toContain(`/es/${page.path}/questions/${question.id}?sort=newest#a-${reply.id}`)
    expect(await mailsTo(helper)).toEqual([])
  })

  it('waits until the approval can no longer be undone, and does not come when it was', async () => {
    const [kept, undone] = [await asked(), await asked()]
    const first = await answered(kept.question.id, 0)
    const second = await answered(undone.question.id, 0)
    expect(await mailsTo(kept.asker)).toEqual([])
    await decided(first.reply.id, 'approve')
    const { actor, decision } = await decided(second.reply.id, 'approve')
    later(9 * MINUTE)
    expect(await mailsTo(kept.asker)).toEqual([])
    await undoDecision({ actor }, { decisionId: decision.id })
    later(2 * MINUTE)
    expect(await mailsTo(kept.asker)).toHaveLength(1)
    expect(await mailsTo(undone.asker)).toEqual([])
  })

  it('is not written for one’s own answer, nor sent for one that was taken back', async () => {
    const { asker, question } = await asked()
    await answer({ actor: actorOf(asker) }, { questionId: question.id, ...WORDS })
    const { helper, reply } = await answered(question.id)
    await withdrawPost({ actor: actorOf(helper) }, { id: reply.id, version: reply.version })
    expect(await mailsTo(asker)).toEqual([])
    expect(await db().mail.count({ where: { memberId: asker.id } })).toBe(1)
  })

  it('comes twice for many answers: once at once, once for all that came in the hours after', async () => {
    const { asker, question } = await asked()
    await answered(question.id)
    expect(await mailsTo(asker)).toHaveLength(1)
    for (let n = 0; n < 5; n += 1) await answered(question.id)
    expect(await mailsTo(asker)).toEqual([])
    later(7 * HOUR)
    expect(await mailsTo(asker)).toHaveLength(1)
    expect(await db().mail.count({ where: { memberId: asker.id } })).toBe(2)
  })
})

it('tells the author of a report of a comment on it', async () => {
  const author = await member(1)
  const page = await makePage()
  const report = await storeReport({ entryId: page.id, authorId: author.id })
  const actor = actorOf(await member(1))
  await comment({ actor }, { on: 'report', id: report.id, ...WORDS })
  const [mail, ...more] = await mailsTo(author)
  expect(more).toEqual([])
  expect(mail?.subject).toContain('Nuevo comentario en tu relato')
  expect(mail?.text).toContain(`/es/${page.path}/reports/${report.id}`)
})

describe('the mail about a decision on a post', () => {
  it.each([
    ['approve', 'Ya se puede leer tu pregunta', '/questions/'],
    ['reject', 'No se publicó tu pregunta', '/es/account/posts'],
  ] as const)('tells its author once it stands: %s', async (verdict, subject, link) => {
    const author = await member(0)
    const page = await makePage()
    const post = await ask({ actor: actorOf(author) }, { path: page.path, title: TITLE, ...WORDS })
    await decided(post.id, verdict)
    expect(await mailsTo(author)).toEqual([])
    later(11 * MINUTE)
    const [mail, ...more] = await mailsTo(author)
    expect(more).toEqual([])
    expect(mail?.subject).toContain(subject)
    expect(mail?.text).toContain(link)
    expect(mail?.text.includes('> Which app?')).toBe(verdict === 'reject')
  })

  it('tells an author whose shown post was hidden, and nobody who is published at once', async () => {
    const { asker, question } = await asked()
    expect(await mailsTo(asker)).toEqual([])
    await flag({ actor: actorOf(await member(1)) }, { on: 'post', id: question.id, reason: 'wrong' })
    await decided(question.id, 'reject')
    later(11 * MINUTE)
    expect((await mailsTo(asker)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Se ocultó tu pregunta'),
    ])
  })
})
