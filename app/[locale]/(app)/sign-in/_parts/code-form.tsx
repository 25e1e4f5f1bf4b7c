'use client'

import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { focusControl } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { Notice } from '@/app/_ui/notice'
import { useToast } from '@/app/_ui/toasts'
import { askForMail, sendCode } from '@/lib/auth/client'
import { FailureNotice } from './failure-notice'
import { useFailure } from './use-failure'
import { useReady } from './use-ready'

type CodeFormProps = {
  /** How long a code works. */
  minutes: number
  next: string
  /** Address the mail went to; empty when this page was opened again and no longer knows. */
  email: string
  onRestart: () => void
}

/** Second step, in the browser that asked: the six digits. The link in the mail does as well. */
export function CodeForm({ minutes, next, email, onRestart }: CodeFormProps) {
  const t = useTranslations('auth')
  const locale = useLocale()
  const failureOf = useFailure()
  const ready = useReady()
  const toast = useToast()
  const [code, setCode] = useState('')
  // The first step took its focus away with it.
  useEffect(() => focusControl('code'), [])
  const finish = useMutation({
    mutationFn: () => sendCode(code),
    // The whole page is loaded anew: what it shows depends on who is signed in.
    onSuccess: (answer) => window.location.assign(answer.next),
    onError: () => focusControl('code'),
  })
  const again = useMutation({
    mutationFn: () => askForMail({ email: email.trim(), next, locale }),
    onSuccess: () => {
      setCode('')
      finish.reset()
      toast(t('sign_in.sent_again'))
    },
  })
  const failed = finish.error ?? again.error
  const failure = failed ? failureOf(failed) : null
  const busy = finish.isPending || finish.isSuccess
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) finish.mutate()
      }}
    >
      <Notice tone="ok" live="status" title={t('sign_in.sent_title')}>
        <p>{email ? t('sign_in.sent', { email: email.trim() }) : t('sign_in.sent_before')}</p>
        <p>{t('sign_in.spam')}</p>
      </Notice>
      <FailureNotice failure={failure} />
      <Field
        id="code"
        className="short"
        label={t('sign_in.code')}
        hint={t('sign_in.code_hint', { minutes })}
        error={failure?.fields.code}
      >
        {(control) => (
          <input
            {...control}
            name="code"
            value={code}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            spellCheck={false}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <div className="actions">
        <Button type="submit" disabled={!ready} pending={busy}>
          {busy ? t('sign_in.finishing') : t('sign_in.finish')}
        </Button>
        {email ? (
          <Button look="plain" pending={again.isPending} onClick={() => again.mutate()}>
            {t('sign_in.again')}
          </Button>
        ) : null}
        <Button look="quiet" onClick={onRestart}>
          {t('sign_in.other')}
        </Button>
      </div>
    </form>
  )
}
