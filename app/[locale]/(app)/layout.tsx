import '@/app/styles/forms.css'
import '@/app/styles/panels.css'
import { hasLocale } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { topicOverrides } from '@/lib/catalog/topic-label-overrides'
import { routing } from '@/lib/i18n/routing'
import { Messages } from './_parts/messages'
import { Providers } from './_parts/providers'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** Around every interactive page. These are never kept by the front. */
export default async function AppLayout({ children, params }: Props) {
  const { locale: asked } = await params
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  setRequestLocale(locale)
  const t = await getTranslations({ locale, namespace: 'report' })
  return (
    <Messages>
      <Providers toastsLabel={t('toasts')} topics={topicOverrides()}>
        {children}
      </Providers>
    </Messages>
  )
}
