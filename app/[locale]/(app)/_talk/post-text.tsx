'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { previewPost } from '@/lib/discussion/client'
import { POST_TEXT_MAX, POST_TEXT_MIN } from '@/lib/discussion/schema'
import { Counter } from '../_report/counter'

const ROWS = { ask: 7, answer: 7, comment: 3, edit: 7 }

type PostTextProps = {
  id: string
  what: keyof typeof ROWS
  value: string
  error: ReactNode
  onChange: (value: string) => void
}

/** The text in its author's words, with a look at how the server will set it. */
export function PostText({ id, what, value, error, onChange }: PostTextProps) {
  const t = useTranslations('discussion')
  const preview = useMutation({ mutationFn: previewPost })
  const text = value.trim()
  const shown = preview.data && preview.variables === text
  return (
    <>
      <Field id={id} label={t(`form.${what}.text`)} hint={t('hint.text')} error={error}>
        {(control) => (
          <>
            <textarea
              {...control}
              required
              rows={ROWS[what]}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
            <Counter length={text.length} minimum={POST_TEXT_MIN} maximum={POST_TEXT_MAX} />
          </>
        )}
      </Field>
      <Button
        look="quiet"
        pending={preview.isPending}
        aria-disabled={text === '' || undefined}
        onClick={() => text && preview.mutate(text)}
      >
        {preview.isPending ? t('preview_loading') : t('preview')}
      </Button>
      <div aria-live="polite">
        {preview.isError ? <p className="hint">{t('preview_failed')}</p> : null}
        {shown ? (
          <section className="preview" aria-label={t('preview_title')}>
            <h3>{t('preview_title')}</h3>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made safe by the server's renderer */}
            <div className="prose" dangerouslySetInnerHTML={{ __html: preview.data.html }} />
          </section>
        ) : null}
      </div>
    </>
  )
}
