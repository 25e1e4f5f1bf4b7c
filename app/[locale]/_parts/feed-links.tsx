import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/catalog/vocabulary'

/** Where a feed is, for a link and for the head of a page. */
export const feedAddress = (locale: Locale, feed: string, kind: 'atom' | 'json'): string =>
  `/feeds/${locale}/${feed}.${kind}`

/** Links to a feed in both forms. */
export async function FeedLinks({ feed, locale }: { feed: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'history.feed' })
  return (
    <span className="feeds">
      {t('follow')} <a href={feedAddress(locale, feed, 'atom')}>Atom</a>
      {' · '}
      <a href={feedAddress(locale, feed, 'json')}>JSON Feed</a>
    </span>
  )
}
