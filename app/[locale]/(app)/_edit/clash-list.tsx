'use client'

import { useTranslations } from 'next-intl'
import type { Choice } from '@/lib/entries/compare/resolve'
import type { Clash } from '@/lib/entries/proposal-schema'
import { ClashItem } from './clash-item'

export type Choices = readonly (Choice | undefined)[]

type ClashListProps = {
  clashes: readonly Clash[]
  choices: Choices
  onChoose: (index: number, choice: Choice) => void
  /** Whose the proposed side is: one's own, or the author's. */
  whose: 'own' | 'author'
  /** Titles of sources by key. */
  sourceTitle: (key: string) => string
}

/** Each place where two edits say different things: what was, both sides, and a choice. */
export function ClashList({ clashes, choices, onChoose, whose, sourceTitle }: ClashListProps) {
  const t = useTranslations('edit.clash')
  return (
    <ol className="clashes" aria-label={t('list')}>
      {clashes.map((clash, index) => (
        <ClashItem
          key={clash.at.join('\n')}
          id={`clash-${index}`}
          clash={clash}
          choice={choices[index]}
          onChoose={(choice) => onChoose(index, choice)}
          whose={whose}
          sourceTitle={sourceTitle}
        />
      ))}
    </ol>
  )
}

/** Places that nobody has answered yet. */
export const unanswered = (clashes: readonly Clash[], choices: Choices): number =>
  clashes.filter((_, index) => choices[index] === undefined).length
