import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Notice } from '@/app/_ui/notice'
import { Shell } from '@/app/[locale]/_parts/shell'
import { Messages } from '@/app/[locale]/(app)/_parts/messages'
import type { Locale } from '@/lib/catalog/vocabulary'
import { Link } from '@/lib/i18n/navigation'

const TABS = {
  countries: '/moderation/admin',
  redirects: '/moderation/admin/redirects',
  topics: '/moderation/admin/topics',
} as const

type Props = {
  locale: Locale
  tab: keyof typeof TABS
  /** Address of the page below `moderation/admin`, with a slash in front; '' is the first. */
  at?: string
  title?: string
  lead?: string
  mayChange: boolean
  children: ReactNode
}

/** Head and tabs of the admins' screens. */
export async function AdminFrame({ locale, tab, at = '', title, lead, mayChange, children }: Props) {
  const t = await getTranslations({ locale, namespace: 'admin' })
  return (
    <Shell locale={locale} path={`moderation/admin${at}`}>
      <div className="app-page wide">
        <p className="hint">
          <Link href="/moderation">{t('queue')}</Link>
        </p>
        <h1>{title ?? t('title')}</h1>
        <nav aria-label={t('nav')}>
          <ul className="tabs">
            {(Object.keys(TABS) as (keyof typeof TABS)[]).map((other) => (
              <li key={other}>
                <Link href={TABS[other]} aria-current={other === tab ? 'page' : undefined}>
                  {t(`tab.${other}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {lead ? <p className="lead">{lead}</p> : null}
        {mayChange ? null : <Notice title={t('read_only')} />}
        <Messages areas={['report', 'admin']}>{children}</Messages>
      </div>
    </Shell>
  )
}
