'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { Notice } from '@/app/_ui/notice'
import { useToast } from '@/app/_ui/toasts'
import { ApiError, newKey } from '@/lib/http/api-client'
import { reportKeys, withdraw } from '@/lib/reports/client'
import type { OwnReportView } from '@/lib/reports/schema'
import { SendFailure } from '../../../_report/send-failure'

/** Taking a report back, after one question. */
export function Withdraw({ report }: { report: OwnReportView }) {
  const t = useTranslations('report.withdraw')
  const queries = useQueryClient()
  const say = useToast()
  const [open, setOpen] = useState(false)
  const [key, setKey] = useState('')
  const taking = useMutation({
    mutationFn: () => withdraw(report.id, report.version, key),
    onSuccess: (changed) => {
      queries.setQueryData(reportKeys.one(report.id), changed)
      void queries.invalidateQueries({ queryKey: reportKeys.mine })
      setOpen(false)
      say(t('done'))
    },
    onError: () => void queries.invalidateQueries({ queryKey: reportKeys.one(report.id) }),
  })
  const problem = taking.error instanceof ApiError ? taking.error.problem : null
  return (
    <>
      <Button
        look="danger"
        onClick={() => {
          taking.reset()
          setKey(newKey())
          setOpen(true)
        }}
      >
        {t('ask')}
      </Button>
      <Dialog
        open={open}
        title={t('title')}
        close={t('no')}
        onClose={() => setOpen(false)}
        actions={
          <Button look="danger" pending={taking.isPending} onClick={() => taking.mutate()}>
            {taking.isPending ? t('working') : t('yes')}
          </Button>
        }
      >
        <p>{t('text')}</p>
        {taking.isError && problem?.status === 409 ? (
          <Notice tone="bad" live="alert" title={t('conflict')} />
        ) : null}
        {taking.isError && problem?.status !== 409 ? <SendFailure problem={problem} /> : null}
      </Dialog>
    </>
  )
}
