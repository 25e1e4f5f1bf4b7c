/** Deciding on an experience report. */
import { z } from 'zod'
import { Conflict } from '@/lib/core/errors'
import { loadReport } from '@/lib/reports/load'
import { pagesAbove, pagesWithText } from '@/lib/reports/pages'
import { publishReport, unpublishReport } from '@/lib/reports/publish'
import { reportStateSchema } from '@/lib/reports/schema'
import type { ApplyArgs, LoadSubject } from './subject'

const undoSchema = z.object({
  state: reportStateSchema,
  publishedAt: z.iso.datetime().nullable(),
  /** Version of the report that the decision made. */
  version: z.int(),
})
const STATES = { reject: 'rejected', ask_change: 'changes_requested' } as const
const ACTIONS = { reject: 'report.rejected', ask_change: 'report.changes_requested' } as const

type Report = NonNullable<Awaited<ReturnType<typeof loadReport>>>

const json = (value: unknown) => JSON.parse(JSON.stringify(value))

async function decideHeld(report: Report, { tx, input, now }: ApplyArgs) {
  const { verdict } = input
  const undo = {
    state: report.state,
    publishedAt: report.publishedAt?.toISOString() ?? null,
    version: report.version + 1,
  }
  if (verdict === 'approve') {
    const change = await publishReport(tx, report, report.entry, now)
    const expires = pagesAbove(report.entry.path)
    return { action: 'report.published', undo, after: { cells: json(change.changed) }, expires }
  }
  const refused = verdict === 'ask_change' ? 'ask_change' : 'reject'
  await tx.report.update({
    where: { id: report.id },
    data: { state: STATES[refused], version: { increment: 1 } },
  })
  return { action: ACTIONS[refused], undo }
}

/** A published report that members flagged: hidden, or left where it is. */
async function decideFlagged(report: Report, { tx, input, now }: ApplyArgs) {
  const undo = {
    state: report.state,
    publishedAt: report.publishedAt?.toISOString() ?? null,
    version: report.version + (input.verdict === 'reject' ? 1 : 0),
  }
  if (input.verdict !== 'reject') return { action: 'flag.dismissed', undo }
  const { path } = report.entry
  const change = await unpublishReport(tx, report, report.entry, 'hidden', now)
  const after = { cells: json(change.changed) }
  return { action: 'report.hidden', undo, after, expires: pagesAbove(path), purges: pagesWithText(path) }
}

async function restore(report: Report, tx: ApplyArgs['tx'], undo: unknown, now: Date) {
  const was = undoSchema.parse(undo)
  if (report.version !== was.version) throw new Conflict('changed_since_decision')
  const { entry, state } = report
  if (was.state === state) return {}
  const pages = { expires: pagesAbove(entry.path), purges: pagesWithText(entry.path) }
  if (was.state === 'published') {
    await publishReport(tx, report, entry, now)
    return { expires: pages.expires }
  }
  if (state === 'published') await unpublishReport(tx, report, entry, 'held', now)
  await tx.report.update({
    where: { id: report.id },
    data: {
      state: was.state,
      publishedAt: was.publishedAt ? new Date(was.publishedAt) : null,
      ...(state === 'published' ? {} : { version: { increment: 1 } }),
    },
  })
  return state === 'published' ? pages : {}
}

export const loadReportSubject: LoadSubject = async (tx, id) => {
  const report = await loadReport(tx, id)
  return (
    report && {
      authorId: report.authorId,
      state: report.state,
      waits: report.state === 'held' || report.state === 'published',
      // Whatever the kind of its case: of a report that is shown the question is whether it stays.
      verdicts: () =>
        report.state === 'published' ? ['reject', 'dismiss'] : ['approve', 'reject', 'ask_change'],
      apply: (args) =>
        report.state === 'published' ? decideFlagged(report, args) : decideHeld(report, args),
      restore: ({ tx, undo, now }) => restore(report, tx, undo, now),
    }
  )
}
