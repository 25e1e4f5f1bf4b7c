'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Notice } from '@/app/_ui/notice'
import { useRouter } from '@/lib/i18n/navigation'
import { reportKeys, submit } from '@/lib/reports/client'
import type { OwnReportView, SubmitReport } from '@/lib/reports/schema'
import { useSignedIn } from '../../../../_parts/use-signed-in'
import type { ReportDraft } from '../../../../_report/draft'
import { newReportDraftId } from '../../../../_report/draft-store'
import { ReportForm } from '../../../../_report/report-form'
import { useReportForm } from '../../../../_report/use-report-form'
import { Received } from './received'

type NewReportProps = {
  /** Path of the policy page, e.g. `pe/claro/cancel`. */
  entry: string
  title: string
  official: string[]
  /** What is filled in already. */
  start: ReportDraft
}

/** The form for a new report; then what has become of it. */
export function NewReport({ entry, title, official, start }: NewReportProps) {
  const t = useTranslations('report')
  const locale = useLocale()
  const router = useRouter()
  const queries = useQueryClient()
  const signedIn = useSignedIn()
  const [received, setReceived] = useState<OwnReportView | null>(null)

  const form = useReportForm({
    entry,
    official,
    draftId: newReportDraftId(entry),
    start,
    version: null,
    signedIn,
    // The form has checked the fields against the same contract.
    send: ({ fields, key }) => submit({ entry, ...fields } as SubmitReport, key),
    onDone: (report) => {
      queries.setQueryData(reportKeys.one(report.id), report)
      void queries.invalidateQueries({ queryKey: reportKeys.mine })
      setReceived(report)
    },
    onSignIn: () => router.push({ pathname: '/sign-in', query: { next: `/${locale}/${entry}/report` } }),
  })

  if (received) return <Received report={received} title={title} />
  return (
    <>
      <p className="lead">{t('page_lead')}</p>
      <ReportForm
        form={form}
        sendLabel={signedIn === false ? t('send_signed_out') : t('send')}
        beforeSend={
          signedIn === false ? (
            <Notice title={t('sign_in_title')}>
              <p>{t('sign_in_why')}</p>
            </Notice>
          ) : null
        }
      />
    </>
  )
}
