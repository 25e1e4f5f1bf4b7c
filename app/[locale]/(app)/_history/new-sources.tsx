import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { HistoryItem } from '@/lib/entries/history-schema'

/** The sources that came in with a revision. */
export async function NewSources({
  sources,
  locale,
}: {
  sources: HistoryItem['newSources']
  locale: Locale
}) {
  const t = await getTranslations({ locale, namespace: 'history.revision' })
  if (sources.length === 0) return null
  return (
    <div className="new-sources">
      <p className="fine">{t('new_sources', { n: sources.length })}</p>
      <ul>
        {sources.map(({ key, url, title, kind }) => (
          <li key={key}>
            {url ? (
              <a href={url} rel="nofollow noopener external">
                {title}
              </a>
            ) : (
              title
            )}{' '}
            <small className="fine">{label('sourceKind', kind, locale)}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
