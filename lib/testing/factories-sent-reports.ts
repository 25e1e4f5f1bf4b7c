/** Reports for tests that come in the way people send them. */
import type { CommandContext } from '@/lib/core/command'
import { db } from '@/lib/core/db'
import type { SubmitReport } from '@/lib/reports/schema'
import { submitReport } from '@/lib/reports/submit-report'
import { createPolicy } from './factories-entries'
import { actorOf, makeMember } from './factories-members'

let counter = 0

/** What somebody sends; every text is another. */
export function buildReport(overrides: Partial<SubmitReport> = {}): SubmitReport {
  counter += 1
  return {
    entry: 'pe/claro/cancel',
    lineType: 'postpaid',
    simType: 'esim',
    holderType: 'passport_only',
    fromAbroad: true,
    connection: 'customer',
    attempts: [{ happenedOn: '2026-11-01', channel: 'app', result: 'done' }],
    outcome: 'completed',
    language: 'en',
    text: `I asked in the app and after ${counter} days the line was closed without a visit.`,
    ...overrides,
  }
}

type MemberOverrides = Parameters<typeof makeMember>[0]

/** A policy page with nothing on it but one statement, at an address of its own. */
export async function makePage(): Promise<{ id: string; path: string }> {
  const { entry } = await createPolicy()
  return { id: entry.id, path: entry.path }
}

/** A stored report of a new member on a page of its own, held unless the member is trusted. */
export async function makeReport(overrides: Partial<SubmitReport> = {}, author: MemberOverrides = {}) {
  const page = overrides.entry
    ? await db().entry.findUniqueOrThrow({
        where: { path: overrides.entry },
        select: { id: true, path: true },
      })
    : await makePage()
  const member = await makeMember(author)
  const context: CommandContext = { actor: actorOf(member) }
  const report = await submitReport(context, buildReport({ ...overrides, entry: page.path }))
  return { report, page, member, actor: actorOf(member) }
}
