'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/app/_ui/badge'
import { Button } from '@/app/_ui/button'
import { Skeleton } from '@/app/_ui/skeleton'
import { LOCALES } from '@/lib/catalog/vocabulary'
import { topicsQuery } from '@/lib/entries/admin-client'
import type { TopicRow } from '@/lib/entries/admin-schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { QueryFailure } from '../../../_parts/query-failure'
import { TopicDialog } from './topic-dialog'

/** Topics in the order of the vocabulary. */
export function TopicList({ mayChange }: { mayChange: boolean }) {
  const t = useTranslations('admin')
  const query = useQuery(topicsQuery())
  const [open, setOpen] = useState<TopicRow | null>(null)
  return (
    <>
      {query.isPending ? <Skeleton label={t('loading')} lines={8} /> : null}
      {query.isError && !query.data ? (
        <QueryFailure title={t('failed')} error={query.error} retry={() => void query.refetch()} />
      ) : null}
      <ul className="queue">
        {query.data?.items.map((row) => (
          <Topic key={row.topic} row={row} change={mayChange ? () => setOpen(row) : undefined} />
        ))}
      </ul>
      {open ? <TopicDialog row={open} onClose={() => setOpen(null)} /> : null}
    </>
  )
}

const TEXTS = ['label', 'title', 'question'] as const

function Topic({ row, change }: { row: TopicRow; change?: () => void }) {
  const t = useTranslations('admin.topics')
  const locale = useLocale()
  const { topic, words, changedAt } = row
  return (
    <li>
      <h2>{words.label[locale]}</h2>
      <p className="hint">
        <code>{topic}</code>
        {changedAt ? <Badge tone="ok">{t('changed')}</Badge> : null}
      </p>
      <dl className="topic-words">
        {LOCALES.map((language) => (
          <div key={language}>
            <dt>{language}</dt>
            {TEXTS.map((text) => (
              <dd key={text} lang={LOCALE_TAGS[language]}>
                {words[text][language]}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {change ? (
        <div className="actions">
          <Button look="quiet" aria-label={`${t('edit')}: ${words.label[locale]}`} onClick={change}>
            {t('edit')}
          </Button>
        </div>
      ) : null}
    </li>
  )
}
