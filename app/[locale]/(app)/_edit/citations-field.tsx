'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { isFields } from '@/lib/entries/compare/json'
import type { SourceInput } from '@/lib/entries/content/source'
import { CitationItem } from './citation-item'
import { useField } from './fields'
import { type At, idOf } from './json-path'
import { SourceForm } from './source-form'
import { SourcePick } from './source-pick'
import { useEdit, useFocusSoon } from './store'

type CitationsFieldProps = { at: At; max: number }

/** Where something comes from: sources of the page picked, or new ones brought along. */
export function CitationsField({ at, max }: CitationsFieldProps) {
  const t = useTranslations('edit.source')
  const { act, field, value } = useField({ at, name: t('title') })
  const sources = useEdit((state) => state.sources)
  const focusSoon = useFocusSoon()
  const [form, setForm] = useState<SourceInput | 'new' | null>(null)
  const cited = (Array.isArray(value) ? value : []).map((one) =>
    isFields(one) ? String(one.source ?? '') : '',
  )
  const cite = (key: string) => {
    if (cited.includes(key)) return
    act({ do: 'add', at, value: { source: key, role: 'supports' } })
    focusSoon([...at, cited.length])
  }
  return (
    <fieldset className={`citations ${field.error ? 'wrong' : ''}`} id={field.id} tabIndex={-1}>
      <legend>{field.label}</legend>
      <FieldError id={field.id}>{field.error}</FieldError>
      <ol>
        {cited.map((key, index) => (
          <CitationItem
            key={key}
            at={[...at, index]}
            source={sources.find((one) => one.key === key)}
            onEdit={setForm}
            onRemove={() => {
              act({ do: 'remove', at: [...at, index] })
              focusSoon(at)
            }}
          />
        ))}
      </ol>
      {form ? (
        <SourceForm
          id={`${idOf(at)}-new`}
          start={form === 'new' ? null : form}
          onDone={(source) => {
            act({ do: 'source', source })
            cite(source.key)
            setForm(null)
          }}
          onCancel={() => {
            setForm(null)
            focusSoon(at)
          }}
        />
      ) : cited.length < max ? (
        <div className="source-add">
          <SourcePick
            id={`${idOf(at)}-pick`}
            sources={sources.filter(({ key }) => !cited.includes(key))}
            onPick={cite}
          />
          <Button look="quiet" onClick={() => setForm('new')}>
            {t('new')}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
