'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { ChangeSummary } from './change-summary'
import { useAct, useEdit, useIssue } from './store'
import { useWords } from './use-words'

type SendPartProps = {
  /** Words of the button. */
  label: string
  pending: boolean
  onSend: () => void
  /** Without a reason of its own: a moderator sends what somebody else gave the reason for. */
  withReason?: boolean
  /** Stands between the summary and the button: failures, what happens next. */
  children?: ReactNode
}

const REASON_AT = ['reason'] as const

/** The end of the form: why, what will change, and the button. */
export function SendPart({ label, pending, onSend, withReason = true, children }: SendPartProps) {
  const t = useTranslations('edit.send')
  const words = useWords()
  const act = useAct()
  const reason = useEdit((state) => state.reason)
  const issue = useIssue(REASON_AT)
  return (
    <section className="part" id="send">
      <h2>{t('title')}</h2>
      <ChangeSummary />
      {withReason ? (
        <Field
          id="e-reason"
          label={t('reason')}
          hint={t('reason_hint')}
          error={issue ? words.problem(issue) : undefined}
        >
          {(control) => (
            <input
              {...control}
              required
              autoComplete="off"
              value={reason}
              onChange={(event) => act({ do: 'reason', reason: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      {children}
      <div className="actions">
        <Button pending={pending} onClick={onSend}>
          {pending ? t('sending') : label}
        </Button>
      </div>
    </section>
  )
}
