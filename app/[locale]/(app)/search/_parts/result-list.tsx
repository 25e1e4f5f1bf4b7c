import { getTranslations } from 'next-intl/server'
import { LabelBadge } from '@/app/[locale]/(read)/_parts/label-badge'
import { phrasesFor } from '@/app/[locale]/(read)/_parts/phrases'
import { verdictWords } from '@/app/[locale]/(read)/_parts/verdict-words'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { SearchItem } from '@/lib/search/schema'

/** Pages with their verdict, best first. */
export async function ResultList({ locale, items }: { locale: Locale; items: SearchItem[] }) {
  const t = await getTranslations({ locale, namespace: 'common.search' })
  const words = await verdictWords(locale, await phrasesFor(locale))
  return (
    <section aria-labelledby="results">
      <p className="fine" id="results">
        {t('count', { n: items.length })}
      </p>
      <ol className="results">
        {items.map((item) => (
          <li key={item.path}>
            <a href={`/${locale}/${item.path}`}>{item.title}</a>
            {item.verdict ? (
              <p>
                {words.short(item.verdict)} <LabelBadge value={item.verdict.label} locale={locale} />
                <small className="evidence">
                  {words.evidence(item.verdict)}
                  {item.reports > 0 ? ` · ${t('reports', { n: item.reports })}` : null}
                </small>
              </p>
            ) : (
              <p>
                <small className="evidence">{label('entryKind', item.kind, locale)}</small>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
