'use client'

import { useTranslations } from 'next-intl'
import {
  DURATION_ANCHORS,
  DURATION_BASES,
  DURATION_BOUNDS,
  DURATION_KINDS,
  DURATION_UNITS,
} from '@/lib/catalog/vocabulary'
import { STATEMENT_LIST_MAX } from '@/lib/entries/content/statement'
import { emptyDuration } from './empty'
import { CodeField, NumberField } from './fields'
import { ItemList } from './item-list'
import type { At } from './json-path'
import { TextsField } from './texts-field'

/** How long something takes or holds, and from when it counts. */
export function DurationFields({ at }: { at: At }) {
  const t = useTranslations('edit.duration')
  return (
    <ItemList
      at={at}
      title={t('title')}
      itemName={(n) => t('n', { n })}
      make={emptyDuration}
      add={t('add')}
      max={STATEMENT_LIST_MAX}
    >
      {(item) => (
        <>
          <CodeField at={[...item, 'kind']} name={t('kind')} kind="durationKind" codes={DURATION_KINDS} />
          <CodeField at={[...item, 'bound']} kind="durationBound" codes={DURATION_BOUNDS} className="tight" />
          <NumberField at={[...item, 'value']} className="tight" required />
          <NumberField at={[...item, 'max']} name={t('max')} className="tight" />
          <CodeField at={[...item, 'unit']} kind="durationUnit" codes={DURATION_UNITS} className="tight" />
          <CodeField at={[...item, 'basis']} kind="durationBasis" codes={DURATION_BASES} className="tight" />
          <CodeField at={[...item, 'anchor']} kind="durationAnchor" codes={DURATION_ANCHORS} />
          <TextsField at={[...item, 'note']} optional />
        </>
      )}
    </ItemList>
  )
}
