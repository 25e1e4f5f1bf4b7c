'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { ATTEMPTS_MAX } from '@/lib/reports/schema'
import { AttemptFields } from './attempt-fields'
import type { AttemptDraft } from './draft'
import type { ErrorOf } from './use-issue-text'
import type { ReportFormState } from './use-report-form'

type AttemptListProps = {
  attempts: AttemptDraft[]
  actions: ReportFormState['attempts']
  errorOf: ErrorOf
}

/** The attempts in the order they were made; the focus goes with what was moved, added or left. */
export function AttemptList({ attempts, actions, errorOf }: AttemptListProps) {
  const t = useTranslations('report')
  const focusNext = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the control exists once the list has changed
  useEffect(() => {
    if (focusNext.current) document.getElementById(focusNext.current)?.focus()
    focusNext.current = null
  }, [attempts])

  return (
    <div id="attempts" tabIndex={-1} className="attempt-list">
      <FieldError id="attempts">{errorOf('attempts')}</FieldError>
      {attempts.map((attempt, index) => (
        <AttemptFields
          key={attempt.key}
          attempt={attempt}
          index={index}
          count={attempts.length}
          errorOf={errorOf}
          onChange={(part) => actions.change(index, part)}
          onMove={(by) => {
            focusNext.current = `attempts-${index + by}-${by === 1 ? 'down' : 'up'}`
            actions.move(index, by)
          }}
          onRemove={() => {
            focusNext.current = `attempts-${Math.max(0, index - 1)}`
            actions.remove(index)
          }}
        />
      ))}
      {attempts.length < ATTEMPTS_MAX ? (
        <Button
          look="plain"
          onClick={() => {
            focusNext.current = `attempts-${attempts.length}`
            actions.add()
          }}
        >
          {t('attempt_add')}
        </Button>
      ) : (
        <p className="hint">{t('attempts_full', { maximum: ATTEMPTS_MAX })}</p>
      )}
    </div>
  )
}
