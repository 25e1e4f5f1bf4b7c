import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Areas that every interactive page needs. */
const EVERYWHERE = ['common', 'errors', 'auth']

/** Hands the messages of some areas to the browser; all of them would be a heavy page. */
export async function Messages({ areas = [], children }: { areas?: string[]; children: ReactNode }) {
  const [locale, all] = await Promise.all([getLocale(), getMessages()])
  const messages = Object.fromEntries(
    [...EVERYWHERE, ...areas].map((area) => [area, (all as Record<string, object>)[area]]),
  )
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      {children}
    </NextIntlClientProvider>
  )
}
