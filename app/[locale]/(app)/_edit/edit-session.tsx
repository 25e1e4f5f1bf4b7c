'use client'

import { useLocale } from 'next-intl'
import { useState } from 'react'
import type { EditBase, ProposalView } from '@/lib/entries/proposal-schema'
import { EditorRoom } from './editor-room'
import { MovedOn } from './moved-on'
import { Received } from './received'
import { hasMoved, type Start, startFromPage, startOfEdit } from './session'
import type { Edited } from './state'
import { EditProvider, type Subject, useStore } from './store'
import type { Proposed } from './use-propose'

type EditSessionProps = {
  base: EditBase
  proposal: ProposalView | null
  name: string | undefined
  currency: string | undefined
  here: string
  preview: string
  /** The page as it is by now. */
  refetch: () => Promise<EditBase>
}

/** From the first look to what was sent; begins anew where the page moved on or a draft is left. */
export function EditSession(props: EditSessionProps) {
  const { base: first, proposal, name, currency, here, preview, refetch } = props
  const locale = useLocale()
  const [base, setBase] = useState(first)
  const [start, setStart] = useState<Start>(() => startOfEdit({ base: first, proposal, name, locale }))
  const [round, setRound] = useState(0)
  const [sent, setSent] = useState<Proposed | null>(null)

  const begin = (next: Start) => {
    setStart(next)
    setRound((before) => before + 1)
  }
  const fromPage = () => begin(startFromPage({ base, name, locale }))

  if (sent) return <Received proposal={sent} title={base.title} />
  if (hasMoved(start, base)) {
    return (
      <MovedOn
        start={start}
        base={base}
        onDone={(edited) =>
          begin({
            ...start,
            edited,
            parent: base.parent?.id ?? null,
            origin: base.exists ? base.content : null,
            unsaved: true,
          })
        }
        onDrop={fromPage}
      />
    )
  }
  const subject: Subject = {
    path: base.path,
    base: start.origin,
    revision: base.parent?.number ?? 0,
    currency,
    stored: new Set(base.sources.map(({ key }) => key)),
  }
  const moved = async (edited: Edited) => {
    const now = await refetch()
    setStart({ ...start, edited, restored: null })
    setBase(now)
  }
  return (
    <EditProvider key={round} start={start.edited} subject={subject} unsaved={start.unsaved}>
      <Room
        base={base}
        start={start}
        here={here}
        preview={preview}
        onSent={setSent}
        onMoved={moved}
        onDiscard={fromPage}
      />
    </EditProvider>
  )
}

type RoomProps = {
  base: EditBase
  start: Start
  here: string
  preview: string
  onSent: (proposed: Proposed) => void
  onMoved: (edited: Edited) => Promise<void>
  onDiscard: () => void
}

/** Hands what is edited on where the page moved under it. */
function Room({ base, start, here, preview, onSent, onMoved, onDiscard }: RoomProps) {
  const { read } = useStore()
  return (
    <EditorRoom
      base={base}
      start={start}
      here={here}
      preview={preview}
      onDone={onSent}
      onMoved={() => void onMoved(read())}
      onDiscard={onDiscard}
    />
  )
}
