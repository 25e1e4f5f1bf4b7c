'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Notice } from '@/app/_ui/notice'
import type { OwnReportView } from '@/lib/reports/schema'
import { OwnReport } from '../../../../_report/own-report'
import { EditForm } from './edit-form'

/** The form over the stored report; what was stored when it was opened stays its start. */
export function EditReport({ id, official }: { id: string; official: string[] }) {
  const locale = useLocale()
  return (
    <OwnReport id={id} here={`/${locale}/account/reports/${id}/edit`}>
      {(report) => <Opened report={report} official={official} />}
    </OwnReport>
  )
}

function Opened({ report, official }: { report: OwnReportView; official: string[] }) {
  const t = useTranslations('report.edit')
  const [start] = useState(report)
  if (!start.may.edit) return <Notice tone="warn" title={t('not_possible')} />
  return <EditForm start={start} official={official} />
}
