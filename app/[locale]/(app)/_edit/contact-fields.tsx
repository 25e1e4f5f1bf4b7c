'use client'

import { useTranslations } from 'next-intl'
import { CONTACT_KINDS } from '@/lib/catalog/vocabulary'
import { STATEMENT_LIST_MAX } from '@/lib/entries/content/statement'
import { emptyContact } from './empty'
import { CodeField, TextField } from './fields'
import { ItemList } from './item-list'
import type { At } from './json-path'
import { TextsField } from './texts-field'

/** Numbers and addresses that a statement names. */
export function ContactFields({ at }: { at: At }) {
  const t = useTranslations('edit.contact')
  return (
    <ItemList
      at={at}
      title={t('title')}
      hint={t('hint')}
      itemName={(n) => t('n', { n })}
      make={emptyContact}
      add={t('add')}
      max={STATEMENT_LIST_MAX}
    >
      {(item) => (
        <>
          <CodeField
            at={[...item, 'kind']}
            name={t('kind')}
            kind="contactKind"
            codes={CONTACT_KINDS}
            className="tight"
          />
          <TextField at={[...item, 'value']} name={t('value')} className="grow" required />
          <TextsField at={[...item, 'note']} optional />
        </>
      )}
    </ItemList>
  )
}
