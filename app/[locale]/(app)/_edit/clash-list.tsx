'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { Choice } from '@/lib/entries/compare/resolve'
import type { EntryContent } from '@/lib/entries/content/any'
import { pickNote } from '@/lib/entries/pick-text'
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
  /** The page as it is: statements are called by their words. */
  page: EntryContent | null
}

/** Each place where two edits say different things: what was, both sides, and a choice. */
export function ClashList({ clashes, choices, onChoose, whose, sourceTitle, page }: ClashListProps) {
  const t = useTranslations('edit.clash')
  const locale = useLocale()
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
          words={statementWords(page, clash.statement, locale)}
          sourceTitle={sourceTitle}
        />
      ))}
    </ol>
  )
}

/** Places that nobody has answered yet. */
export const unanswered = (clashes: readonly Clash[], choices: Choices): number =>
  clashes.filter((_, index) => choices[index] === undefined).length

const WORDS_MAX = 70

/** The first words of a statement; its key where the page does not have it. */
function statementWords(page: EntryContent | null, key: string | null, locale: Locale): string | null {
  if (key === null) return null
  const found = page?.kind === 'policy' ? page.statements.find((one) => one.key === key) : undefined
  const text = pickNote(found?.text.texts, locale)?.text ?? key
  return text.length > WORDS_MAX ? `${text.slice(0, WORDS_MAX - 1).trimEnd()}…` : text
}
