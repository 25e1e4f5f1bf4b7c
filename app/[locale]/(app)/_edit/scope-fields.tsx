'use client'

import { useTranslations } from 'next-intl'
import { CONTRACT_STATES, HOLDER_TYPES, LINE_TYPES, SIM_TYPES } from '@/lib/catalog/vocabulary'
import type { Scope } from '@/lib/entries/content/statement'
import { CodeChips } from './fields'
import type { At } from './json-path'

export const scopeCount = (scope: Scope | undefined): number =>
  Object.values(scope ?? {}).reduce((total, codes) => total + codes.length, 0)

/** Whom a statement speaks of; nothing ticked means everyone. */
export function ScopeFields({ at }: { at: At }) {
  const t = useTranslations('edit.statement')
  return (
    <>
      <p className="hint">{t('scope_hint')}</p>
      <CodeChips at={[...at, 'lineTypes']} kind="lineType" codes={LINE_TYPES} />
      <CodeChips at={[...at, 'simTypes']} kind="simType" codes={SIM_TYPES} />
      <CodeChips at={[...at, 'holderTypes']} kind="holderType" codes={HOLDER_TYPES} />
      <CodeChips at={[...at, 'contractStates']} kind="contractState" codes={CONTRACT_STATES} />
    </>
  )
}
