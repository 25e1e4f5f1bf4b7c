'use client'

import { useTranslations } from 'next-intl'

/** The part of the limit from which the counter is worth reading out. */
const NEARLY = 0.9

type CounterProps = { length: number; maximum: number; minimum?: number }

/** How many characters there are, and may be. Read out only when it becomes tight. */
export function Counter({ length, maximum, minimum = 0 }: CounterProps) {
  const t = useTranslations('report')
  const over = length > maximum
  return (
    <p className={over ? 'counter over' : 'counter'}>
      {length > 0 && length < minimum
        ? t('counter_more', { more: minimum - length })
        : t('counter', { length, maximum })}
      <span className="visually-hidden" aria-live="polite">
        {over
          ? t('counter_over', { over: length - maximum })
          : length > maximum * NEARLY
            ? t('counter_nearly', { maximum })
            : ''}
      </span>
    </p>
  )
}
