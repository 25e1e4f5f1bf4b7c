'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import type { CaseView } from '@/lib/moderation/schema'
import { Moment } from '../../_parts/moment'
import { DecisionLine } from './decision-line'
import type { Deciding } from './use-decide'

type OutcomeProps = { deciding: Deciding; subject: CaseView; next: (() => void) | undefined }

/** What became of the last try: decided, undone, or refused because somebody was faster. */
export function Outcome({ deciding, subject, next }: OutcomeProps) {
  const t = useTranslations('moderation')
  const errors = useTranslations('errors')
  const edit = useTranslations('edit.review')
  const { problem, undoable, was, pending } = deciding
  const ref = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pressed button goes with each new outcome
  useEffect(() => {
    if (document.activeElement === document.body && ref.current?.hasChildNodes()) ref.current.focus()
  }, [undoable?.id, was, problem])
  const faster = problem?.code === 'case_changed'
  const newest = subject.decisions.toSorted((one, other) => other.decidedAt.localeCompare(one.decidedAt))[0]
  const wordsOf = (code: string): string => {
    if (code === 'page_moved_on') return edit('moved_again')
    if (t.has(`problem.${code}`)) return t(`problem.${code}`)
    return errors.has(code) ? errors(code) : t('problem.failed')
  }
  // Approved, and still open: another moderator has to approve it too.
  const awaited = undoable?.verdict === 'approve' && subject.state === 'open' && subject.proposal !== null
  return (
    <div aria-live="polite" className="outcome" ref={ref} tabIndex={-1}>
      {faster ? (
        <Notice tone="warn" title={t('conflict.title')}>
          {newest && !newest.undoneAt ? <DecisionLine decision={newest} /> : <p>{t('conflict.changed')}</p>}
          <p>{t(`conflict.now_${subject.state}`)}</p>
        </Notice>
      ) : null}
      {problem && !faster ? (
        <Notice tone="bad" title={t('not_decided')}>
          <p>{wordsOf(problem.code)}</p>
        </Notice>
      ) : null}
      {!problem && was === 'undone' ? <Notice tone="ok" title={t('undone')} /> : null}
      {!problem && undoable ? (
        <Notice tone="ok" title={awaited ? edit('waits') : t(`decided.${undoable.verdict}`)}>
          <p>{t.rich('undo_until', { time: () => <Moment at={undoable.undoUntil} exact /> })}</p>
          <div className="actions">
            <Button look="plain" pending={pending} onClick={deciding.undo} aria-keyshortcuts="u">
              {t('undo')}
            </Button>
            {next ? (
              <Button onClick={next} aria-keyshortcuts="j">
                {t('next_case')}
              </Button>
            ) : null}
          </div>
        </Notice>
      ) : null}
    </div>
  )
}
