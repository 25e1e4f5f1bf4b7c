'use client'

import { useTranslations } from 'next-intl'
import { CONFIDENCES, STATEMENT_KINDS } from '@/lib/catalog/vocabulary'
import { STATEMENT_LIST_MAX, type Statement } from '@/lib/entries/content/statement'
import { BodyField } from './body-field'
import { ChannelFields } from './channel-fields'
import { CitationsField } from './citations-field'
import { ContactFields } from './contact-fields'
import { DurationFields } from './duration-fields'
import { FeeFields } from './fee-fields'
import { ChoiceField, CodeField, TextField } from './fields'
import { Fold } from './fold'
import type { At } from './json-path'
import { KeepAliveFields } from './keep-alive-fields'
import { RequirementFields } from './requirement-fields'
import { ScopeFields, scopeCount } from './scope-fields'
import { StandingFields, standingCount } from './standing-fields'
import { usePublished } from './statement-state'

type StatementFieldsProps = { at: At; statement: Statement }

const countOf = (list: readonly unknown[] | undefined): number => list?.length ?? 0

/** Everything one statement may say. What it says most often comes first; the rest is folded while empty. */
export function StatementFields({ at, statement }: StatementFieldsProps) {
  const t = useTranslations('edit.statement')
  const history = useTranslations('history')
  const published = usePublished(statement.key)
  const inner = (name: string) => [...at, name]
  return (
    <div className="statement-fields">
      <div className="edit-row">
        <CodeField at={inner('kind')} kind="statementKind" codes={STATEMENT_KINDS} hint={t('kind_hint')} />
        <ChoiceField
          at={inner('confidence')}
          options={CONFIDENCES.map((code) => ({ value: code, text: history(`confidence.${code}`) }))}
        />
        {published ? null : <TextField at={inner('key')} hint={t('key_hint')} required />}
      </div>
      <BodyField at={inner('text')} body={statement.text} before={published?.text} />
      <CitationsField at={inner('citations')} max={STATEMENT_LIST_MAX} />
      <Fold title={history('field.scope')} count={scopeCount(statement.scope)}>
        <ScopeFields at={inner('scope')} />
      </Fold>
      <Fold title={history('field.channels')} count={countOf(statement.channels)}>
        <ChannelFields at={inner('channels')} />
      </Fold>
      <Fold title={history('field.requirements')} count={countOf(statement.requirements)}>
        <RequirementFields at={inner('requirements')} />
      </Fold>
      <Fold title={history('field.fees')} count={countOf(statement.fees)}>
        <FeeFields at={inner('fees')} />
      </Fold>
      <Fold title={history('field.durations')} count={countOf(statement.durations)}>
        <DurationFields at={inner('durations')} />
      </Fold>
      <Fold title={history('field.keepAlive')} count={countOf(statement.keepAlive?.stages)}>
        <KeepAliveFields at={inner('keepAlive')} />
      </Fold>
      <Fold title={history('field.contacts')} count={countOf(statement.contacts)}>
        <ContactFields at={inner('contacts')} />
      </Fold>
      <Fold title={t('standing')} count={standingCount(statement)}>
        <StandingFields at={at} statement={statement} />
      </Fold>
    </div>
  )
}
