'use client'

import { useTranslations } from 'next-intl'
import type { PostView } from '@/lib/discussion/schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { Link } from '@/lib/i18n/navigation'
import { LanguageBadge } from '../../_talk/language-badge'
import { Ago } from '../../_talk/post-head'
import { PostStateBadge } from '../../_talk/post-state-badge'

const EXCERPT_MAX = 120

/** Where a post can be read; undefined where its own address says too little: a comment on an answer. */
function placeOf({ kind, id, path, parentId, reportId }: PostView): string | undefined {
  if (kind === 'question') return `/${path}/questions/${id}`
  if (reportId) return `/${path}/reports/${reportId}#c-${id}`
  return kind === 'answer' && parentId ? `/${path}/questions/${parentId}?answer=${id}#a-${id}` : undefined
}

/** One line of the list: what it says, where it stands, and where it can be read. */
export function MyPost({ post }: { post: PostView }) {
  const t = useTranslations('discussion')
  const words = post.title || (post.text ?? '').slice(0, EXCERPT_MAX) || t('stub')
  const to = placeOf(post)
  const gone = post.state === 'withdrawn'
  return (
    <li>
      <h2 lang={gone ? undefined : LOCALE_TAGS[post.language]}>
        {to && !gone ? <Link href={to}>{words}</Link> : words}
      </h2>
      <p className="fine">
        <PostStateBadge state={post.state} always />
        <span>{t(`kind.${post.kind}`)}</span>
        <LanguageBadge language={post.language} />
        <code>{post.path}</code>
        <Ago at={post.createdAt} />
      </p>
    </li>
  )
}
