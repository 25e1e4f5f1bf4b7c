'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { previewText } from '@/lib/reports/client'
import { REPORT_TEXT_MAX, REPORT_TEXT_MIN } from '@/lib/reports/schema'
import { Counter } from './counter'

type TextFieldProps = {
  value: string
  error: ReactNode
  onChange: (value: string) => void
}

/** The story in the author's words, with a look at how it will be set. */
export function TextField({ value, error, onChange }: TextFieldProps) {
  const t = useTranslations('report')
  const preview = useMutation({ mutationFn: previewText })
  const text = value.trim()
  const shown = preview.data && preview.variables === text
  return (
    <>
      <Field id="text" label={t('field.text')} hint={t('hint.text')} error={error}>
        {(control) => (
          <>
            <textarea
              {...control}
              required
              rows={9}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
            <Counter length={text.length} minimum={REPORT_TEXT_MIN} maximum={REPORT_TEXT_MAX} />
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
