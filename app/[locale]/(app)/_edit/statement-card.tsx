'use client'

import { useLocale, useTranslations } from 'next-intl'
import { memo } from 'react'
import { Badge } from '@/app/_ui/badge'
import { Button } from '@/app/_ui/button'
import { label } from '@/lib/catalog/labels'
import { isFields } from '@/lib/entries/compare/json'
import type { Statement } from '@/lib/entries/content/statement'
import { pickNote } from '@/lib/entries/pick-text'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { idOf, within } from './json-path'
import { StatementActions } from './statement-actions'
import { StatementFields } from './statement-fields'
import { useStatementState } from './statement-state'
import { useAct, useEdit, useFocusSoon, useValue } from './store'

const EXCERPT_MAX = 140
const cut = (text: string): string =>
  text.length > EXCERPT_MAX ? `${text.slice(0, EXCERPT_MAX - 1).trimEnd()}…` : text

type StatementCardProps = { index: number; count: number }

/** One statement: its first words and what can be done with it; unfolded, all of its fields. */
export const StatementCard = memo(function StatementCard({ index, count }: StatementCardProps) {
  const t = useTranslations('edit.statement')
  const locale = useLocale()
  const act = useAct()
  const focusSoon = useFocusSoon()
  const at = ['content', 'statements', index] as const
  const value = useValue(at)
  const wrong = useEdit((state) => state.issues.filter((issue) => within(issue.path, at)).length)
  // What is edited may be incomplete; each part is looked at before it is used.
  const statement = (isFields(value) ? value : {}) as unknown as Statement
  const open = useEdit((state) => state.open.includes(statement.id))
  const state = useStatementState(statement)
  const text = pickNote(statement.text?.texts, locale)
  const name = t('n', { n: index + 1 })
  return (
    <li className={`statement-card ${open ? 'open' : ''}`} id={idOf(at)} tabIndex={-1}>
      <div className="statement-line">
        <h3>
          {name} <span className="what">{label('statementKind', statement.kind, locale)}</span>{' '}
          {state ? <Badge tone={state === 'deprecated' ? 'mute' : 'ok'}>{t(`state.${state}`)}</Badge> : null}{' '}
          {wrong > 0 ? <Badge tone="bad">{t('wrong', { n: wrong })}</Badge> : null}
        </h3>
        {open ? null : (
          <p lang={text && text.lang !== locale ? LOCALE_TAGS[text.lang] : undefined}>
            {text ? cut(text.text) : <span className="hint">{t('no_text')}</span>}
          </p>
        )}
        <div className="actions">
          <Button
            look={open ? 'quiet' : 'plain'}
            aria-expanded={open}
            aria-controls={`${idOf(at)}-fields`}
            id={`${idOf(at)}-toggle`}
            onClick={() => {
              act({ do: 'fold', id: statement.id, open: !open })
              if (!open) focusSoon([...at, 'kind'])
            }}
          >
            {t(open ? 'close' : 'edit')}
            <span className="visually-hidden"> {name}</span>
          </Button>
          <StatementActions statement={statement} index={index} count={count} name={name} />
        </div>
      </div>
      {open ? (
        <div id={`${idOf(at)}-fields`}>
          <StatementFields at={at} statement={statement} />
        </div>
      ) : null}
    </li>
  )
})
