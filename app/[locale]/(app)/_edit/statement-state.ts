'use client'

import { useMemo } from 'react'
import { plain, same } from '@/lib/entries/compare/json'
import type { Statement } from '@/lib/entries/content/statement'
import { useSubject } from './store'

export type StatementState = 'new' | 'changed' | 'deprecated' | null

/** The statement of this key as the page has it. */
export function usePublished(key: string): Statement | undefined {
  const { base } = useSubject()
  return base?.kind === 'policy' ? base.statements.find((one) => one.key === key) : undefined
}

/** What became of a statement in this edit. */
export function useStatementState(statement: Statement): StatementState {
  const before = usePublished(statement.key)
  return useMemo(() => {
    if (!before) return 'new'
    if (statement.deprecated) return 'deprecated'
    // The id is the server's to give.
    return same(plain({ ...before, id: '' }), plain({ ...statement, id: '' })) ? null : 'changed'
  }, [before, statement])
}
