'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { isFields } from '@/lib/entries/compare/json'
import { POLICY_STATEMENTS_MAX } from '@/lib/entries/content/policy'
import { emptyStatement, statementKey } from './empty'
import { useField } from './fields'
import { StatementCard } from './statement-card'
import { useFocusSoon, useSubject } from './store'

const AT = ['content', 'statements'] as const

/** The statements of a page, folded; the one that is worked on is unfolded. */
export function StatementList() {
  const t = useTranslations('edit.statement')
  const locale = useLocale()
  const { path } = useSubject()
  const { act, field, value } = useField({ at: AT })
  const focusSoon = useFocusSoon()
  const statements = (Array.isArray(value) ? value : []).filter(isFields)
  const add = () => {
    const id = crypto.randomUUID()
    act({ do: 'add', at: AT, value: emptyStatement(id, statementKey(path), locale) })
    act({ do: 'fold', id, open: true })
    focusSoon([...AT, statements.length])
  }
  return (
    <section className="part" id={field.id} tabIndex={-1} aria-label={t('all')}>
      <h2>{t('all')}</h2>
      <p className="hint">{t('all_hint')}</p>
      <FieldError id={field.id}>{field.error}</FieldError>
      {statements.length === 0 ? <p className="empty">{t('none')}</p> : null}
      <ol className="statement-cards">
        {statements.map((statement, index) => (
          <StatementCard key={String(statement.id)} index={index} count={statements.length} />
        ))}
      </ol>
      {statements.length < POLICY_STATEMENTS_MAX ? (
        <Button look="plain" onClick={add}>
          {t('add')}
        </Button>
      ) : (
        <p className="hint">{t('full', { maximum: POLICY_STATEMENTS_MAX })}</p>
      )}
    </section>
  )
}
