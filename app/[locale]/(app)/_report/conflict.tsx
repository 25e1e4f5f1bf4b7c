'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/app/_ui/button'
import type { OwnReportView } from '@/lib/reports/schema'
import { differences, draftOf, type ReportDraft } from './draft'
import { StateBadge } from './state-badge'
import { useDraftWords } from './use-draft-words'

type ConflictProps = {
  mine: ReportDraft
  stored: OwnReportView
  onTake: (words: 'mine' | 'theirs') => void
}

/** Two versions of one report side by side, where they differ, and a way to take either. */
export function Conflict({ mine, stored, onTake }: ConflictProps) {
  const t = useTranslations('report')
  const words = useDraftWords()
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    ref.current?.focus()
  }, [])
  const theirs = draftOf(stored)
  const names = differences(mine, theirs)
  return (
    <section className="notice warn" role="alert" tabIndex={-1} ref={ref}>
      <h2>{t('conflict.title')}</h2>
      <p>
        {t('conflict.state')} <StateBadge state={stored.state} />
      </p>
      {names.length === 0 ? (
        <p>{t('conflict.same')}</p>
      ) : (
        <>
          <p>{t('conflict.text')}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className="side-by-side" tabIndex={0} aria-label={t('conflict.title')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('conflict.what')}</th>
                  <th scope="col">{t('conflict.mine')}</th>
                  <th scope="col">{t('conflict.theirs')}</th>
                </tr>
              </thead>
              <tbody>
                {names.map((name) => (
                  <tr key={name}>
                    <th scope="row">{t(`field.${name}`)}</th>
                    <td>{words(name, mine)}</td>
                    <td>{words(name, theirs)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
      <div className="actions">
        <Button onClick={() => onTake('mine')}>{t('conflict.take_mine')}</Button>
        {names.length === 0 ? null : (
          <Button look="plain" onClick={() => onTake('theirs')}>
            {t('conflict.take_theirs')}
          </Button>
        )}
      </div>
    </section>
  )
}
