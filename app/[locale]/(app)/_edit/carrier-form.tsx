'use client'

import { useTranslations } from 'next-intl'
import { ANSWERS, CONTACT_KINDS, LINE_TYPES } from '@/lib/catalog/vocabulary'
import { CitationsField } from './citations-field'
import { emptyOfficialContact } from './empty'
import { CodeChips, CodeField, PartialDateField, TextField } from './fields'
import { ItemList } from './item-list'
import { NamesField } from './names-field'
import { TextsField } from './texts-field'

const PART_SOURCES_MAX = 5
const OWNERS_MAX = 10
const CONTACTS_MAX = 30
/** `unknown`, `yes`, `no`: a contact is reachable or not. */
const REACHABLE = ANSWERS.filter((answer) => answer !== 'partly')

/** A carrier's own page: names, owners over time, contacts with the sources that vouch for them. */
export function CarrierForm() {
  const t = useTranslations('edit.carrier')
  const at = (name: string) => ['content', name]
  return (
    <section className="part">
      <h2>{t('title')}</h2>
      <div className="edit-row">
        <TextField at={at('name')} required hint={t('name_hint')} />
        <TextField at={at('parent')} hint={t('parent_hint')} />
      </div>
      <NamesField at={at('aliases')} hint={t('aliases_hint')} />
      <CodeChips at={at('lineTypes')} kind="lineType" codes={LINE_TYPES} />
      <ItemList
        at={at('owners')}
        title={t('owners')}
        hint={t('owners_hint')}
        itemName={(n) => t('owner', { n })}
        make={() => ({ name: '', citations: [] })}
        add={t('owner_add')}
        max={OWNERS_MAX}
      >
        {(item) => (
          <>
            <TextField at={[...item, 'name']} required className="grow" />
            <PartialDateField at={[...item, 'from']} />
            <PartialDateField at={[...item, 'to']} />
            <CitationsField at={[...item, 'citations']} max={PART_SOURCES_MAX} />
          </>
        )}
      </ItemList>
      <ItemList
        at={at('contacts')}
        title={t('contacts')}
        hint={t('contacts_hint')}
        itemName={(n) => t('contact', { n })}
        make={emptyOfficialContact}
        add={t('contact_add')}
        max={CONTACTS_MAX}
      >
        {(item) => (
          <>
            <CodeField
              at={[...item, 'kind']}
              name={t('contact_kind')}
              kind="contactKind"
              codes={CONTACT_KINDS}
              className="tight"
            />
            <TextField at={[...item, 'value']} name={t('contact_value')} required className="grow" />
            <CodeField at={[...item, 'reachableFromAbroad']} kind="answer" codes={REACHABLE} />
            <TextsField at={[...item, 'note']} optional />
            <CitationsField at={[...item, 'citations']} max={PART_SOURCES_MAX} />
          </>
        )}
      </ItemList>
      <TextsField at={at('note')} optional rows={4} hint={t('note_hint')} />
    </section>
  )
}
