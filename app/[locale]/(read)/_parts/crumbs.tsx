import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/catalog/vocabulary'

export type Crumb = { path: string; text: string }

/** Where a page stands; every step but the last is a link. */
export async function Crumbs({ crumbs, here, locale }: { crumbs: Crumb[]; here: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  return (
    <nav className="crumbs" aria-label={t('breadcrumb')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.path}>
            <a href={`/${locale}/${crumb.path}`}>{crumb.text}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
