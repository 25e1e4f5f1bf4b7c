'use client'

import { useTranslations } from 'next-intl'
import { FEE_TYPES } from '@/lib/catalog/vocabulary'
import { STATEMENT_LIST_MAX } from '@/lib/entries/content/statement'
import { emptyFee } from './empty'
import { CodeField, TextField } from './fields'
import { ItemList } from './item-list'
import type { At } from './json-path'
import { useSubject } from './store'
import { TextsField } from './texts-field'

/** A decimal comma becomes the point that amounts are stored with. */
export const asAmount = (typed: string): string => typed.replace(',', '.').replaceAll(' ', '')
export const asCurrency = (typed: string): string => typed.trim().toUpperCase()

/** What it costs: an amount, or how it is computed. */
export function FeeFields({ at }: { at: At }) {
  const t = useTranslations('edit.fee')
  const { currency } = useSubject()
  return (
    <ItemList
      at={at}
      title={t('title')}
      itemName={(n) => t('n', { n })}
      make={() => emptyFee(currency)}
      add={t('add')}
      max={STATEMENT_LIST_MAX}
      hint={t('hint')}
    >
      {(item) => (
        <>
          <CodeField at={[...item, 'type']} kind="feeType" codes={FEE_TYPES} />
          <TextField at={[...item, 'amount']} inputMode="decimal" className="tight" as={asAmount} />
          <TextField at={[...item, 'currency']} className="tight" as={asCurrency} placeholder="EUR" />
          <TextField at={[...item, 'formula']} className="grow" hint={t('formula_hint')} />
          <TextsField at={[...item, 'note']} optional />
        </>
      )}
    </ItemList>
  )
}
