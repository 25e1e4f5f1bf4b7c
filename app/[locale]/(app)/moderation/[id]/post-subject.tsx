'use client'

import { useLocale, useTranslations } from 'next-intl'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import type { CaseView } from '@/lib/moderation/schema'
import { PostHead } from '../../_talk/post-head'
import { PostStateBadge } from '../../_talk/post-state-badge'

/** Where the post is read; a comment stands with what it is on. */
function placeOf({ kind, id, path, parentId, reportId }: NonNullable<CaseView['post']>): string {
  if (kind === 'question') return `${path}/questions/${id}`
  if (reportId) return `${path}/reports/${reportId}#c-${id}`
  return kind === 'answer' ? `${path}/questions/${parentId}?answer=${id}#a-${id}` : `${path}/questions`
}

/** The question, answer or comment that a case is about, as it would be shown. */
export function PostSubject({ post }: { post: NonNullable<CaseView['post']> }) {
  const t = useTranslations('discussion')
  const locale = useLocale()
  return (
    <section>
      <h2>{t(`kind.${post.kind}`)}</h2>
      <p>
        <PostStateBadge state={post.state} always />
      </p>
      <div className="case-post" lang={LOCALE_TAGS[post.language]}>
        {post.title ? <h3>{post.title}</h3> : null}
        <div
          className="prose post-text"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made safe by the server's renderer when it was written
          dangerouslySetInnerHTML={{ __html: post.html }}
        />
      </div>
      <PostHead post={post} />
      <p>
        <a href={`/${locale}/${placeOf(post)}`}>{t('moderate.in_place')}</a>
      </p>
    </section>
  )
}
