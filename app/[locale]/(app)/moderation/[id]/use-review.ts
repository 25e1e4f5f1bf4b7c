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

/** The page as it is published now; null for a page that is not there yet, undefined while not known. */
function useCurrent(proposal: ProposalView | null): EntryContent | null | undefined {
  const locale = useLocale()
  const path = proposal?.path ?? ''
  const wanted = proposal !== null && proposal.current !== null && proposal.merge === null
  const query = useQuery({
    ...editBaseQuery(path, locale),
    queryKey: ['edit', path, 'current', proposal?.current?.id ?? ''],
    enabled: wanted,
  })
  if (!proposal?.current) return null
  return proposal.merge ? proposal.merge.current : query.data?.content
}

/** Reviewing a proposal: the answers where it clashes with the page, and what an approval would publish. */
export function useReview(subject: CaseView, deciding: Deciding) {
  const { proposal } = subject
  // By place, so that they stay when the page moves on once more.
  const [answers, setAnswers] = useState<ReadonlyMap<string, Choice>>(new Map())
  const [editing, setEditing] = useState(false)
  const [tried, setTried] = useState(false)
  const current = useCurrent(proposal)
  const clashes = proposal?.merge?.clashes ?? []
  const choices = useMemo(() => clashes.map((clash) => answers.get(keyOf(clash))), [clashes, answers])
  const left = unanswered(clashes, choices)
  const content = useMemo(() => {
    if (!proposal) return null
    return proposal.merge ? resolve(proposal.merge.merged, clashes, choices) : proposal.content
  }, [proposal, clashes, choices])

  return {
    ...{ proposal, current, content, clashes, choices, left, tried, editing },
    choose: (index: number, choice: Choice) => {
      const clash = clashes[index]
      if (clash) setAnswers((before) => new Map(before).set(keyOf(clash), choice))
    },
    edit: (on: boolean) => setEditing(on),
    /** Approves what is there, or says what is still to be answered. */
    approve: () => {
      if (!proposal) return deciding.send({ verdict: 'approve' })
      setTried(true)
      if (left > 0) {
        document.getElementById(`clash-${choices.indexOf(undefined)}`)?.focus()
        return
      }
      const parent = proposal.current?.id ?? null
      const merged = proposal.merge && content ? { content } : {}
      deciding.send({ verdict: 'approve', revision: { parent, ...merged } })
    },
  }
}
export type Review = ReturnType<typeof useReview>
