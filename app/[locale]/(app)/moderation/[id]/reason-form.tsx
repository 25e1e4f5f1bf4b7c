'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { type Option, Select } from '@/app/_ui/select'
import { DECISION_NOTE_MAX, REPORT_REASONS } from '@/lib/moderation/schema'
import { Counter } from '../../_report/counter'
import type { Choice, Draft } from './use-decide'

type Reason = NonNullable<Draft['reason']>
type ReasonFormProps = {
  choice: Choice
  pending: boolean
  /** Reasons in words, where they are not those of reports. */
  reasons?: Option<Reason>[]
  /** Words of the button, where it is not a report that is decided. */
  sendLabel?: string
  onSend: (draft: Draft) => void
  onCancel: () => void
}

/** Why, from the list, and a note; both reach the author. */
export function ReasonForm(props: ReasonFormProps) {
  const { choice, pending, onSend, onCancel } = props
  const t = useTranslations('moderation.decide')
  const reasons = useTranslations('report.reason')
  const [reason, setReason] = useState<Reason | ''>('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('select, textarea')?.focus()
  }, [])

  const needsReason = choice !== 'dismiss'
  const text = note.trim()
  const reasonError = needsReason && !reason ? t('reason_missing') : undefined
  const noteError =
    text.length > DECISION_NOTE_MAX
      ? t('note_long', { maximum: DECISION_NOTE_MAX })
      : reason === 'other' && !text
        ? t('note_missing')
        : undefined

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (pending) return
    setTried(true)
    if (reasonError || noteError) {
      document.getElementById(reasonError ? 'reason' : 'note')?.focus()
      return
    }
    onSend({ verdict: choice, reason: reason || undefined, note: text || undefined })
  }

  return (
    <form
      className="form"
      ref={form}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      {needsReason ? (
        <Select
          id="reason"
          label={t('reason')}
          error={tried ? reasonError : undefined}
          value={reason}
          empty={t('choose')}
          options={props.reasons ?? REPORT_REASONS.map((value) => ({ value, text: reasons(value) }))}
          onChange={setReason}
          required
        />
      ) : null}
      <Field
        id="note"
        label={t(needsReason ? 'note' : 'note_inner')}
        hint={needsReason ? t('note_hint') : undefined}
        error={tried ? noteError : undefined}
      >
        {(control) => (
          <>
            <textarea {...control} rows={4} value={note} onChange={(event) => setNote(event.target.value)} />
            <Counter length={text.length} maximum={DECISION_NOTE_MAX} />
          </>
        )}
      </Field>
      <div className="actions">
        <Button type="submit" look={choice === 'reject' ? 'danger' : 'main'} pending={pending}>
          {pending ? t('working') : (props.sendLabel ?? t(`send_${choice}`))}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
