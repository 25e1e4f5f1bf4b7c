/** "3 days ago" out of two moments. Pure. */

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const MONTH = 30.44 * DAY
const YEAR = 365.25 * DAY
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/

const STEPS: [below: number, unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  [HOUR, 'minute', MINUTE],
  [DAY, 'hour', HOUR],
  [2 * MONTH, 'day', DAY],
  [2 * YEAR, 'month', MONTH],
  [Number.POSITIVE_INFINITY, 'year', YEAR],
]

export type RelativeTime = { value: number; unit: Intl.RelativeTimeFormatUnit }

/**
 * @param at an ISO day or moment; a day counts in days of the reader's own calendar
 * @returns the distance to `now` in the unit one would say; undefined when `at` is no date
 */
export function relativeTime(at: string, now: Date): RelativeTime | undefined {
  if (DATE_ONLY.test(at)) {
    const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
    return inUnits((Date.parse(at) - today) / 1_000, DAY)
  }
  return inUnits((Date.parse(at) - now.getTime()) / 1_000, MINUTE)
}

function inUnits(seconds: number, smallest: number): RelativeTime | undefined {
  if (Number.isNaN(seconds)) return undefined
  const distance = Math.abs(seconds)
  const step = STEPS.find(([below, , unit]) => distance < below && unit >= smallest)
  if (!step) return undefined
  // "-0" is written as "0 minutes ago", which is what is meant.
  return { value: Math.trunc(seconds / step[2]), unit: step[1] }
}
