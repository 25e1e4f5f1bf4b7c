'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Checkboxes, Group } from '@/app/_ui/choice'
import type { Statement } from '@/lib/entries/content/statement'
import { pickNote } from '@/lib/entries/pick-text'
import { PartialDateField, TextField, TickField, useField } from './fields'
import type { At } from './json-path'
import { OptionalPart } from './optional-part'
import { contentOf } from './state'
import { useEdit } from './store'
import { TextsField } from './texts-field'

export const standingCount = (statement: Statement): number =>
  [
    statement.validFrom,
    statement.validTo,
    statement.timesAsWritten,
    statement.note,
    statement.contradicted,
    statement.deprecated,
  ].filter((part) => part !== undefined).length

/** Since when and until when it holds, what speaks against it, and the end of it. */
export function StandingFields({ at, statement }: { at: At; statement: Statement }) {
  const t = useTranslations('edit.statement')
  const inner = (...names: string[]) => [...at, ...names]
  return (
    <>
      <div className="edit-row">
        <PartialDateField at={inner('validFrom')} />
        <PartialDateField at={inner('validTo')} />
        {statement.validTo ? <TickField at={inner('validToAtLatest')} name={t('at_latest')} /> : null}
      </div>
      <TextField at={inner('timesAsWritten')} hint={t('as_written_hint')} />
      <TextsField at={inner('note')} optional hint={t('note_hint')} />
      <OptionalPart
        at={inner('contradicted')}
        title={t('contradicted')}
        add={t('contradict')}
        make={() => ({ by: [], reason: {} })}
      >
        <ContradictedBy at={inner('contradicted', 'by')} except={statement.key} />
        <TextsField at={inner('contradicted', 'reason')} />
      </OptionalPart>
      {statement.deprecated ? (
        <OptionalPart
          at={inner('deprecated')}
          title={t('deprecated')}
          add={t('deprecate')}
          make={() => ({ reason: {} })}
        >
          <TextField at={inner('deprecated', 'on')} name={t('deprecated_on')} type="date" required />
          <TextsField at={inner('deprecated', 'reason')} />
        </OptionalPart>
      ) : null}
    </>
  )
}

const EXCERPT_MAX = 70

/** The statements of the page that say otherwise. */
function ContradictedBy({ at, except }: { at: At; except: string }) {
  const t = useTranslations('edit.statement')
  const locale = useLocale()
  const { act, field, value } = useField({ at })
  const content = useEdit((state) => state.content)
  const page = contentOf({ content })
  const options = (page.kind === 'policy' ? page.statements : []).flatMap((one, index) =>
    one.key === except
      ? []
      : [
          {
            value: one.key,
            text: `${index + 1}. ${(pickNote(one.text?.texts, locale)?.text ?? '').slice(0, EXCERPT_MAX)}`,
          },
        ],
  )
  const chosen = (Array.isArray(value) ? value : []).map(String)
  const elsewhere = chosen.filter((key) => !options.some((option) => option.value === key))
  return (
    <Group id={field.id} legend={field.label} hint={t('by_hint')} error={field.error} className="grow">
      <Checkboxes
        values={chosen}
        options={[...options, ...elsewhere.map((key) => ({ value: key, text: key }))]}
        onChange={(next) => act({ do: 'set', at, value: next })}
      />
    </Group>
  )
}
