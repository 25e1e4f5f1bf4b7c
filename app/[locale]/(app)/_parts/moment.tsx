'use client'

import { useLocale } from 'next-intl'
import { formatDay, formatDayTime } from '@/lib/i18n/formats'

/**
 * A moment as its day, in the reader's own zone; the exact time shows on hover. Only for what is
 * fetched in the browser: the server does not know the zone.
 */
export function Moment({ at, exact = false }: { at: string; exact?: boolean }) {
  const locale = useLocale()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const full = formatDayTime(locale, at, zone)
  return (
    <time dateTime={at} title={full}>
      {exact ? full : formatDay(locale, localDay(at))}
    </time>
  )
}

/** The day a moment falls on where the reader is, `2026-11-24`. */
function localDay(at: string): string {
  const date = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
