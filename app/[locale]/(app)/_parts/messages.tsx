import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Areas, or parts of one, that every interactive page needs. */
const EVERYWHERE = ['common', 'errors', 'auth', 'read.down', 'report.again']

type Tree = { [key: string]: Tree | string }

/** Only these paths of the messages; a path is `area` or `area.part`. */
function pick(all: Tree, paths: string[]): Tree {
  const picked: Tree = {}
  for (const path of paths) {
    const [area = '', part] = path.split('.')
    const whole = all[area] as Tree
    picked[area] = part ? { ...(picked[area] as Tree | undefined), [part]: whole[part] as Tree } : whole
  }
  return picked
}

/** Hands the messages of some areas to the browser; all of them would be a heavy page. */
export async function Messages({ areas = [], children }: { areas?: string[]; children: ReactNode }) {
  const [locale, all] = await Promise.all([getLocale(), getMessages()])
  return (
    <NextIntlClientProvider locale={locale} messages={pick(all as Tree, [...EVERYWHERE, ...areas])}>
      {children}
    </NextIntlClientProvider>
  )
}
