'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/app/_ui/badge'
import { Button } from '@/app/_ui/button'
import type { CaseView, Verdict } from '@/lib/moderation/schema'
import { Moment } from '../../_parts/moment'
import { ShortcutsHelp } from '../shortcuts-help'
import { useShortcuts } from '../use-shortcuts'
import { CaseSubject } from './case-subject'
import { DecideForm } from './decide-form'
import { DecisionList } from './decision-list'
import { LockNote } from './lock-note'
import { Outcome } from './outcome'
import { ProposalEdit } from './proposal-edit'
import { useDecide } from './use-decide'
import { useLock } from './use-lock'
import { useNeighbours } from './use-neighbours'
import { useReview } from './use-review'
import { verdictsOf } from './verdicts'

/** Everything about one case on one screen: the subject, then what can be done. */
export function CaseRoom({ subject }: { subject: CaseView }) {
  const t = useTranslations('moderation')
  const deciding = useDecide(subject)
  const review = useReview(subject, deciding)
  const neighbours = useNeighbours(subject.id)
  const [help, setHelp] = useState(false)
  useLock(subject)

  const open = subject.state === 'open' && subject.may.decide
  const editing = open && review.editing
  const verdicts = verdictsOf(subject)
  const may = (verdict: Verdict) => open && verdicts.includes(verdict)
  const shortcuts = useShortcuts({
    j: neighbours.next,
    k: neighbours.previous,
    a: may('approve') && !editing ? review.approve : undefined,
    e: may('ask_change') && !editing ? () => deciding.choose('ask_change') : undefined,
    r: may('reject') && !editing ? () => deciding.choose('reject') : undefined,
    u: deciding.undoable ? () => deciding.undo() : undefined,
    '?': () => setHelp(true),
  })

  return (
    <>
      <header className="case-head">
        <h1>{t(`kind.${subject.kind}`)}</h1>
        <p className="hint">
          <Badge tone={subject.state === 'open' ? 'warn' : 'mute'}>{t(`state.${subject.state}`)}</Badge>
          <span>{t.rich('opened', { day: () => <Moment at={subject.openedAt} exact /> })}</span>
          <span>{t.rich('due', { day: () => <Moment at={subject.dueAt} exact /> })}</span>
        </p>
      </header>
      <LockNote lock={subject.lock} />
      <div className={editing ? 'case editing' : 'case'}>
        {editing && review.proposal ? (
          <ProposalEdit review={review} proposal={review.proposal} deciding={deciding} />
        ) : (
          <CaseSubject subject={subject} review={review} />
        )}
        <aside className="case-side" aria-label={t('decide.title')}>
          <Outcome deciding={deciding} subject={subject} next={neighbours.next} />
          {editing ? null : <DecideForm subject={subject} deciding={deciding} review={review} />}
          <DecisionList decisions={subject.decisions} />
          <div className="actions">
            {neighbours.previous ? (
              <Button look="quiet" onClick={neighbours.previous} aria-keyshortcuts="k">
                {t('previous_case')}
              </Button>
            ) : null}
            {neighbours.next ? (
              <Button look="quiet" onClick={neighbours.next} aria-keyshortcuts="j">
                {t('next_case')}
              </Button>
            ) : null}
            <Button look="quiet" onClick={() => setHelp(true)}>
              {t('help')}
            </Button>
          </div>
        </aside>
      </div>
      <ShortcutsHelp open={help} onClose={() => setHelp(false)} setting={shortcuts} />
    </>
  )
}
