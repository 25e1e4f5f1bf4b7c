'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { Notice } from '@/app/_ui/notice'
import { Select } from '@/app/_ui/select'
import { mergeCarriers, mergePreviewQuery } from '@/lib/entries/admin-client'
import type { CarrierRow, Moved } from '@/lib/entries/admin-schema'
import { QueryFailure } from '../../../../_parts/query-failure'
import { focusWrong } from '../../_parts/focus-wrong'
import { MovePreview } from '../../_parts/move-preview'
import { isReason, ReasonInput } from '../../_parts/reason-input'
import { useAct } from '../../_parts/use-act'

type Props = {
  carrier: CarrierRow
  /** All carriers of the country. */
  others: CarrierRow[]
  onClose: () => void
  onDone: (moved: Moved) => void
}

/** One carrier into another: what will happen is shown as soon as the other one is chosen. */
export function MergeDialog({ carrier, others, onClose, onDone }: Props) {
  const t = useTranslations('admin')
  const [into, setInto] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const from = carrier.path
  const preview = useQuery({ ...mergePreviewQuery({ from, into }), enabled: into !== '' })
  const { act, pending, problem, reset } = useAct(mergeCarriers, onDone)
  const possible = into !== '' && preview.data?.problems.length === 0
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (!isReason(reason)) focusWrong(event.currentTarget)
    else if (possible) act({ from, into, reason })
  }
  return (
    <Dialog
      open
      title={t('merge.title', { name: carrier.name })}
      close={t('cancel')}
      onClose={onClose}
      actions={
        possible ? (
          <Button type="submit" form="merge-form" pending={pending}>
            {pending ? t('working') : t('merge.send')}
          </Button>
        ) : null
      }
    >
      <form id="merge-form" className="form" onSubmit={submit} noValidate>
        <Select
          id="merge-into"
          label={t('merge.into')}
          value={into}
          empty={t('merge.choose')}
          options={others
            .filter((other) => other.path !== from)
            .map((other) => ({ value: other.path, text: `${other.name} (${other.path})` }))}
          onChange={(value) => {
            setInto(value)
            reset()
          }}
        />
        {into !== '' && preview.isError ? (
          <QueryFailure title={t('failed')} error={preview.error} retry={() => void preview.refetch()} />
        ) : null}
        {into !== '' && preview.data ? <MovePreview preview={preview.data} /> : null}
        {possible ? (
          <>
            <Notice tone="warn">
              <p>{t('merge.final')}</p>
            </Notice>
            <ReasonInput id="merge-reason" value={reason} tried={tried} onChange={setReason} />
          </>
        ) : null}
        {problem ? <Notice tone="bad" live="alert" title={problem} /> : null}
      </form>
    </Dialog>
  )
}
