'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/app/_ui/button'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Notice } from '@/app/_ui/notice'
import { Select } from '@/app/_ui/select'
import { LOCALES, OUTCOMES } from '@/lib/catalog/vocabulary'
import { LOCALE_NAMES } from '@/lib/i18n/formats'
import { AttemptList } from './attempt-list'
import { LineFields } from './line-fields'
import { SendFailure } from './send-failure'
import { TextField } from './text-field'
import { useIssueText } from './use-issue-text'
import { useLabels } from './use-labels'
import type { ReportFormState } from './use-report-form'

type ReportFormProps = {
  form: ReportFormState
  /** Words of the button that sends. */
  sendLabel: string
  /** Stands in the place of the failure, e.g. two versions side by side. */
  instead?: ReactNode
  /** A sentence before the button, e.g. that one has to sign in. */
  beforeSend?: ReactNode
}

/** The whole report, in one column. */
export function ReportForm({ form, sendLabel, instead, beforeSend }: ReportFormProps) {
  const t = useTranslations('report')
  const labels = useLabels()
  const { draft, change } = form
  const { errorOf, summary, goTo } = useIssueText(draft, form.issues)
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      {form.restored ? (
        <Notice live="status" title={t('restored_title')}>
          <p>{t('restored')}</p>
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

      <section className="part">
        <h2>{t('part.line')}</h2>
        <LineFields draft={draft} errorOf={errorOf} change={change} />
      </section>
      <section className="part">
        <h2>{t('part.attempts')}</h2>
        <p className="hint">{t('part.attempts_hint')}</p>
        <AttemptList attempts={draft.attempts} actions={form.attempts} errorOf={errorOf} />
      </section>
      <section className="part">
        <h2>{t('part.end')}</h2>
        <Select
          id="outcome"
          label={t('field.outcome')}
          error={errorOf('outcome')}
          value={draft.outcome}
          options={labels.options('outcome', OUTCOMES)}
          empty={t('choose')}
          onChange={(value) => change('outcome', value)}
          required
        />
        <TextField value={draft.text} error={errorOf('text')} onChange={(text) => change('text', text)} />
        <Select
          id="language"
          label={t('field.language')}
          error={errorOf('language')}
          value={draft.language}
          options={LOCALES.map((value) => ({ value, text: LOCALE_NAMES[value] }))}
          onChange={(value) => value && change('language', value)}
          className="short"
        />
      </section>
      <section className="part">
        <h2>{t('public_title')}</h2>
        <ul className="plain-list">
          <li>{t('public_shown')}</li>
          <li>{t('public_hidden')}</li>
          <li>{t('public_numbers')}</li>
          <li>{t('public_checked')}</li>
        </ul>
      </section>
      {instead ?? (form.failed ? <SendFailure problem={form.problem} /> : null)}
      {beforeSend}
      <div className="actions">
        {form.arrived ? (
          <Button look="plain" onClick={form.discard}>
            {t('discard')}
          </Button>
        ) : (
          <Button type="submit" pending={form.pending}>
            {form.pending ? t('sending') : form.failed ? t('again') : sendLabel}
          </Button>
        )}
      </div>
    </form>
  )
}
