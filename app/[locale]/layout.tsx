import '@/app/styles/all.css'
import type { Metadata, Viewport } from 'next'
import { hasLocale } from 'next-intl'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { env } from '@/lib/core/env'
import { topicLabelsWithin } from '@/lib/entries/queries-topic-labels'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { routing } from '@/lib/i18n/routing'
import manifest from '@/lib/islands/manifest.generated.json'

/** Without the front, as in development, a topic's new words are seen after this long. */
const LABELS_OLD_MS = 2_000

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  metadataBase: new URL(env().PUBLIC_URL),
  applicationName: 'Linebook',
})

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf8' },
    { media: '(prefers-color-scheme: dark)', color: '#16171a' },
  ],
}

/** Document of every page. The theme script runs before anything is painted. */
export default async function RootLayout({ children, params }: Props) {
  const { locale } = await params
  const known = hasLocale(routing.locales, locale) ? locale : routing.defaultLocale
  setRequestLocale(known)
  // Behind the front this asks nothing: it says itself when topics are called otherwise.
  await topicLabelsWithin(LABELS_OLD_MS)
  return (
    <html lang={LOCALE_TAGS[known]} suppressHydrationWarning>
      <head>
        <script src={manifest.theme} data-keep="" />
      </head>
      <body>
        {children}
        <script type="module" src={manifest.islands} data-keep="" />
      </body>
    </html>
  )
}
