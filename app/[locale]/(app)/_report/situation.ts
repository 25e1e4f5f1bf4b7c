/** The situation of a report as a part of an address, for somebody to whom the same happened. Pure. */
import {
  channelSchema,
  holderTypeSchema,
  type Locale,
  lineTypeSchema,
  outcomeSchema,
  simTypeSchema,
} from '@/lib/catalog/vocabulary'
import type { ReportView } from '@/lib/reports/schema'
import { emptyAttempt, emptyDraft, type ReportDraft } from './draft'

type Params = Record<string, string | string[] | undefined>

/** Line, holder, place, the last way tried and how it ended; nothing of the text. */
export const situationOf = (report: ReportView): string =>
  new URLSearchParams({
    lineType: report.lineType,
    simType: report.simType,
    holderType: report.holderType,
    fromAbroad: report.fromAbroad ? 'yes' : 'no',
    channel: report.attempts.at(-1)?.channel ?? '',
    outcome: report.outcome,
  }).toString()

/** A new report that begins with such a situation; what an address says wrongly stays empty. */
export function draftFromSituation(params: Params, locale: Locale): ReportDraft {
  const { fromAbroad } = params
  const channel = channelSchema.safeParse(params.channel).data ?? ''
  return {
    ...emptyDraft(locale),
    lineType: lineTypeSchema.safeParse(params.lineType).data ?? '',
    simType: simTypeSchema.safeParse(params.simType).data ?? '',
    holderType: holderTypeSchema.safeParse(params.holderType).data ?? '',
    fromAbroad: fromAbroad === 'yes' || fromAbroad === 'no' ? fromAbroad : '',
    outcome: outcomeSchema.safeParse(params.outcome).data ?? '',
    attempts: [{ ...emptyAttempt('1'), channel }],
  }
}
