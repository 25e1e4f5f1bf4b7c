'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Field, FieldError } from '@/app/_ui/field'
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'
import { isFields } from '@/lib/entries/compare/json'
import { LOCALE_NAMES, LOCALE_TAGS } from '@/lib/i18n/formats'
import { useField } from './fields'
import { type At, idOf } from './json-path'
import { useIssue } from './store'
import { useWords } from './use-words'

type TextsFieldProps = {
  at: At
  name?: ReactNode
  hint?: ReactNode
  /** Lines of each box; 1 is a single line. */
  rows?: number
  /** The whole may be absent: without any language it is taken away. */
  optional?: boolean
  /** The language the others are translated from. */
  original?: Locale
  /** Languages whose text is older than the original. */
  outdated?: readonly Locale[]
}

/** A text in three languages side by side; on a narrow screen one at a time. */
export function TextsField(props: TextsFieldProps) {
  const { at, rows = 2, optional = false, hint, original, outdated = [] } = props
  const t = useTranslations('edit.texts')
  const own = useLocale()
  const { field, value } = useField(props)
  const [shown, setShown] = useState<Locale>(original ?? own)
  const texts = isFields(value) ? value : {}
  return (
    <fieldset className="texts" id={field.id} tabIndex={-1}>
      <legend>{field.label}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      <FieldError id={field.id}>{field.error}</FieldError>
      <div className="texts-tabs">
        {LOCALES.map((code) => (
          <button
            key={code}
            type="button"
            aria-pressed={code === shown}
            onClick={() => setShown(code)}
            lang={LOCALE_TAGS[code]}
          >
            {LOCALE_NAMES[code]}
            {typeof texts[code] === 'string' ? '' : <span aria-hidden="true"> –</span>}
            {outdated.includes(code) ? <span aria-hidden="true"> !</span> : null}
          </button>
        ))}
      </div>
      <div className="texts-columns">
        {LOCALES.map((code) => (
          <OneText
            key={code}
            at={[...at, code]}
            whole={at}
            code={code}
            rows={rows}
            optional={optional}
            shown={code === shown}
            value={typeof texts[code] === 'string' ? texts[code] : ''}
            mark={code === original ? t('original') : outdated.includes(code) ? t('outdated') : undefined}
          />
        ))}
      </div>
    </fieldset>
  )
}

type OneTextProps = {
  at: At
  whole: At
  code: Locale
  rows: number
  optional: boolean
  shown: boolean
  value: string
  mark: string | undefined
}

function OneText({ at, whole, code, rows, optional, shown, value, mark }: OneTextProps) {
  const { act } = useField({ at })
  const words = useWords()
  const issue = useIssue(at)
  const change = (event: { target: { value: string } }) =>
    act({ do: 'text', at: whole, language: code, value: event.target.value, optional })
  return (
    <Field
      id={idOf(at)}
      className={shown || issue ? 'shown' : undefined}
      error={issue ? words.problem(issue) : undefined}
      label={
        <>
          <span lang={LOCALE_TAGS[code]}>{LOCALE_NAMES[code]}</span>
          {mark ? <small className="mark"> {mark}</small> : null}
        </>
      }
    >
      {(control) =>
        rows === 1 ? (
          <input {...control} lang={LOCALE_TAGS[code]} value={value} onChange={change} autoComplete="off" />
        ) : (
          <textarea {...control} lang={LOCALE_TAGS[code]} rows={rows} value={value} onChange={change} />
        )
      }
    </Field>
  )
}
