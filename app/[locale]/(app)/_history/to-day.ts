import { redirect } from 'next/navigation'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { now } from '@/lib/core/clock'
import { oneOf, type SearchParams } from './search-params'

const DAY = /^\d{4}-\d{2}-\d{2}$/

type Props = { locale: string; path: string; searchParams: Promise<SearchParams> }

/** From `?day=2026-03-01` to the address of that day; without a day to today’s. */
export async function toDay({ locale, path, searchParams }: Props): Promise<never> {
  const asked = oneOf(await searchParams, 'day') ?? ''
  const day = DAY.test(asked) ? asked : now().toISOString().slice(0, 10)
  redirect(`/${pageLocale(locale)}/${path}/history/as-of/${day}`)
}
