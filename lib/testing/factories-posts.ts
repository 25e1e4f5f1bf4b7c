/** Questions, answers and comments for tests, stored as they are once decided on. */
import { db, type Prisma } from '@/lib/core/db'
import { scoreOf } from '@/lib/discussion/score'
import { titleWords } from '@/lib/discussion/words'
import { makePage } from './factories-sent-reports'

let serial = 0
const DAY = new Date('2026-11-01T00:00:00Z')

/** Stores a published post; counters of what it stands below are the caller's. */
export function storePost(overrides: Partial<Prisma.PostUncheckedCreateInput> & { entryId: string }) {
  serial += 1
  const kind = overrides.kind ?? 'question'
  const state = overrides.state ?? 'published'
  const publishedAt = (overrides.publishedAt as Date | undefined) ?? DAY
  const title = overrides.title ?? (kind === 'question' ? `How was it for you in case ${serial}?` : null)
  return db().post.create({
    data: {
      kind,
      state,
      text: 'Words of somebody',
      html: '<p>Words of somebody</p>',
      language: 'en',
      createdAt: publishedAt,
      publishedAt: state === 'published' ? publishedAt : null,
      score: scoreOf(Number(overrides.helpful ?? 0), publishedAt),
      titleWords: title ? titleWords(title) : [],
      ...overrides,
      title,
    },
  })
}

/** Stores a published question on a page of its own, unless `entryId` names one, and counts it there. */
export async function storeQuestion(overrides: Partial<Prisma.PostUncheckedCreateInput> = {}) {
  const entryId = overrides.entryId ?? (await makePage()).id
  const question = await storePost({ ...overrides, kind: 'question', entryId })
  if (question.state === 'published') {
    await db().entry.update({ where: { id: entryId }, data: { publishedQuestions: { increment: 1 } } })
  }
  return { ...question, entryId }
}

/** Stores a published answer to a question, or a comment on an answer, and counts it there. */
export async function storeReply(
  parent: { id: string; entryId: string; kind: string },
  overrides: Partial<Prisma.PostUncheckedCreateInput> = {},
) {
  const kind = parent.kind === 'question' ? 'answer' : 'comment'
  const { entryId, id: parentId } = parent
  const reply = await storePost({ ...overrides, kind, entryId, parentId })
  if (reply.state === 'published') {
    await db().post.update({ where: { id: parentId }, data: { replies: { increment: 1 } } })
  }
  return { ...reply, entryId }
}
