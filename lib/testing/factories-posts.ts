/** Questions, answers and comments for tests, stored as they are once decided on. */
import { randomUUID } from 'node:crypto'
import { db, type Prisma } from '@/lib/core/db'
import { scoreOf } from '@/lib/discussion/score'
import { titleWords } from '@/lib/discussion/words'

const DAY = new Date('2026-11-01T00:00:00Z')

/** Stores a published post; counters of what it stands below are the caller's. */
export function storePost(overrides: Partial<Prisma.PostUncheckedCreateInput> & { entryId: string }) {
  const kind = overrides.kind ?? 'question'
  const state = overrides.state ?? 'published'
  const publishedAt = (overrides.publishedAt as Date | undefined) ?? DAY
  const title = overrides.title ?? (kind === 'question' ? `How was it for you ${randomUUID()}?` : null)
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
