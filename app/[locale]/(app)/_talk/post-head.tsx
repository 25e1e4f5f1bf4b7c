'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/app/_ui/badge'
import type { PostView } from '@/lib/discussion/schema'
import { formatDay } from '@/lib/i18n/formats'
import { LanguageBadge } from './language-badge'
import { PostStateBadge } from './post-state-badge'

/** Place of a post within its page: `a-…` is an answer. */
export const anchorOf = ({ kind, id }: Pick<PostView, 'kind' | 'id'>): string => `${kind[0]}-${id}`

/** A moment as how long ago it was, with the exact date on hover; the date alone without script. */
export function Ago({ at }: { at: string }) {
  const locale = useLocale()
  return (
    <lb-time key={at} data-at={at} data-locale={locale}>
      {formatDay(locale, at, 'shortDay')}
    </lb-time>
  )
}

/** Who wrote it, when, in which language, and where it stands; its address can be copied. */
export function PostHead({ post }: { post: PostView }) {
  const t = useTranslations('discussion')
  const locale = useLocale()
  return (
    <p className="post-head">
      {post.acceptedAt ? (
        <Badge tone="ok">{t('accepted', { date: formatDay(locale, post.acceptedAt) })}</Badge>
      ) : null}
      <PostStateBadge state={post.state} />
      <strong>{post.author ?? t('former')}</strong>
      {post.byStaff ? <span className="label">{t('staff')}</span> : null}
      <span className="fine">
        <Ago at={post.publishedAt ?? post.createdAt} />
        {post.editedAt ? (
          <>
            {' · '}
            {t.rich('edited', { when: () => <Ago at={post.editedAt ?? ''} /> })}
          </>
        ) : null}
      </span>
      <LanguageBadge language={post.language} />
      <lb-anchor data-target={anchorOf(post)} data-label={t('permalink')} data-copied={t('copied')} />
    </p>
  )
}
