'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { z } from 'zod'
import type { proposedSchema } from '@/lib/entries/proposal-schema'
import { Link } from '@/lib/i18n/navigation'

type ReceivedProps = { proposal: z.infer<typeof proposedSchema>; title: string }

/** What became of what was sent: published already, or waiting, and where to follow it. */
export function Received({ proposal, title }: ReceivedProps) {
  const t = useTranslations('edit.received')
  const locale = useLocale()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'center' })
    heading.current?.focus({ preventScroll: true })
  }, [])
  const published = proposal.state === 'published'
  return (
    <section className="received">
      <h2 tabIndex={-1} ref={heading}>
        {t(published ? 'published' : 'waiting')}
      </h2>
      <p>{t(published ? 'published_next' : 'waiting_next')}</p>
      <ul className="plain-list">
        <li>
          <Link href="/account/proposals">{t('to_mine')}</Link>
        </li>
        <li>
          <a href={`/${locale}/${proposal.path}`}>{t('to_page', { title })}</a>
        </li>
      </ul>
    </section>
  )
}
