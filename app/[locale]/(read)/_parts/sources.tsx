import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { SourceView } from '@/lib/entries/schema'
import { formatDay } from '@/lib/i18n/formats'
import { partialDate } from './phrases'

/** The numbered sources of a page: kind, dates and interests beside each. */
export async function Sources({ sources, locale }: { sources: SourceView[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  return (
    <ol className="sources">
      {sources.map((source, index) => {
        const facts = [
          label('sourceKind', source.kind, locale),
          source.publisher,
          source.published
            ? t('source_published', { date: partialDate(locale, source.published) })
            : t('source_undated'),
          source.lastCheckedOn
            ? t('source_checked', { date: formatDay(locale, source.lastCheckedOn, 'shortDay') })
            : undefined,
          source.checkVerdict === 'not_found' ? t('source_gone') : undefined,
          source.url ? undefined : t('source_no_url'),
        ].filter(Boolean)
        return (
          <li key={source.id} id={`source-${index + 1}`}>
            {source.url ? (
              <a href={source.url} rel="nofollow noopener external" lang={source.language ?? undefined}>
                {source.title}
              </a>
            ) : (
              <span lang={source.language ?? undefined}>{source.title}</span>
            )}
            <small className="evidence">
              {facts.join(' · ')}
              {source.commercial ? <strong className="commercial"> · {t('source_commercial')}</strong> : null}
            </small>
          </li>
        )
      })}
    </ol>
  )
}
