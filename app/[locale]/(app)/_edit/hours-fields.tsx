'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { ChoiceField, TextField } from './fields'
import type { At } from './json-path'
import { OptionalPart } from './optional-part'

const DAYS = ['daily', 'weekdays', 'weekend'] as const
const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** When a way is open, in the time of the place. */
export function HoursFields({ at }: { at: At }) {
  const t = useTranslations('edit.hours')
  const zones = useMemo(() => [...new Set([ownZone(), ...Intl.supportedValuesOf('timeZone')])].toSorted(), [])
  return (
    <OptionalPart
      at={at}
      title={t('title')}
      add={t('add')}
      make={() => ({ opens: '09:00-18:00', days: 'daily', timeZone: ownZone() })}
      focus={['opens']}
    >
      <TextField at={[...at, 'opens']} name={t('opens')} hint={t('opens_hint')} className="tight" required />
      <ChoiceField
        at={[...at, 'days']}
        name={t('days')}
        className="tight"
        options={DAYS.map((days) => ({ value: days, text: t(`days_${days}`) }))}
      />
      <ChoiceField
        at={[...at, 'timeZone']}
        name={t('zone')}
        options={zones.map((zone) => ({ value: zone, text: zone }))}
      />
    </OptionalPart>
  )
}
