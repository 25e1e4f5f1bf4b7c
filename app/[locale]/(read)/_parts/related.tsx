import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import { ALL_CARRIERS, type Locale, topicFromSlug, WORLD } from '@/lib/catalog/vocabulary'
import { LOCALE_TAGS } from '@/lib/i18n/formats'

const capital = (slug: string) =>
  slug
    .split('-')
    .map((word) => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`)
    .join(' ')

/** Pages to read next, named from their addresses alone, so that no query is needed. */
export async function Related({ paths, locale }: { paths: string[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'read' })
  const regions = new Intl.DisplayNames(LOCALE_TAGS[locale], { type: 'region' })
  const nameOf = (path: string): string => {
    const [country = '', carrier, topicPart] = path.split('/')
    const place = country === WORLD ? t('home.world') : (regions.of(country.toUpperCase()) ?? country)
    const topic = topicPart ? topicFromSlug(topicPart) : undefined
    const who = carrier && carrier !== ALL_CARRIERS ? capital(carrier) : undefined
    return [place, who, topic ? label('topic', topic, locale) : undefined].filter(Boolean).join(' · ')
  }
  const pages = paths.filter((path) => !path.startsWith('guides/'))
  if (pages.length === 0) return null
  return (
    <nav className="siblings" aria-labelledby="related-title">
      <h2 id="related-title">{t('guide.related')}</h2>
      <ul>
        {pages.map((path) => (
          <li key={path}>
            <a href={`/${locale}/${path}`}>{nameOf(path)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
