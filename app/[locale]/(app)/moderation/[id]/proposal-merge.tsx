'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/app/_ui/notice'
import { ClashList } from '../../_edit/clash-list'
import type { Review } from './use-review'

/** The page moved on: what merges by itself, and each clash with its three sides and a choice. */
export function ProposalMerge({ review }: { review: Review }) {
  const t = useTranslations('edit.review')
  const { proposal, clashes, choices, left, tried } = review
  if (!proposal?.merge) return null
  const titleOf = (key: string) => proposal.sources.find((source) => source.key === key)?.title ?? key
  return (
    <section className="proposal-merge">
      <Notice tone="warn" title={t('moved_title')}>
        <p>{clashes.length === 0 ? t('moved_merged') : t('moved_clash', { n: clashes.length })}</p>
      </Notice>
      {clashes.length > 0 ? (
        <ClashList
          clashes={clashes}
          choices={choices}
          onChoose={review.choose}
          whose="author"
          sourceTitle={titleOf}
          page={proposal.merge.current}
        />
      ) : null}
      {tried && left > 0 ? (
        <p className="field-error" role="alert">
          {t('moved_left', { n: left })}
        </p>
      ) : null}
    </section>
  )
}
