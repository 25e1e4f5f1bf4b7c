'use client'

import { useTranslations } from 'next-intl'
import { ACTIVITIES, ANSWERS, DURATION_ANCHORS, DURATION_UNITS, STAGE_STATES } from '@/lib/catalog/vocabulary'
import { emptyKeepAlive, emptyStage } from './empty'
import { asAmount, asCurrency } from './fee-fields'
import { CodeChips, CodeField, NumberField, TextField } from './fields'
import { ItemList } from './item-list'
import type { At } from './json-path'
import { OptionalPart } from './optional-part'
import { useSubject } from './store'
import { TextsField } from './texts-field'

const STAGES_MAX = 12

/** The life of an idle line: from when it counts, what happens in which order, what keeps it alive. */
export function KeepAliveFields({ at }: { at: At }) {
  const t = useTranslations('edit.keep_alive')
  return (
    <OptionalPart at={at} title={t('title')} add={t('add')} make={emptyKeepAlive} focus={['anchor']}>
      <CodeField at={[...at, 'anchor']} kind="durationAnchor" codes={DURATION_ANCHORS} />
      <CodeField at={[...at, 'countsAbroad']} kind="answer" codes={ANSWERS} className="tight" />
      <CodeChips at={[...at, 'qualifyingActivity']} kind="activity" codes={ACTIVITIES} className="grow" />
      <ItemList
        at={[...at, 'stages']}
        title={t('stages')}
        hint={t('stages_hint')}
        itemName={(n) => t('stage', { n })}
        make={emptyStage}
        add={t('stage_add')}
        max={STAGES_MAX}
      >
        {(item) => <StageFields at={item} />}
      </ItemList>
    </OptionalPart>
  )
}

/** One stage: when it is reached, what the line can still do, whether and how it comes back. */
function StageFields({ at }: { at: At }) {
  const t = useTranslations('edit.keep_alive')
  const { currency } = useSubject()
  return (
    <>
      <NumberField at={[...at, 'after', 'value']} name={t('after')} className="tight" required />
      <CodeField at={[...at, 'after', 'unit']} kind="durationUnit" codes={DURATION_UNITS} className="tight" />
      <CodeField at={[...at, 'state']} kind="stageState" codes={STAGE_STATES} />
      <CodeField at={[...at, 'recoverable']} kind="answer" codes={ANSWERS} className="tight" />
      <OptionalPart
        at={[...at, 'cost']}
        title={t('cost')}
        add={t('cost_add')}
        make={() => ({ amount: '', currency: currency ?? '' })}
        focus={['amount']}
      >
        <TextField
          at={[...at, 'cost', 'amount']}
          inputMode="decimal"
          className="tight"
          as={asAmount}
          required
        />
        <TextField at={[...at, 'cost', 'currency']} className="tight" as={asCurrency} required />
      </OptionalPart>
      <OptionalPart
        at={[...at, 'repeat']}
        title={t('repeat')}
        add={t('repeat_add')}
        make={() => ({ unit: 'day' })}
        focus={['every']}
      >
        <NumberField at={[...at, 'repeat', 'every']} name={t('every')} className="tight" required />
        <CodeField
          at={[...at, 'repeat', 'unit']}
          kind="durationUnit"
          codes={DURATION_UNITS}
          className="tight"
        />
      </OptionalPart>
      <TextsField at={[...at, 'how']} optional />
    </>
  )
}
