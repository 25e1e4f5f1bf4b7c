'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { Notice } from '@/app/_ui/notice'
import { type RenameWish, renamePlace, renamePreviewQuery } from '@/lib/entries/admin-client'
import type { Moved } from '@/lib/entries/admin-schema'
import { QueryFailure } from '../../../../_parts/query-failure'
import { focusWrong } from '../../_parts/focus-wrong'
import { MovePreview } from '../../_parts/move-preview'
import { isReason, ReasonInput } from '../../_parts/reason-input'
import { TextInput } from '../../_parts/text-input'
import { useAct } from '../../_parts/use-act'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

type Props = {
  path: string
  name: string
  onClose: () => void
  onDone: (moved: Moved) => void
}

/** Another address, and for a carrier another name: first what will happen, then the doing. */
export function RenameDialog({ path, name: oldName, onClose, onDone }: Props) {
  const t = useTranslations('admin')
  const isCarrier = path.includes('/')
  const oldSlug = path.split('/').at(-1) ?? ''
  const [slug, setSlug] = useState(oldSlug)
  const [name, setName] = useState(oldName)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState({ check: false, send: false })
  const [wish, setWish] = useState<RenameWish | null>(null)
  const preview = useQuery({
    ...renamePreviewQuery(wish ?? { path, slug }),
    enabled: wish !== null,
  })
  const { act, pending, problem, reset } = useAct(renamePlace, onDone)

  // What was looked at is not what would be done any more.
  const change = (set: (value: string) => void) => (value: string) => {
    set(value)
    setWish(null)
    reset()
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const named = isCarrier && name.trim() ? { name: name.trim() } : {}
    if (wish === null) {
      setTried((before) => ({ ...before, check: true }))
      if (SLUG.test(slug)) setWish({ path, slug, ...named })
      else focusWrong(form)
      return
    }
    setTried((before) => ({ ...before, send: true }))
    if (!isReason(reason)) focusWrong(form)
    else if (preview.data?.problems.length === 0) act({ ...wish, reason })
  }
  const ready = wish !== null && preview.data?.problems.length === 0
  return (
    <Dialog
      open
      title={t(isCarrier ? 'rename.title' : 'rename.title_country', { name: oldName })}
      close={t('cancel')}
      onClose={onClose}
      actions={
        <Button type="submit" form="rename-form" pending={pending || (wish !== null && preview.isPending)}>
          {pending ? t('working') : t(ready ? 'rename.send' : 'rename.check')}
        </Button>
      }
    >
      <form id="rename-form" className="form" onSubmit={submit} noValidate>
        {isCarrier ? (
          <TextInput
            id="rename-name"
            label={t('rename.name')}
            hint={t('rename.name_hint')}
            value={name}
            onChange={change(setName)}
          />
        ) : null}
        <TextInput
          id="rename-slug"
          label={t('rename.slug')}
          hint={t('rename.slug_hint', { slug: oldSlug })}
          error={tried.check && !SLUG.test(slug) ? t('rename.slug_bad') : undefined}
          value={slug}
          address
          onChange={change(setSlug)}
        />
        {wish !== null && preview.isError ? (
          <QueryFailure title={t('failed')} error={preview.error} retry={() => void preview.refetch()} />
        ) : null}
        {wish !== null && preview.data ? <MovePreview preview={preview.data} /> : null}
        {ready ? (
          <ReasonInput id="rename-reason" value={reason} tried={tried.send} onChange={setReason} />
        ) : null}
        {problem ? <Notice tone="bad" live="alert" title={problem} /> : null}
      </form>
    </Dialog>
  )
}
