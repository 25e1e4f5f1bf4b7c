/** An author takes an experience back. */
import { closeCase } from '@/lib/cases/case'
import { command } from '@/lib/core/command'
import { Conflict } from '@/lib/core/errors'
import { lastDecision, loadReport } from './load'
import { pagesAbove, pagesWithText } from './pages'
import { maySeeReport, mayWithdrawReport } from './permissions'
import { unpublishReport } from './publish'
import { withdrawReportSchema } from './schema'
import { reportInclude, toOwnReportView } from './views'

/**
 * Takes a report off its page and out of the queue; its author still sees it.
 * @throws Conflict `report_changed` with `current`; NotFound, Forbidden
 */
export const withdrawReport = command({
  input: withdrawReportSchema,
  load: async (tx, { id }, actor) => {
    const report = await loadReport(tx, id)
    return report && maySeeReport(actor, report) ? report : null
  },
  allow: (actor, report) => mayWithdrawReport(actor, report),
  run: async ({ tx, input: { id, version }, subject: report, actor, now }) => {
    if (version !== report.version) {
      const current = toOwnReportView(report, await lastDecision(tx, id), actor)
      throw new Conflict('report_changed', { current })
    }
    const { entry } = report
    const wasPublished = report.state === 'published'
    if (wasPublished) await unpublishReport(tx, report, entry, 'withdrawn', now)
    else await tx.report.update({ where: { id }, data: { state: 'withdrawn', version: { increment: 1 } } })
    await closeCase(tx, { type: 'report', id }, now)
    const after = await tx.report.findUniqueOrThrow({ where: { id }, include: reportInclude })
    return {
      result: toOwnReportView(after, null, actor),
      event: {
        action: 'report.withdrawn',
        subject: { type: 'report', id },
        before: { state: report.state },
        after: { entry: entry.path, state: 'withdrawn' },
        expires: wasPublished ? pagesAbove(entry.path) : [],
        purges: wasPublished ? pagesWithText(entry.path) : [],
      },
    }
  },
})
