/** Reports for tests, stored as they are once decided on. */
import { randomUUID } from 'node:crypto'
import { db, type Prisma } from '@/lib/core/db'

type AttemptOverrides = Partial<Prisma.ReportAttemptUncheckedCreateWithoutReportInput>
type Options = Partial<Omit<Prisma.ReportUncheckedCreateInput, 'attempts'>> & {
  entryId: string
  attempts?: AttemptOverrides[]
}

const DAY_OF_ATTEMPT = new Date('2026-11-01T00:00:00Z')

/** Stores a published report of somebody abroad with a passport, for whom the app did it. */
export function storeReport({ attempts = [{}], ...overrides }: Options) {
  const happenedOn = overrides.happenedOn ?? DAY_OF_ATTEMPT
  const state = overrides.state ?? 'published'
  return db().report.create({
    data: {
      lineType: 'prepaid',
      simType: 'esim',
      holderType: 'passport_only',
      fromAbroad: true,
      connection: 'customer',
      outcome: 'completed',
      language: 'en',
      text: `What happened to me ${randomUUID()}`,
      html: '<p>What happened to me</p>',
      happenedOn,
      state,
      publishedAt: state === 'published' ? happenedOn : null,
      ...overrides,
      attempts: {
        create: attempts.map((attempt, position) => ({
          position,
          happenedOn,
          channel: 'app',
          result: 'done',
          ...attempt,
        })),
      },
    },
    include: { attempts: true },
  })
}
