'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'
import { LOCALE_NAMES, LOCALE_TAGS } from '@/lib/i18n/formats'
import { Link } from '@/lib/i18n/navigation'
import { meQuery } from '@/lib/members/client'
import { languagesOf, otherLook, searchOf, type TalkQuery } from './talk-query'

type LookLinksProps = {
  /** Address of the list, without locale and query. */
  path: string
  query: TalkQuery
}

const SORTS = ['helpful', 'newest'] as const

/** Order and languages of a list; each choice is an address of its own. */
export function LookLinks({ path, query }: LookLinksProps) {
  const t = useTranslations('discussion.look')
  const mine = useMyLanguages()
  const to = (change: Parameters<typeof otherLook>[1]) => `/${path}${searchOf(otherLook(query, change))}`
  const choices: { key: string; languages: string | undefined; lang?: string; text: string }[] = [
    { key: 'all', languages: undefined, text: t('all') },
    ...(mine ? [{ key: 'mine', languages: mine, text: t('mine') }] : []),
    ...LOCALES.map((locale) => ({
      key: locale,
      languages: locale,
      lang: LOCALE_TAGS[locale],
      text: LOCALE_NAMES[locale],
    })),
  ]
  return (
    <div className="look">
      <nav aria-label={t('sort')}>
        <ul className="tabs">
          {SORTS.map((sort) => (
            <li key={sort}>
              <Link
                href={to({ sort })}
                aria-current={query.sort === sort ? 'true' : undefined}
                scroll={false}
              >
                {t(sort)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={t('languages')}>
        <ul className="tabs small">
          {choices.map(({ key, languages, lang, text }) => (
            <li key={key}>
              <Link
                href={to({ languages })}
                lang={lang}
                aria-current={query.languages === languages ? 'true' : undefined}
                scroll={false}
              >
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

/** Languages the member reads, else those the browser names; undefined where one of the others says the same. */
function useMyLanguages(): string | undefined {
  const { data } = useQuery(meQuery())
  const [browser, setBrowser] = useState<string[]>([])
  useEffect(() => setBrowser(navigator.languages.map((tag) => tag.split('-')[0] ?? '')), [])
  const told: Locale[] = data?.member?.languages ?? []
  const mine = languagesOf(told.length > 0 ? told : browser)
  return mine?.includes(',') ? mine : undefined
}
