'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { Notice } from '@/app/_ui/notice'
import { Select } from '@/app/_ui/select'
import { LOCALES } from '@/lib/catalog/vocabulary'
import { TITLE_MAX, TITLE_MIN } from '@/lib/discussion/schema'
import { LOCALE_NAMES } from '@/lib/i18n/formats'
import { Counter } from '../_report/counter'
import { useReady } from '../sign-in/_parts/use-ready'
import { PostText } from './post-text'
import { TalkFailure } from './talk-failure'
import { controlId, type PostFormState } from './use-post-form'
import { usePostIssues } from './use-post-issues'

type PostFormProps = {
  form: PostFormState
  /** Key of the words: title of the text, its hint, the button. */
  what: 'ask' | 'answer' | 'comment' | 'edit'
  /** Stands below the title while it is typed. */
  belowTitle?: ReactNode
  /** Stands in the place of the failure, e.g. two versions side by side. */
  instead?: ReactNode
  onCancel?: () => void
}

/** Title where there is one, text with preview, language; errors on top and in place. */
export function PostForm({ form, what, belowTitle, instead, onCancel }: PostFormProps) {
  const t = useTranslations('discussion')
  const { draft, change } = form
  const ready = useReady()
  const { errorOf, summary, goTo } = usePostIssues(form)
  const title = controlId(form, 'title')
  return (
    <form
      className="form talk-form"
      noValidate
      aria-label={t(`form.${what}.name`)}
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      {form.restored ? (
        <Notice live="status" title={t('restored')}>
          <Button look="quiet" onClick={form.discard}>
            {t('discard')}
          </Button>
        </Notice>
      ) : null}
      {form.refused ? <Notice tone="warn" live="status" title={t('not_kept')} /> : null}
      {summary.length > 0 ? (
        <ErrorSummary
          title={t('summary_title', { count: summary.length })}
          items={summary}
          attempt={form.tries}
          onGo={goTo}
        />
      ) : null}
      {form.withTitle ? (
        <>
          <Field id={title} label={t('field.title')} hint={t('hint.title')} error={errorOf('title')}>
            {(control) => (
              <>
                <input
                  {...control}
                  type="text"
                  required
                  autoComplete="off"
                  value={draft.title}
                  onChange={(event) => change({ title: event.target.value })}
                />
                <Counter length={draft.title.trim().length} minimum={TITLE_MIN} maximum={TITLE_MAX} />
              </>
            )}
          </Field>
          {belowTitle}
        </>
      ) : null}
      <PostText
        id={controlId(form, 'text')}
        what={what}
        value={draft.text}
        error={errorOf('text')}
        onChange={(text) => change({ text })}
      />
      <Select
        id={controlId(form, 'language')}
        label={t('field.language')}
        value={draft.language}
        options={LOCALES.map((value) => ({ value, text: LOCALE_NAMES[value] }))}
        onChange={(value) => value && change({ language: value })}
        className="short"
      />
      {instead ?? (form.failed ? <TalkFailure problem={form.problem} /> : null)}
      <div className="actions">
        {form.arrived ? (
          <Button look="plain" onClick={form.discard}>
            {t('discard')}
          </Button>
        ) : (
          <Button type="submit" disabled={!ready} pending={form.pending}>
            {form.pending
              ? t('sending')
              : form.failed
                ? t('again')
                : t(form.signedIn === false ? 'send_signed_out' : `form.${what}.send`)}
          </Button>
        )}
        {onCancel ? (
          <Button look="quiet" onClick={onCancel}>
            {t('cancel')}
          </Button>
        ) : null}
        {form.signedIn === false ? <span className="fine">{t('kept_meanwhile')}</span> : null}
      </div>
    </form>
  )
}
