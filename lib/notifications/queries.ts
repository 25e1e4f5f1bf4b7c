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
import { type DecisionTemplate, decidedKind, isReply, MAIL_TEMPLATES, type ReplyTemplate } from './routing'

const signInData = z.object({ requestId: z.uuid() })
const reportData = z.object({ reportId: z.uuid(), decisionId: z.uuid() })
const proposalData = z.object({ revisionId: z.uuid(), decisionId: z.uuid() })

const postData = z.object({ postId: z.uuid(), decisionId: z.uuid() })
const replyData = z.object({ postId: z.uuid(), targetId: z.uuid() })

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
  if (isReply(template)) return replyFacts(template, replyData.parse(mail.data), locale)
  const about = await decidedOn(template, mail.data)
  if (!about.decision || about.decision.undoneAt || !about.subject) return undefined
  const { decision, subject } = about
  if (subject.state === 'withdrawn' || !subject.entry) return undefined
  const { path } = subject.entry
  const post = 'kind' in subject ? subject : null
  return {
    template,
    topic: topicIn(subject.entry, locale),
    path,
    post: post?.kind ?? null,
    pageUrl: post ? postUrl(post, path, locale) : url(locale, path),
    ownUrl: url(locale, OWN[decidedKind(template)]),
    reason: decision.reason,
    note: decision.note,
  }
}

/** Where members find what is theirs. */
const OWN = { report: 'account/reports', proposal: 'account/proposals', post: 'account/posts' } as const

const url = (locale: Locale, path: string): string => `${env().PUBLIC_URL}/${locale}/${path}`

function topicIn(entry: { topic: string | null; path: string }, locale: Locale): string {
  const topic = topicSchema.safeParse(entry.topic)
  return topic.success ? label('topicTitle', topic.data, locale) : entry.path
}

function decidedOn(template: DecisionTemplate, data: unknown) {
  const kind = decidedKind(template)
  if (kind === 'post') return postOf(data)
  return kind === 'proposal' ? proposalOf(data) : reportOf(data)
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

const postSelect = {
  id: true,
  kind: true,
  state: true,
  title: true,
  parentId: true,
  reportId: true,
  publishedAt: true,
  entry: true,
  parent: { select: { parentId: true, title: true, authorId: true } },
  report: { select: { authorId: true } },
} as const

async function postOf(data: unknown) {
  const { postId: id, decisionId } = postData.parse(data)
  const [decision, subject] = await Promise.all([
    db().decision.findUnique({ where: { id: decisionId } }),
    db().post.findUnique({ where: { id }, select: postSelect }),
  ])
  return { decision, subject }
}

type Placed = {
  id: string
  kind: 'question' | 'answer' | 'comment'
  parentId: string | null
  reportId: string | null
  parent: { parentId: string | null } | null
}

/** Where a post is read. An answer is on the first page of the newest, wherever votes have put it. */
function postUrl(post: Placed, path: string, locale: Locale): string {
  if (post.reportId) return url(locale, `${path}/reports/${post.reportId}`)
  if (post.kind === 'question') return url(locale, `${path}/questions/${post.id}`)
  const question = post.kind === 'answer' ? post.parentId : (post.parent?.parentId ?? null)
  const answer = post.kind === 'answer' ? post.id : post.parentId
  return url(locale, `${path}/questions/${question}?sort=newest#a-${answer}`)
}

/** The newest reply since the one that asked for the mail; undefined when all of them are gone. */
async function replyFacts(
  template: ReplyTemplate,
  { postId, targetId }: z.infer<typeof replyData>,
  locale: Locale,
): Promise<MailFacts | undefined> {
  const first = await db().post.findUnique({ where: { id: postId }, select: postSelect })
  if (!first?.publishedAt) return undefined
  const on =
    template === 'question_answered'
      ? { parentId: targetId, kind: 'answer' as const }
      : { reportId: targetId }
  const owner = first.parent?.authorId ?? first.report?.authorId ?? null
  const newest = await db().post.findFirst({
    where: {
      ...on,
      state: 'published',
      publishedAt: { gte: first.publishedAt },
      OR: [{ authorId: null }, { authorId: { not: owner } }],
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    select: postSelect,
  })
  if (!newest?.entry) return undefined
  const { entry } = newest
  return {
    template,
    topic: topicIn(entry, locale),
    path: entry.path,
    title: newest.parent?.title ?? '',
    replyUrl: postUrl(newest, entry.path, locale),
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
