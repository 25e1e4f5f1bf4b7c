import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/catalog/vocabulary'
import { now } from '@/lib/core/clock'

type Props = {
  path: string
  locale: Locale
  /** Days before it have no page; null where that is not known. */
  firstOn: string | null
  /** The day that is shown. */
  day: string | null
}

/** To the page as of another day; works without script. */
export async function DayForm({ path, locale, firstOn, day }: Props) {
  const t = await getTranslations({ locale, namespace: 'history.as_of' })
  const today = now().toISOString().slice(0, 10)
  return (
    <form className="day-form" action={`/${locale}/${path}/history/as-of`}>
      <label htmlFor="as-of-day">{t('another_day')}</label>{' '}
      <input
        id="as-of-day"
        type="date"
        name="day"
        required
        min={firstOn ?? undefined}
        max={today}
        defaultValue={day ?? today}
      />{' '}
      <button type="submit" className="button plain">
        {t('go')}
      </button>
    </form>
  )
}
