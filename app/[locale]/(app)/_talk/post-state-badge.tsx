'use client'

import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '@/app/_ui/badge'
import type { PostView } from '@/lib/discussion/schema'

const TONES: Record<Exclude<PostView['state'], 'published'>, Tone> = {
  held: 'warn',
  rejected: 'bad',
  withdrawn: 'mute',
  hidden: 'bad',
}

/** Where a post stands, in a word; nothing for one that everybody sees, unless asked for. */
export function PostStateBadge({ state, always = false }: { state: PostView['state']; always?: boolean }) {
  const t = useTranslations('discussion')
  if (state === 'published') return always ? <Badge tone="ok">{t('state.published')}</Badge> : null
  return <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>
}
