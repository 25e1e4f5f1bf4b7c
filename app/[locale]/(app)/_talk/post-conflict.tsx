'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/app/_ui/button'
import type { PostView } from '@/lib/discussion/schema'
import { draftOfPost, type PostDraft } from './post-draft'
import { PostStateBadge } from './post-state-badge'

type PostConflictProps = {
  mine: PostDraft
  stored: PostView
  onTake: (whose: 'mine' | 'theirs') => void
}

/** Two versions of one post side by side, and a way to take either. */
export function PostConflict({ mine, stored, onTake }: PostConflictProps) {
  const t = useTranslations('discussion.conflict')
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    ref.current?.focus()
  }, [])
  const versions = [
    ['mine', mine],
    ['theirs', draftOfPost(stored)],
  ] as const
  return (
    <section className="notice warn" role="alert" tabIndex={-1} ref={ref}>
      <h3>{t('title')}</h3>
      <p>
        {t('text')} <PostStateBadge state={stored.state} />
      </p>
      <div className="two-versions">
        {versions.map(([whose, { title, text }]) => (
          <section key={whose}>
            <h4>{t(whose)}</h4>
            {title ? <p className="as-written strong">{title}</p> : null}
            <p className="as-written">{text}</p>
            <Button look={whose === 'mine' ? 'main' : 'plain'} onClick={() => onTake(whose)}>
              {t(`take_${whose}`)}
            </Button>
          </section>
        ))}
      </div>
    </section>
  )
}
