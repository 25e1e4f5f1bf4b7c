'use client'

import { useTranslations } from 'next-intl'
import { Link } from '@/lib/i18n/navigation'
import { otherPage, searchOf, type TalkQuery } from './talk-query'

type PagerProps = {
  path: string
  query: TalkQuery
  page: { nextCursor: string | null; prevCursor: string | null }
}

/** The way to the page before and after; nothing where all is on one. */
export function Pager({ path, query, page }: PagerProps) {
  const t = useTranslations('discussion')
  const { nextCursor, prevCursor } = page
  if (!nextCursor && !prevCursor) return null
  const to = (change: Parameters<typeof otherPage>[1]) => `/${path}${searchOf(otherPage(query, change))}`
  return (
    <nav className="pager" aria-label={t('pages')}>
      {prevCursor ? (
        <Link rel="prev" href={to({ before: prevCursor })}>
          ← {t('previous_page')}
        </Link>
      ) : null}
      {nextCursor ? (
        <Link rel="next" href={to({ cursor: nextCursor })}>
          {t('next_page')} →
        </Link>
      ) : null}
    </nav>
  )
}
