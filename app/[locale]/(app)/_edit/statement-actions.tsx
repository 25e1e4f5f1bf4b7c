'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import type { Statement } from '@/lib/entries/content/statement'
import { statementKey } from './empty'
import { idOf } from './json-path'
import { usePublished } from './statement-state'
import { useAct, useFocusSoon, useSubject } from './store'

type StatementActionsProps = { statement: Statement; index: number; count: number; name: string }

const today = (): string => new Date().toISOString().slice(0, 10)

/** Copy, move, and end: what readers saw is marked as no longer holding; what nobody saw may go. */
export function StatementActions({ statement, index, count, name }: StatementActionsProps) {
  const t = useTranslations('edit.statement')
  const act = useAct()
  const focusSoon = useFocusSoon()
  const { path } = useSubject()
  const seen = usePublished(statement.key) !== undefined
  const list = ['content', 'statements'] as const
  const at = [...list, index] as const
  const hidden = <span className="visually-hidden"> {name}</span>
  const unfold = (id: string) => act({ do: 'fold', id, open: true })

  const move = (by: 1 | -1) => {
    act({ do: 'move', at, by })
    focusSoon(`${idOf([...list, index + by])}-toggle`)
  }
  const duplicate = () => {
    const made = { id: crypto.randomUUID(), key: statementKey(path) }
    act({ do: 'duplicate', at, made })
    unfold(made.id)
    focusSoon([...list, index + 1])
  }
  const deprecate = () => {
    act({ do: 'set', at: [...at, 'deprecated'], value: { on: today(), reason: {} } })
    unfold(statement.id)
    focusSoon([...at, 'deprecated', 'on'])
  }
  const remove = () => {
    act({ do: 'remove', at })
    focusSoon(index > 0 ? `${idOf([...list, index - 1])}-toggle` : idOf(list))
  }

  return (
    <>
      <Button look="quiet" onClick={duplicate}>
        {t('duplicate')}
        {hidden}
      </Button>
      <button type="button" className="icon" disabled={index === 0} onClick={() => move(-1)}>
        <span aria-hidden="true">↑</span>
        <span className="visually-hidden">{t('up', { name })}</span>
      </button>
      <button type="button" className="icon" disabled={index === count - 1} onClick={() => move(1)}>
        <span aria-hidden="true">↓</span>
        <span className="visually-hidden">{t('down', { name })}</span>
      </button>
      {!seen ? (
        <Button look="quiet" onClick={remove}>
          {t('remove')}
          {hidden}
        </Button>
      ) : statement.deprecated ? null : (
        <Button look="quiet" onClick={deprecate}>
          {t('deprecate')}
          {hidden}
        </Button>
      )}
    </>
  )
}
