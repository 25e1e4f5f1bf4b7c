'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '@/app/_ui/dialog'
import { Skeleton } from '@/app/_ui/skeleton'
import { historyQuery } from '@/lib/discussion/client'
import type { PostView } from '@/lib/discussion/schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { Moment } from '../_parts/moment'
import { QueryFailure } from '../_parts/query-failure'

/** What a post said before it was changed. */
export function HistoryButton({ post }: { post: PostView }) {
  const t = useTranslations('discussion.history')
  const [open, setOpen] = useState(false)
  const query = useQuery({ ...historyQuery(post.id, post.version), enabled: open })
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {t('open')}
      </button>
      <Dialog open={open} title={t('title')} close={t('close')} onClose={() => setOpen(false)}>
        {query.isPending ? <Skeleton label={t('loading')} /> : null}
        {query.isError ? (
          <QueryFailure title={t('failed')} error={query.error} retry={() => void query.refetch()} />
        ) : null}
        <ol className="earlier-texts">
          {query.data?.items.map((item) => (
            <li key={item.version}>
              <p className="fine">
                {t('version', { n: item.version })} · <Moment at={item.at} exact />
              </p>
              <div lang={LOCALE_TAGS[post.language]}>
                {item.title ? <p className="as-written strong">{item.title}</p> : null}
                <p className="as-written">{item.text}</p>
              </div>
            </li>
          ))}
        </ol>
      </Dialog>
    </>
  )
}
