import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { Found } from '@/lib/search/queries'
import type { SearchItem, SearchQuery } from '@/lib/search/schema'
import { addressOf } from './address'
import { ResultList } from './result-list'

type Props = { locale: Locale; query: SearchQuery; found: Found }

const isReport = ({ kind }: SearchItem) => kind === 'report'
const isQuestion = ({ kind }: SearchItem) => kind === 'question'
const isPage = (item: SearchItem) => !isReport(item) && !isQuestion(item)

/** One list of a kind that was chosen; else pages first, then questions and experiences, some of each. */
export async function ResultSections({ locale, query, found }: Props) {
  const t = await getTranslations({ locale, namespace: 'common.search' })
  const { items, counts } = found
  if (query.kind) return <ResultList locale={locale} items={items} />
  const parts = [
    { kind: 'entry', shown: items.filter(isPage), total: 0 },
    { kind: 'question', shown: items.filter(isQuestion), total: counts.question },
    { kind: 'report', shown: items.filter(isReport), total: counts.report },
  ] as const
  return parts.map(({ kind, shown, total }) =>
    shown.length === 0 ? null : (
      <section key={kind} aria-labelledby={`found-${kind}`}>
        <h2 id={`found-${kind}`}>{t(`kind_${kind}`)}</h2>
        <ResultList locale={locale} items={shown} />
        {total > shown.length ? (
          <p>
            <a href={`/${locale}/${addressOf(query, { kind })}`}>{t(`all_${kind}`)}</a>
          </p>
        ) : null}
      </section>
    ),
  )
}
