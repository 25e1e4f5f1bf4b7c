'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { plain } from '@/lib/entries/compare/json'
import type { EntryContent } from '@/lib/entries/content/any'
import type { ProposalView } from '@/lib/entries/proposal-schema'
import { check, citedSources, inEditor } from '../../_edit/check'
import { IssueSummary } from '../../_edit/issue-summary'
import { MovedOn } from '../../_edit/moved-on'
import { PageForm } from '../../_edit/page-form'
import { SendPart } from '../../_edit/send-part'
import { contentOf, type Edited } from '../../_edit/state'
import { EditProvider, useStore } from '../../_edit/store'
import type { Deciding } from './use-decide'
import type { Review } from './use-review'

type ProposalEditProps = { review: Review; proposal: ProposalView; deciding: Deciding }

/** "Approve with changes": the same editor over what an approval would publish. */
export function ProposalEdit({ review, proposal, deciding }: ProposalEditProps) {
  const parent = proposal.current?.id ?? null
  const current = review.current ?? null
  const [begun, setBegun] = useState({
    parent,
    origin: current,
    edited: {
      content: plain(review.content ?? proposal.content),
      sources: proposal.sources,
      reason: proposal.reason,
    },
  })
  const left = useRef<Edited>(begun.edited)
  const leave = () => review.edit(false)
  if (begun.parent !== parent && current) {
    // Somebody published meanwhile: what was written here is brought onto that.
    return (
      <MovedOn
        start={{ origin: begun.origin, edited: left.current }}
        base={{ content: current, sources: proposal.sources }}
        onDone={(edited) => setBegun({ parent, origin: current, edited })}
        onDrop={leave}
      />
    )
  }
  const subject = {
    path: proposal.path,
    base: current,
    revision: proposal.current?.number ?? 0,
    currency: undefined,
    stored: new Set(proposal.sources.map(({ key }) => key)),
  }
  return (
    <EditProvider key={begun.parent} start={begun.edited} subject={subject}>
      <EditBody
        proposal={proposal}
        current={current}
        parent={begun.parent}
        deciding={deciding}
        onLeave={leave}
        keep={(edited) => {
          left.current = edited
        }}
      />
    </EditProvider>
  )
}

type EditBodyProps = {
  proposal: ProposalView
  current: EntryContent | null
  parent: string | null
  deciding: Deciding
  onLeave: () => void
  /** What is sent, in case the page turns out to be another one. */
  keep: (edited: Edited) => void
}

function EditBody({ proposal, current, parent, deciding, onLeave, keep }: EditBodyProps) {
  const t = useTranslations('edit.review')
  const store = useStore()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])

  const { problem } = deciding
  useEffect(() => {
    if (!problem || !('issues' in problem) || !problem.issues) return
    const issues = problem.issues.map((issue) =>
      issue.path[0] === 'revision' ? { ...issue, path: issue.path.slice(1) } : issue,
    )
    store.act({ do: 'refuse', issues: issues.map((issue) => inEditor(issue, store.read())) })
  }, [problem, store])

  const send = async () => {
    const edited = store.read()
    keep(edited)
    const issues = await check({ path: proposal.path, parent, base: current, edited })
    store.act({ do: 'refuse', issues })
    if (issues.length > 0) return
    const revision = { parent, content: contentOf(edited), sources: citedSources(edited) }
    deciding.send({ verdict: 'approve', revision })
  }

  return (
    <form className="form editor" onSubmit={(event) => event.preventDefault()}>
      <h2 ref={heading} tabIndex={-1}>
        {t('edit_title')}
      </h2>
      <p className="hint">{t('edit_lead')}</p>
      <IssueSummary />
      <div className="editor-form">
        <PageForm kind={proposal.kind} />
        <SendPart
          label={t('edit_send')}
          pending={deciding.pending}
          onSend={() => void send()}
          withReason={false}
        />
      </div>
      <div className="actions">
        <Button look="quiet" onClick={onLeave}>
          {t('edit_cancel')}
        </Button>
      </div>
    </form>
  )
}
