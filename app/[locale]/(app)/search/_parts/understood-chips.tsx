import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import type { LineType, Locale, SimType, Topic } from '@/lib/catalog/vocabulary'
import type { Found } from '@/lib/search/queries'
import type { SearchQuery } from '@/lib/search/schema'
import { type Part, withoutPart } from '@/lib/search/understand'
import { addressOf } from './address'

type Props = { locale: Locale; query: SearchQuery; found: Found }

/** What was understood; each part is a link to the same question without it. */
export async function UnderstoodChips({ locale, query, found }: Props) {
  const { parts, carriers } = found.understanding
  if (parts.length === 0) return null
  const t = await getTranslations({ locale, namespace: 'common.search' })
  const { catalog } = found

  function nameOf({ kind, code }: Part): string {
    if (kind === 'country') return catalog.countries.find(({ slug }) => slug === code)?.name ?? code
    if (kind === 'carrier') {
      return catalog.carriers.find((one) => `${one.country}/${one.slug}` === carriers[0])?.name ?? code
    }
    if (kind === 'topic') return label('topic', code as Topic, locale)
    if (kind === 'lineType') return label('lineType', code as LineType, locale)
    if (kind === 'simType') return label('simType', code as SimType, locale)
    return t(kind)
  }

  return (
    <nav className="understood" aria-label={t('understood')}>
      <span className="fine">{t('understood')}</span>
      <ul>
        {parts.map((part) => (
          <li key={part.kind}>
            <a className="chip" href={`/${locale}/${addressOf(query, { q: withoutPart(query.q, part) })}`}>
              <span className="visually-hidden">{t('remove', { part: nameOf(part) })}</span>
              <span aria-hidden="true">{nameOf(part)} ×</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
