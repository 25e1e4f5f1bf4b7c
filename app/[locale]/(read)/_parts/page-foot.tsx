import { getTranslations } from 'next-intl/server'
import { FeedLinks } from '@/app/[locale]/_parts/feed-links'
import type { Locale } from '@/lib/catalog/vocabulary'
import { formatDay } from '@/lib/i18n/formats'

type Props = {
  page: { path: string; revision: number; changedAt: string }
  locale: Locale
  /** The feed that follows the page and what is below it. */
  feed?: string
}

/** When the page changed last, its history, and the way to change it. */
export async function PageFoot({ page, locale, feed }: Props) {
  const t = await getTranslations({ locale, namespace: 'history' })
  const at = `/${locale}/${page.path}`
  const day = page.changedAt.slice(0, 10)
  return (
    <footer className="page-foot fine changed">
      <p>
        <span>{t('foot.changed', { date: formatDay(locale, day), revision: page.revision })}</span>{' '}
        <a href={`${at}/history`}>{t('foot.history')}</a>
        <span aria-hidden="true"> · </span>
        <a href={`${at}/history/as-of/${day}`} rel="nofollow">
          {t('foot.as_of')}
        </a>
        <span aria-hidden="true"> · </span>
        <a href={`${at}/propose`} rel="nofollow">
          {t('foot.propose')}
        </a>
      </p>
      {feed ? (
        <p>
          <FeedLinks feed={feed} locale={locale} />
        </p>
      ) : null}
    </footer>
  )
}
