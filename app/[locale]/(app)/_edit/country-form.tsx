'use client'

import { useTranslations } from 'next-intl'
import { DURATION_BASES } from '@/lib/catalog/vocabulary'
import { CitationsField } from './citations-field'
import { asCurrency } from './fee-fields'
import { CodeField, NumberField, TextField } from './fields'
import { ItemList } from './item-list'
import { NamesField } from './names-field'
import { OptionalPart } from './optional-part'
import { TextsField } from './texts-field'

const PART_SOURCES_MAX = 5
const STEPS_MAX = 10

/** A country's own page: names, the regulator, and how to complain step by step. */
export function CountryForm() {
  const t = useTranslations('edit.country')
  const at = (name: string) => ['content', name]
  return (
    <section className="part">
      <h2>{t('title')}</h2>
      <TextsField at={at('name')} rows={1} />
      <NamesField at={at('aliases')} hint={t('aliases_hint')} />
      <div className="edit-row">
        <TextField at={at('code')} name={t('code')} className="tight" as={asCurrency} hint={t('code_hint')} />
        <TextField at={at('currency')} className="tight" as={asCurrency} hint={t('currency_hint')} />
        <TextField at={at('holidays')} className="tight" as={asCurrency} hint={t('holidays_hint')} />
      </div>
      <NamesField at={at('languages')} hint={t('languages_hint')} rows={2} />
      <OptionalPart
        at={at('regulator')}
        title={t('regulator')}
        add={t('regulator_add')}
        make={() => ({ name: '', citations: [] })}
        focus={['name']}
      >
        <TextField at={[...at('regulator'), 'name']} required className="grow" />
        <TextField at={[...at('regulator'), 'url']} type="url" className="grow" />
        <CitationsField at={[...at('regulator'), 'citations']} max={PART_SOURCES_MAX} />
      </OptionalPart>
      <ItemList
        at={at('escalation')}
        title={t('escalation')}
        hint={t('escalation_hint')}
        itemName={(n) => t('step', { n })}
        make={() => ({ text: {}, citations: [] })}
        add={t('step_add')}
        max={STEPS_MAX}
      >
        {(item) => (
          <>
            <TextsField at={[...item, 'text']} rows={4} />
            <TextField at={[...item, 'url']} type="url" className="grow" />
            <OptionalPart
              at={[...item, 'days']}
              title={t('days')}
              add={t('days_add')}
              make={() => ({ basis: 'working' })}
              focus={['value']}
            >
              <NumberField
                at={[...item, 'days', 'value']}
                name={t('days_value')}
                className="tight"
                required
              />
              <CodeField
                at={[...item, 'days', 'basis']}
                kind="durationBasis"
                codes={DURATION_BASES}
                className="tight"
              />
            </OptionalPart>
            <CitationsField at={[...item, 'citations']} max={PART_SOURCES_MAX} />
          </>
        )}
      </ItemList>
      <TextsField at={at('note')} optional rows={4} />
    </section>
  )
}
