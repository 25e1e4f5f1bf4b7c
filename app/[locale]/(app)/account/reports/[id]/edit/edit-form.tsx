'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToast } from '@/app/_ui/toasts'
import { useRouter } from '@/lib/i18n/navigation'
import { edit, reportKeys, reportQuery } from '@/lib/reports/client'
import type { EditReport, OwnReportView } from '@/lib/reports/schema'
import { useSignedIn } from '../../../../_parts/use-signed-in'
import { Conflict } from '../../../../_report/conflict'
import { draftOf } from '../../../../_report/draft'
import { editDraftId } from '../../../../_report/draft-store'
import { ReportForm } from '../../../../_report/report-form'
import { useReportForm } from '../../../../_report/use-report-form'

/** Changes a report from the version its author saw; a newer one is laid beside theirs. */
export function EditForm({ start, official }: { start: OwnReportView; official: string[] }) {
  const t = useTranslations('report')
  const locale = useLocale()
  const router = useRouter()
  const queries = useQueryClient()
  const say = useToast()
  const [newer, setNewer] = useState<OwnReportView | null>(null)

  const form = useReportForm({
    entry: start.path,
    official,
    draftId: editDraftId(start.id),
    start: draftOf(start),
    version: start.version,
    signedIn: useSignedIn(),
    // The form has checked the fields against the same contract.
    send: ({ fields, key, version }) => edit({ id: start.id, version, ...fields } as EditReport, key),
    onDone: (report) => {
      queries.setQueryData(reportKeys.one(report.id), report)
      void queries.invalidateQueries({ queryKey: reportKeys.mine })
      say(t('edit.saved'))
      router.push(`/account/reports/${report.id}`)
    },
    onSignIn: () =>
      router.push({
        pathname: '/sign-in',
        query: { next: `/${locale}/account/reports/${start.id}/edit` },
      }),
    onConflict: () =>
      void queries
        .fetchQuery({ ...reportQuery(start.id), staleTime: 0 })
        .then(setNewer)
        .catch(() => undefined),
  })

  const takeOn = (words: 'mine' | 'theirs') => {
    if (!newer) return
    const stored = draftOf(newer)
    form.rebase({ draft: stored, version: newer.version }, words === 'mine' ? form.draft : stored)
    setNewer(null)
    say(t(`conflict.${words}_taken`))
  }

  return (
    <ReportForm
      form={form}
      sendLabel={t('edit.send')}
      instead={newer ? <Conflict mine={form.draft} stored={newer} onTake={takeOn} /> : undefined}
    />
  )
}
