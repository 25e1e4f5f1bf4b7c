'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { DifferencesList } from '@/app/[locale]/_parts/differences-list'
import { differences } from '@/lib/entries/compare/differences'
import { plain } from '@/lib/entries/compare/json'
import { type Choice, resolve } from '@/lib/entries/compare/resolve'
import type { EditBase } from '@/lib/entries/proposal-schema'
import { type Choices, ClashList, unanswered } from './clash-list'
import { mergeOnto, type Start } from './session'
import type { Edited } from './state'

type MovedOnProps = {
  start: Pick<Start, 'origin' | 'edited'>
  base: Pick<EditBase, 'content' | 'sources'>
  /** Goes on with the edit brought onto the page as it is now. */
  onDone: (edited: Edited) => void
  /** Leaves the own edit and begins from the page. */
  onDrop: () => void
}

/** The page is another one since the edit began: what came in, what merges by itself, and what is asked. */
export function MovedOn({ start, base, onDone, onDrop }: MovedOnProps) {
  const t = useTranslations('edit.moved')
  const [choices, setChoices] = useState<Choices>([])
  const [tried, setTried] = useState(false)
  const { merged, clashes } = useMemo(() => mergeOnto(start, base), [start, base])
  const news = useMemo(() => differences(start.origin, base.content), [start, base])
  const left = unanswered(clashes, choices)
  const { edited } = start
  const titleOf = (key: string) => edited.sources.find((source) => source.key === key)?.title ?? key
  const choose = (index: number, choice: Choice) =>
    setChoices((before) => {
      const next = [...before]
      next[index] = choice
      return next
    })
  const done = () => {
    setTried(true)
    if (left > 0) return
    onDone({ ...edited, content: plain(resolve(merged, clashes, choices)) })
  }
  return (
    <section className="moved-on part">
      <Notice tone="warn" live="status" title={t('title')}>
        <p>{t(clashes.length > 0 ? 'clashing' : 'merging', { n: clashes.length })}</p>
      </Notice>
      {start.origin ? (
        <details className="fold">
          <summary>{t('news', { n: news.length })}</summary>
          <div className="fold-inner">
            <DifferencesList
              differences={news}
              before={start.origin}
              after={base.content}
              sources={base.sources}
              context={60}
            />
          </div>
        </details>
      ) : null}
      {clashes.length > 0 ? (
        <ClashList
          clashes={clashes}
          choices={choices}
          onChoose={choose}
          whose="own"
          sourceTitle={titleOf}
          page={base.content}
        />
      ) : null}
      {tried && left > 0 ? (
        <p className="field-error" role="alert">
          {t('left', { n: left })}
        </p>
      ) : null}
      <div className="actions">
        <Button onClick={done}>{t('go_on')}</Button>
        <Button look="quiet" onClick={onDrop}>
          {t('drop')}
        </Button>
      </div>
    </section>
  )
}
