'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { useToast } from '@/app/_ui/toasts'
import { addRedirect } from '@/lib/entries/admin-client'
import { focusWrong } from '../_parts/focus-wrong'
import { isReason, ReasonInput } from '../_parts/reason-input'
import { TextInput } from '../_parts/text-input'
import { useAct } from '../_parts/use-act'

const PATH = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*){0,2}$/
const EMPTY = { path: '', to: '', reason: '' }

/** Addresses are often copied from a browser: language and slashes around them are no part of them. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/^\/?(?:(?:zh|es|en)\/)?/, '')
    .replace(/\/$/, '')

/** A free address that shall lead to a page. */
export function AddRedirect() {
  const t = useTranslations('admin.redirects')
  const toast = useToast()
  const [draft, setDraft] = useState(EMPTY)
  const [tried, setTried] = useState(false)
  const { act, pending, problem, reset } = useAct(addRedirect, ({ path, to }) => {
    setDraft(EMPTY)
    setTried(false)
    toast(t('added', { path, to }))
  })
  const change = (field: keyof typeof EMPTY) => (value: string) => {
    setDraft((before) => ({ ...before, [field]: value }))
    reset()
  }
  const wrong = (path: string) => (tried && !PATH.test(bare(path)) ? t('path_bad') : undefined)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const [path, to] = [bare(draft.path), bare(draft.to)]
    const good = PATH.test(path) && PATH.test(to) && isReason(draft.reason)
    if (good) act({ path, to, reason: draft.reason })
    else focusWrong(event.currentTarget)
  }
  return (
    <form className="form admin-form" onSubmit={send} noValidate>
      <h2>{t('add')}</h2>
      <TextInput
        id="redirect-from"
        label={t('from')}
        hint={t('from_hint')}
        error={wrong(draft.path)}
        value={draft.path}
        address
        onChange={change('path')}
      />
      <TextInput
        id="redirect-to"
        label={t('to')}
        hint={t('to_hint')}
        error={wrong(draft.to)}
        value={draft.to}
        address
        onChange={change('to')}
      />
      <ReasonInput id="redirect-reason" value={draft.reason} tried={tried} onChange={change('reason')} />
      {problem ? <Notice tone="bad" live="alert" title={problem} /> : null}
      <Button type="submit" pending={pending}>
        {t('add_go')}
      </Button>
    </form>
  )
}
