'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { similarQuery } from '@/lib/discussion/client'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { Link } from '@/lib/i18n/navigation'

/** Asked once typing has paused this long. */
const PAUSE_MS = 350
const ASK_FROM = 3

/** The words once they have stood still. */
function usePaused(words: string): string {
  const [paused, setPaused] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setPaused(words), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [words])
  return paused
}

/** Questions that were asked before, while another is being typed. */
export function SimilarQuestions({ title, path }: { title: string; path: string }) {
  const t = useTranslations('discussion.similar')
  const q = usePaused(title.trim())
  const { data } = useQuery({
    ...similarQuery(q, path),
    enabled: q.length >= ASK_FROM,
    // The last ones stay until there are others: a list that comes and goes is not read.
    placeholderData: (before) => before,
  })
  const items = (q.length >= ASK_FROM && data?.items) || []
  return (
    <div aria-live="polite">
      {items.length > 0 ? (
        <section className="notice similar">
          <h3>{t('title')}</h3>
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                <Link href={`/${item.path}/questions/${item.id}`} lang={LOCALE_TAGS[item.language]}>
                  {item.title}
                </Link>{' '}
                <span className="fine">
                  {item.path === path ? null : <code>{item.path}</code>} {t('answers', { n: item.replies })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
