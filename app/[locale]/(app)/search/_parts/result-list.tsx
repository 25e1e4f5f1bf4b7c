import { getTranslations } from 'next-intl/server'
import { LabelBadge } from '@/app/[locale]/(read)/_parts/label-badge'
import { phrasesFor } from '@/app/[locale]/(read)/_parts/phrases'
import { verdictWords } from '@/app/[locale]/(read)/_parts/verdict-words'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { SearchItem } from '@/lib/search/schema'
import { Marked } from './marked'

/** What was found, best first: pages with their verdict, what people wrote with the place of the match. */
export async function ResultList({ locale, items }: { locale: Locale; items: SearchItem[] }) {
  const t = await getTranslations({ locale, namespace: 'common.search' })
  const words = await verdictWords(locale, await phrasesFor(locale))

  function facts(item: SearchItem): string[] {
    const language = item.language && item.language !== locale ? [t(`language_${item.language}`)] : []
    if (item.kind === 'report') {
      const outcome = item.outcome ? [label('outcome', item.outcome, locale)] : []
      return [t('kind_of_report'), ...outcome, ...(item.date ? [item.date] : []), ...language]
    }
    if (item.kind === 'question') {
      return [
        t('kind_of_question'),
        t('answers', { n: item.answers ?? 0 }),
        ...(item.date ? [item.date] : []),
        ...language,
      ]
    }
    return item.verdict ? [] : [label('entryKind', item.kind, locale)]
  }

  return (
    <ol className="results">
      {items.map((item) => (
        <li key={item.path}>
          <a
            href={`/${locale}/${item.path}`}
            lang={item.kind === 'question' ? (item.language ?? undefined) : undefined}
          >
            {item.title}
          </a>
          {item.verdict ? (
            <p>
              {words.short(item.verdict)} <LabelBadge value={item.verdict.label} locale={locale} />
              <small className="evidence">
                {words.evidence(item.verdict)}
                {item.reports > 0 ? ` · ${t('reports', { n: item.reports })}` : null}
              </small>
            </p>
          ) : null}
          {item.excerpt ? (
            <p className="excerpt" lang={item.language ?? undefined}>
              <Marked parts={item.excerpt} />
            </p>
          ) : null}
          {facts(item).length > 0 ? (
            <p>
              <small className="evidence">{facts(item).join(' · ')}</small>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
