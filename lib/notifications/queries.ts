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
import { MAIL_TEMPLATES } from './routing'

const signInData = z.object({ requestId: z.uuid() })
const decisionData = z.object({ reportId: z.uuid(), decisionId: z.uuid() })

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
  const { reportId, decisionId } = decisionData.parse(mail.data)
  await topicLabelsWithin(LABELS_OLD_MS)
  const [decision, report] = await Promise.all([
    db().decision.findUnique({ where: { id: decisionId } }),
    db().report.findUnique({ where: { id: reportId }, include: { entry: true } }),
  ])
  if (!decision || decision.undoneAt || !report || report.state === 'withdrawn') return undefined
  const topic = topicSchema.safeParse(report.entry.topic)
  return {
    template,
    topic: topic.success ? label('topicTitle', topic.data, locale) : report.entry.path,
    path: report.entry.path,
    pageUrl: `${env().PUBLIC_URL}/${locale}/${report.entry.path}`,
    reportsUrl: `${env().PUBLIC_URL}/${locale}/account/reports`,
    reason: decision.reason,
    note: decision.note,
  }
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
