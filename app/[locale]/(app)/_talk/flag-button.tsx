'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Radios } from '@/app/_ui/choice'
import { Dialog } from '@/app/_ui/dialog'
import { Field } from '@/app/_ui/field'
import { useToast } from '@/app/_ui/toasts'
import type { CommentTarget } from '@/lib/discussion/client'
import { FLAG_NOTE_MAX, FLAG_REASONS } from '@/lib/discussion/schema'
import { newKey } from '@/lib/http/api-client'
import { type FlagInput, flag } from '@/lib/moderation/client'
import { Counter } from '../_report/counter'
import { problemOf, TalkFailure } from './talk-failure'
import { useToSignIn } from './use-to-sign-in'

type Reason = FlagInput['reason']

/** Telling the moderators that something is wrong with a post or a report, and what. */
export function FlagButton({ on, id }: CommentTarget) {
  const t = useTranslations('discussion.flag')
  const say = useToast()
  const field = useId()
  const { signedIn, toSignIn } = useToSignIn()
  const [open, setOpen] = useState(false)
  const [key, setKey] = useState('')
  const [reason, setReason] = useState<Reason | ''>('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const flagging = useMutation({
    mutationFn: (chosen: Reason) =>
      flag({ on, id, reason: chosen, ...(note.trim() ? { note: note.trim() } : {}) }, key),
    onSuccess: () => {
      setOpen(false)
      say(t('done'))
    },
    onError: (error) => problemOf(error)?.status === 401 && toSignIn(),
  })
  const noteMissing = reason === 'other' && note.trim() === ''
  const noteLong = note.trim().length > FLAG_NOTE_MAX

  const send = () => {
    setTried(true)
    if (reason && !noteMissing && !noteLong) flagging.mutate(reason)
    else document.getElementById(reason ? `${field}-note` : `${field}-reason`)?.focus()
  }
  if (flagging.isSuccess) return <span className="fine">{t('flagged')}</span>
  return (
    <>
      <button
        type="button"
        className="link"
        onClick={() => {
          if (signedIn === false) return toSignIn()
          flagging.reset()
          setTried(false)
          setKey(newKey())
          setOpen(true)
        }}
      >
        {t('open')}
      </button>
      <Dialog
        open={open}
        title={t('title')}
        close={t('cancel')}
        onClose={() => setOpen(false)}
        actions={
          <Button pending={flagging.isPending} onClick={send}>
            {flagging.isPending ? t('sending') : t('send')}
          </Button>
        }
      >
        <p>{t('lead')}</p>
        <Radios
          id={`${field}-reason`}
          legend={t('reason')}
          error={tried && !reason ? t('reason_missing') : undefined}
          value={reason}
          options={FLAG_REASONS.map((value) => ({ value, text: t(`reasons.${value}`) }))}
          onChange={setReason}
        />
        <Field
          id={`${field}-note`}
          label={t('note')}
          error={tried && noteMissing ? t('note_missing') : noteLong ? t('note_long') : undefined}
        >
          {(control) => (
            <>
              <textarea
                {...control}
                rows={3}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
              <Counter length={note.trim().length} maximum={FLAG_NOTE_MAX} />
            </>
          )}
        </Field>
        {flagging.isError ? <TalkFailure problem={problemOf(flagging.error)} /> : null}
      </Dialog>
    </>
  )
}
