'use client'

import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { focusControl } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { askForMail } from '@/lib/auth/client'
import { FailureNotice } from './failure-notice'
import { useFailure } from './use-failure'
import { useReady } from './use-ready'

type EmailFormProps = {
  next: string
  email: string
  onEmail: (email: string) => void
  onSent: () => void
}

/** First step: which address the mail goes to. */
export function EmailForm({ next, email, onEmail, onSent }: EmailFormProps) {
  const t = useTranslations('auth')
  const locale = useLocale()
  const failureOf = useFailure()
  const ready = useReady()
  const [empty, setEmpty] = useState(false)
  const send = useMutation({
    mutationFn: () => askForMail({ email: email.trim(), next, locale }),
    onSuccess: onSent,
    onError: () => focusControl('email'),
  })
  const failure = send.error ? failureOf(send.error) : null
  const error = empty ? t('issue.required') : failure?.fields.email
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setEmpty(email.trim() === '')
        if (email.trim() === '') focusControl('email')
        else if (!send.isPending) send.mutate()
      }}
    >
      <FailureNotice failure={failure} />
      <Field id="email" label={t('sign_in.email')} hint={t('sign_in.email_hint')} error={error}>
        {(control) => (
          <input
            {...control}
            type="email"
            name="email"
            value={email}
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => {
              setEmpty(false)
              onEmail(event.target.value)
            }}
          />
        )}
      </Field>
      <div className="actions">
        <Button type="submit" disabled={!ready} pending={send.isPending}>
          {send.isPending ? t('sign_in.sending') : t('sign_in.send')}
        </Button>
      </div>
    </form>
  )
}
