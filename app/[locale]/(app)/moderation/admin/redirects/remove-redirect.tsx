'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { Notice } from '@/app/_ui/notice'
import { useToast } from '@/app/_ui/toasts'
import { removeRedirect } from '@/lib/entries/admin-client'
import type { RedirectRow } from '@/lib/entries/admin-schema'
import { focusWrong } from '../_parts/focus-wrong'
import { isReason, ReasonInput } from '../_parts/reason-input'
import { useAct } from '../_parts/use-act'

/** Asks before an address is freed. */
export function RemoveRedirect({ row, onClose }: { row: RedirectRow; onClose: () => void }) {
  const t = useTranslations('admin')
  const toast = useToast()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { act, pending, problem } = useAct(removeRedirect, ({ path }) => {
    onClose()
    toast(t('redirects.removed', { path }))
  })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (isReason(reason)) act({ path: row.path, reason })
    else focusWrong(event.currentTarget)
  }
  return (
    <Dialog
      open
      title={t('redirects.remove_title', { path: row.path })}
      close={t('cancel')}
      onClose={onClose}
      actions={
        <Button type="submit" form="remove-form" look="danger" pending={pending}>
          {pending ? t('working') : t('redirects.remove')}
        </Button>
      }
    >
      <form id="remove-form" className="form" onSubmit={send} noValidate>
        <p>{t('redirects.remove_lead')}</p>
        {row.merged ? <p>{t('redirects.remove_merged')}</p> : null}
        <ReasonInput id="remove-reason" value={reason} tried={tried} onChange={setReason} />
        {problem ? <Notice tone="bad" live="alert" title={problem} /> : null}
      </form>
    </Dialog>
  )
}
