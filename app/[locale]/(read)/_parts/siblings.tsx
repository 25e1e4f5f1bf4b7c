import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { PolicyView } from '@/lib/entries/schema'

/** The way on: other topics of the same carrier or country. */
export async function Siblings({ view, locale }: { view: PolicyView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  const others = view.siblings.filter((sibling) => sibling.path !== view.path)
  if (others.length === 0) return null
  return (
    <nav className="siblings" aria-labelledby="siblings-title">
      <h2 id="siblings-title">
        {view.carrier
          ? t('siblings', { carrier: view.carrier.name })
          : t('siblings_country', { country: view.country.name[locale] })}
      </h2>
      <ul>
        {others.map((sibling) => (
          <li key={sibling.path}>
            <a href={`/${locale}/${sibling.path}`}>{label('topic', sibling.topic, locale)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
