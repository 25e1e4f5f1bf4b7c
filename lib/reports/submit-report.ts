/** A new experience: held for a new member, published at once for one who is known. */
import { openCase } from '@/lib/cases/case'
import { command } from '@/lib/core/command'
import { pagesAbove } from './pages'
import { maySubmitReport, publishesAtOnce } from './permissions'
import { publishReport } from './publish'
import { submitReportSchema } from './schema'
import { reportInclude, toOwnReportView } from './views'
import {
  addressGroupNumber,
  attemptRows,
  officialContacts,
  refusePersonalData,
  reportColumns,
} from './write-parts'

/**
 * Stores a report.
 * @returns the report as its author sees it
 * @throws Invalid personal data or a bad value; NotFound no such page; Forbidden the account is restricted
 */
export const submitReport = command({
  input: submitReportSchema,
  // A form that was open while the page moved still names its old address.
  load: (tx, { entry: path }) =>
    tx.entry.findFirst({
      where: { kind: 'policy', lifecycle: 'active', OR: [{ path }, { redirects: { some: { path } } }] },
      select: { id: true, path: true, country: true },
    }),
  allow: (actor) => maySubmitReport(actor),
  run: async ({ tx, input, subject: entry, actor, now, address }) => {
    const { entry: _path, ...fields } = input
    refusePersonalData(fields, await officialContacts(tx, entry.country))
    const created = await tx.report.create({
      data: {
        ...reportColumns(fields, actor),
        entryId: entry.id,
        authorId: actor.kind === 'member' ? actor.id : null,
        addressGroup: await addressGroupNumber(tx, address, now),
        createdAt: now,
        attempts: { create: attemptRows(fields) },
      },
      include: reportInclude,
    })
    const atOnce = publishesAtOnce(actor)
    if (atOnce) await publishReport(tx, created, entry, now)
    else await openCase(tx, 'pending_report', { type: 'report', id: created.id, entryId: entry.id }, now)
    const shown = atOnce
      ? { ...created, state: 'published' as const, version: created.version + 1, publishedAt: now }
      : created
    return {
      result: toOwnReportView(shown, null, actor),
      event: {
        action: atOnce ? 'report.published' : 'report.submitted',
        subject: { type: 'report', id: created.id },
        after: { entry: entry.path, outcome: created.outcome, state: shown.state },
        expires: atOnce ? pagesAbove(entry.path) : [],
      },
    }
  },
})
