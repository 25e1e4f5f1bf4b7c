/** What a mail says, looked up at the moment it is sent. */
import { z } from 'zod'
import { codeOf, confirmPath } from '@/lib/auth/secrets'
import { label } from '@/lib/catalog/labels'
import { type Locale, localeSchema, topicSchema } from '@/lib/catalog/vocabulary'
import { SECOND } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { topicLabelsWithin } from '@/lib/entries/queries-topic-labels'
import type { MailFacts } from './render'
import { isAboutProposal, MAIL_TEMPLATES } from './routing'

const signInData = z.object({ requestId: z.uuid() })
const reportData = z.object({ reportId: z.uuid(), decisionId: z.uuid() })
const proposalData = z.object({ revisionId: z.uuid(), decisionId: z.uuid() })

/** A mail may name a topic as it was called this long ago. */
const LABELS_OLD_MS = 10 * SECOND

export type DueMail = { template: string; locale: string; data: unknown }

/** Language of a mail; English where a row names none of ours. */
export const mailLocale = (locale: string): Locale => localeSchema.catch('en').parse(locale)

/** The facts of a mail; undefined when there is nothing to say any more (used, expired, undone, gone). */
export async function mailFacts(mail: DueMail, now: Date): Promise<MailFacts | undefined> {
  const template = z.enum(MAIL_TEMPLATES).parse(mail.template)
  const locale = mailLocale(mail.locale)
  if (template === 'sign_in') return signInFacts(signInData.parse(mail.data).requestId, locale, now)
  await topicLabelsWithin(LABELS_OLD_MS)
  const about = isAboutProposal(template) ? await proposalOf(mail.data) : await reportOf(mail.data)
  if (!about?.decision || about.decision.undoneAt || !about.subject) return undefined
  const { decision, subject } = about
  if (subject.state === 'withdrawn') return undefined
  const { path } = subject.entry
  const topic = topicSchema.safeParse(subject.entry.topic)
  return {
    template,
    topic: topic.success ? label('topicTitle', topic.data, locale) : path,
    path,
    pageUrl: `${env().PUBLIC_URL}/${locale}/${path}`,
    ownUrl: `${env().PUBLIC_URL}/${locale}/account/${isAboutProposal(template) ? 'proposals' : 'reports'}`,
    reason: decision.reason,
    note: decision.note,
  }
}

async function reportOf(data: unknown) {
  const { reportId: id, decisionId } = reportData.parse(data)
  const [decision, subject] = await Promise.all([
    db().decision.findUnique({ where: { id: decisionId } }),
    db().report.findUnique({ where: { id }, include: { entry: true } }),
  ])
  return { decision, subject }
}

async function proposalOf(data: unknown) {
  const { revisionId: id, decisionId } = proposalData.parse(data)
  const [decision, subject] = await Promise.all([
    db().decision.findUnique({ where: { id: decisionId } }),
    db().revision.findUnique({ where: { id }, select: { state: true, entry: true } }),
  ])
  return { decision, subject }
}

async function signInFacts(requestId: string, locale: Locale, now: Date): Promise<MailFacts | undefined> {
  const request = await db().signInRequest.findUnique({ where: { id: requestId } })
  if (!request || request.usedAt || request.expiresAt <= now) return undefined
  return {
    template: 'sign_in',
    link: `${env().PUBLIC_URL}${confirmPath(locale, request.id)}`,
    code: codeOf(request.id),
  }
}
