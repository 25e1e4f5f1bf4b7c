'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatDay } from '@/lib/i18n/formats'
import type { CaseView } from '@/lib/moderation/schema'

/** What is known of the author from here: since when, and what became of earlier reports. */
export function AuthorRecord({ author }: { author: NonNullable<CaseView['author']> }) {
  const t = useTranslations('moderation.author')
  const locale = useLocale()
  const facts: [name: string, value: string | number][] = [
    ['name', author.name],
    ['since', formatDay(locale, author.memberSince)],
    ['trust', t.has(`trust_${author.trust}`) ? t(`trust_${author.trust}`) : author.trust],
    ['published', author.published],
    ['rejected', author.rejected],
    ['waiting', author.waiting],
  ]
  return (
    <section>
      <h2>{t('title')}</h2>
      <dl className="pairs">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
