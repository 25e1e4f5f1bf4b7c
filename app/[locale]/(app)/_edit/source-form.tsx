'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Checkbox } from '@/app/_ui/choice'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/select'
import { SOURCE_KINDS, type SourceKind } from '@/lib/catalog/vocabulary'
import type { SourceInput } from '@/lib/entries/content/source'
import { useLabels } from '../_report/use-labels'
import { type SourceDraft, sourceDraft, sourceIssues, toSource } from './source-draft'
import { useFocusSoon } from './store'
import { useWords } from './use-words'

type SourceFormProps = {
  id: string
  /** A source that was brought along before and is changed. */
  start: SourceInput | null
  onDone: (source: SourceInput) => void
  onCancel: () => void
}

const TEXTS = [
  ['url', 'url'],
  ['title', 'text'],
  ['publisher', 'text'],
  ['language', 'text'],
  ['published', 'text'],
  ['checkedOn', 'date'],
] as const

/** A source that is not in the list: its address and what is to be known of it. */
export function SourceForm({ id, start, onDone, onCancel }: SourceFormProps) {
  const t = useTranslations('edit.source')
  const labels = useLabels()
  const words = useWords()
  const focusSoon = useFocusSoon()
  const [draft, setDraft] = useState<SourceDraft>(() => sourceDraft(start))
  const [wrong, setWrong] = useState<ReadonlyMap<string, string>>(new Map())
  const set = (part: Partial<SourceDraft>) => setDraft((before) => ({ ...before, ...part }))
  useEffect(() => focusSoon(`${id}-url`), [focusSoon, id])

  const done = async () => {
    const source = toSource(draft)
    const issues = await sourceIssues(source)
    const found = new Map(issues.map((issue) => [String(issue.path[0] ?? 'title'), words.problem(issue)]))
    setWrong(found)
    const first = [...found.keys()][0]
    if (first) focusSoon(`${id}-${first}`)
    else onDone(source)
  }

  return (
    <fieldset className="edit-item source-form" onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <legend>{t(start ? 'form_edit' : 'form_new')}</legend>
      <div className="edit-row">
        {TEXTS.map(([name, type]) => (
          <Field
            key={name}
            id={`${id}-${name}`}
            label={t(`field.${name}`)}
            hint={t.has(`hint.${name}`) ? t(`hint.${name}`) : undefined}
            error={wrong.get(name) ?? (name === 'url' ? wrong.get('key') : undefined)}
            className={name === 'url' || name === 'title' ? 'grow' : undefined}
          >
            {(control) => (
              <input
                {...control}
                type={type}
                autoComplete="off"
                value={draft[name]}
                onChange={(event) => set({ [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <Select
          id={`${id}-kind`}
          label={t('field.kind')}
          value={draft.kind}
          options={labels.options('sourceKind', SOURCE_KINDS)}
          onChange={(kind) => kind && set({ kind: kind as SourceKind })}
        />
      </div>
      <Checkbox checked={draft.commercial} onChange={(commercial) => set({ commercial })}>
        {t('field.commercial')}
      </Checkbox>
      <div className="actions">
        <Button look="plain" onClick={() => void done()}>
          {t('done')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </fieldset>
  )
}
