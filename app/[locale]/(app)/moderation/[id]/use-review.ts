'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { useMemo, useState } from 'react'
import { type Choice, resolve } from '@/lib/entries/compare/resolve'
import type { EntryContent } from '@/lib/entries/content/any'
import { editBaseQuery } from '@/lib/entries/proposal-client'
import type { Clash, ProposalView } from '@/lib/entries/proposal-schema'
import type { CaseView } from '@/lib/moderation/schema'
import { unanswered } from '../../_edit/clash-list'
import type { Deciding } from './use-decide'

const keyOf = (clash: Clash): string => clash.at.join('\n')

type Current = { content: EntryContent | null | undefined; title: string | undefined }

/**
 * The page as it is published now: null for one that is not there yet, undefined while not known; and what
 * it is called in the reader's language.
 */
function useCurrent(proposal: ProposalView | null): Current {
  const locale = useLocale()
  const path = proposal?.path ?? ''
  const query = useQuery({
    ...editBaseQuery(path, locale),
    queryKey: ['edit', path, 'current', proposal?.current?.id ?? ''],
    enabled: proposal !== null,
  })
  const title = query.data?.title ?? proposal?.title
  if (!proposal?.current) return { content: null, title }
  return { content: proposal.merge ? proposal.merge.current : query.data?.content, title }
}

/** Reviewing a proposal: the answers where it clashes with the page, and what an approval would publish. */
export function useReview(subject: CaseView, deciding: Deciding) {
  const { proposal } = subject
  // By place, so that they stay when the page moves on once more.
  const [answers, setAnswers] = useState<ReadonlyMap<string, Choice>>(new Map())
  const [editing, setEditing] = useState(false)
  const [tried, setTried] = useState(false)
  const { content: current, title } = useCurrent(proposal)
  const clashes = proposal?.merge?.clashes ?? []
  const choices = useMemo(() => clashes.map((clash) => answers.get(keyOf(clash))), [clashes, answers])
  const left = unanswered(clashes, choices)
  const content = useMemo(() => {
    if (!proposal) return null
    return proposal.merge ? resolve(proposal.merge.merged, clashes, choices) : proposal.content
  }, [proposal, clashes, choices])

  /** Whether every clash is; else leads to the first that is not. */
  function answered(): boolean {
    setTried(true)
    if (left > 0) document.getElementById(`clash-${choices.indexOf(undefined)}`)?.focus()
    return left === 0
  }

  return {
    ...{ proposal, current, title, content, clashes, choices, left, tried, editing },
    choose: (index: number, choice: Choice) => {
      const clash = clashes[index]
      if (clash) setAnswers((before) => new Map(before).set(keyOf(clash), choice))
    },
    /** Opens the editor over what an approval would publish; clashes are answered before. */
    edit: (on: boolean) => {
      if (!on || answered()) setEditing(on)
    },
    /** Approves what is there, or says what is still to be answered. */
    approve: () => {
      if (!proposal) return deciding.send({ verdict: 'approve' })
      if (!answered()) return
      const parent = proposal.current?.id ?? null
      const merged = proposal.merge && content ? { content } : {}
      deciding.send({ verdict: 'approve', revision: { parent, ...merged } })
    },
  }
}
export type Review = ReturnType<typeof useReview>
