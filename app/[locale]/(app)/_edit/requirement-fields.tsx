'use client'

import { useTranslations } from 'next-intl'
import { HOLDER_TYPES, REQUIREMENT_STRENGTHS, REQUIREMENTS } from '@/lib/catalog/vocabulary'
import { STATEMENT_LIST_MAX } from '@/lib/entries/content/statement'
import { emptyRequirement } from './empty'
import { CodeChips, CodeField } from './fields'
import { ItemList } from './item-list'
import type { At } from './json-path'
import { TextsField } from './texts-field'

/** What one needs, how strictly, and who. */
export function RequirementFields({ at }: { at: At }) {
  const t = useTranslations('edit.requirement')
  return (
    <ItemList
      at={at}
      title={t('title')}
      itemName={(n) => t('n', { n })}
      make={emptyRequirement}
      add={t('add')}
      max={STATEMENT_LIST_MAX}
    >
      {(item) => (
        <>
          <CodeField at={[...item, 'code']} name={t('code')} kind="requirement" codes={REQUIREMENTS} />
          <CodeField at={[...item, 'strength']} kind="strength" codes={REQUIREMENT_STRENGTHS} />
          <CodeChips
            at={[...item, 'holders']}
            kind="holderType"
            codes={HOLDER_TYPES}
            hint={t('holders_hint')}
            className="grow"
          />
          <TextsField at={[...item, 'note']} optional />
        </>
      )}
    </ItemList>
  )
}
