'use client'

import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Notice } from '@/app/_ui/notice'
import { revert } from '@/lib/entries/proposal-client'
import { REASON_MAX, REASON_MIN } from '@/lib/entries/proposal-schema'
import { ApiError, newKey } from '@/lib/http/api-client'

type RevertProps = {
  path: string
  /** The revision to bring back. */
  number: number
  /** The published revision that the moderator saw. */
  parent: string
}

/** A moderator brings a revision back, with a reason: its content holds again, as a new revision. */
export function Revert({ path, number, parent }: RevertProps) {
  const t = useTranslations('history.revert')
  const locale = useLocale()
  const [reason, setReason] = useState('')
  const [tooShort, setTooShort] = useState(false)
  const [key, setKey] = useState(newKey)
  const reverting = useMutation({
    mutationFn: () => revert({ path, to: number, parent, reason }, key),
    // Another try says something else: it is another request.
    onError: () => setKey(newKey()),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    const short = reason.trim().length < REASON_MIN
    setTooShort(short)
    if (!short) reverting.mutate()
  }
  const made = reverting.data
  if (made) {
    return (
      <Notice tone="ok" live="status" title={t(made.state === 'published' ? 'done' : 'waits')}>
        <p>
          <a href={`/${locale}/${path}/history/${made.number}`}>{t('see', { number: made.number })}</a>
        </p>
      </Notice>
    )
  }
  return (
    <form className="revert" onSubmit={send} noValidate>
      <h2>{t('title', { number })}</h2>
      <p>{t('lead')}</p>
      <Field
        id="revert-reason"
        label={t('reason')}
        hint={t('reason_hint')}
        error={tooShort ? t('reason_missing', { min: REASON_MIN }) : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            required
            maxLength={REASON_MAX}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {reverting.error ? <Failure error={reverting.error} /> : null}
      <Button type="submit" look="danger" pending={reverting.isPending}>
        {t('send', { number })}
      </Button>
    </form>
  )
}

/** Why it was not done: the page moved on, the content says the same already, or something passing. */
function Failure({ error }: { error: Error }) {
  const t = useTranslations('history.revert')
  const general = useTranslations('errors')
  const problem = error instanceof ApiError ? error.problem : null
  const code = problem?.issues?.[0]?.code ?? problem?.code ?? 'failed'
  return (
    <Notice tone="bad" live="alert" title={t('failed')}>
      <p>{general.has(code) ? general(code) : general('failed')}</p>
    </Notice>
  )
}
