/** A changed experience: reviewed again, and off its page until then. */
import { openCase } from '@/lib/cases/case'
import { command } from '@/lib/core/command'
import { Conflict } from '@/lib/core/errors'
import { lastDecision, loadReport } from './load'
import { pagesAbove, pagesWithText } from './pages'
import { mayEditReport, maySeeReport } from './permissions'
import { unpublishReport } from './publish'
import { editReportSchema } from './schema'
import { reportInclude, toOwnReportView } from './views'
import { attemptRows, officialContacts, refusePersonalData, reportColumns } from './write-parts'

/**
 * Replaces what a report says. Whoever wrote it, the new words are read before they are shown: trust is
 * for what somebody tells, not for what an approved report becomes.
 * @throws Conflict `report_changed` with `current`, the report as it is now; Invalid, NotFound, Forbidden
 */
export const editReport = command({
  input: editReportSchema,
  load: async (tx, { id }, actor) => {
    const report = await loadReport(tx, id)
    return report && maySeeReport(actor, report) ? report : null
  },
  allow: (actor, report) => mayEditReport(actor, report),
  run: async ({ tx, input, subject: report, actor, now }) => {
    const { id, version, ...fields } = input
    if (version !== report.version) {
      const current = toOwnReportView(report, await lastDecision(tx, id), actor)
      throw new Conflict('report_changed', { current })
    }
    const { entry } = report
    refusePersonalData(fields, await officialContacts(tx, entry.country))
    const wasPublished = report.state === 'published'
    await tx.reportAttempt.deleteMany({ where: { reportId: id } })
    await tx.report.update({
      where: { id },
      data: {
        ...reportColumns(fields, actor),
        state: 'held',
        version: { increment: 1 },
        editedAt: now,
        attempts: { create: attemptRows(fields) },
      },
    })
    if (wasPublished) await unpublishReport(tx, report, entry, 'held', now)
    await openCase(tx, 'pending_report', { type: 'report', id, entryId: entry.id }, now)
    const after = await tx.report.findUniqueOrThrow({ where: { id }, include: reportInclude })
    return {
      result: toOwnReportView(after, await lastDecision(tx, id), actor),
      event: {
        action: 'report.edited',
        subject: { type: 'report', id },
        before: { state: report.state, version: report.version, outcome: report.outcome },
        after: { entry: entry.path, state: after.state, version: after.version, outcome: after.outcome },
        expires: wasPublished ? pagesAbove(entry.path) : [],
        purges: wasPublished ? pagesWithText(entry.path) : [],
      },
    }
  },
})
