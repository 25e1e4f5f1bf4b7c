import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import type { Locale } from '@/lib/catalog/vocabulary'
import { AskBox } from './ask-box'

/** Nothing is here: say so, and offer the question box. */
export async function Missing({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'read.missing' })
  const link = await getTranslations({ locale, namespace: 'edit.link' })
  return (
    <Shell locale={locale} path="" withSearch={false}>
      <div className="home">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <AskBox locale={locale} />
        <p>
          <a href={`/${locale}/new`} rel="nofollow">
            {link('add_page')}
          </a>
        </p>
        <p>
          <a href={`/${locale}`}>{t('home')}</a>
        </p>
      </div>
    </Shell>
  )
}
