'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import type { Json } from '@/lib/entries/compare/json'
import { useField } from './fields'
import { type At, idOf } from './json-path'
import { useFocusSoon } from './store'

type ItemListProps = {
  at: At
  /** Name of the list. */
  title: ReactNode
  /** Name of one item, e.g. "Fee 2". */
  itemName: (n: number) => string
  /** What a new item begins with. */
  make: () => Json
  add: string
  max: number
  hint?: ReactNode
  children: (at: At, index: number) => ReactNode
}

/** A list of parts with their own fields: added, moved and taken out by buttons; the focus goes along. */
export function ItemList({ at, title, itemName, make, add, max, hint, children }: ItemListProps) {
  const { act, field, value } = useField({ at })
  const focusSoon = useFocusSoon()
  const items = Array.isArray(value) ? value : []
  return (
    <section
      className="edit-list"
      id={field.id}
      tabIndex={-1}
      aria-label={typeof title === 'string' ? title : undefined}
    >
      <h4>{title}</h4>
      {hint ? <p className="hint">{hint}</p> : null}
      <FieldError id={field.id}>{field.error}</FieldError>
      {items.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: every field shows what stands at its place
        <fieldset key={index} className="edit-item" id={idOf([...at, index])} tabIndex={-1}>
          <legend>{itemName(index + 1)}</legend>
          <ItemButtons at={at} index={index} count={items.length} name={itemName(index + 1)} />
          <div className="edit-row">{children([...at, index], index)}</div>
        </fieldset>
      ))}
      {items.length < max ? (
        <Button
          look="quiet"
          id={`${field.id}-add`}
          onClick={() => {
            act({ do: 'add', at, value: make() })
            focusSoon([...at, items.length])
          }}
        >
          {add}
        </Button>
      ) : null}
    </section>
  )
}

type ButtonsProps = { at: At; index: number; count: number; name: string }

/** Up, down, out; each says of which item. */
function ItemButtons({ at, index, count, name }: ButtonsProps) {
  const t = useTranslations('edit.list')
  const { act } = useField({ at })
  const focusSoon = useFocusSoon()
  const move = (by: 1 | -1) => {
    act({ do: 'move', at: [...at, index], by })
    focusSoon([...at, index + by])
  }
  return (
    <div className="item-buttons">
      {count > 1 ? (
        <>
          <button type="button" className="icon" disabled={index === 0} onClick={() => move(-1)}>
            <span aria-hidden="true">↑</span>
            <span className="visually-hidden">{t('up', { name })}</span>
          </button>
          <button type="button" className="icon" disabled={index === count - 1} onClick={() => move(1)}>
            <span aria-hidden="true">↓</span>
            <span className="visually-hidden">{t('down', { name })}</span>
          </button>
        </>
      ) : null}
      <button
        type="button"
        className="icon"
        onClick={() => {
          act({ do: 'remove', at: [...at, index] })
          focusSoon(index > 0 ? [...at, index - 1] : `${idOf(at)}-add`)
        }}
      >
        <span aria-hidden="true">×</span>
        <span className="visually-hidden">{t('remove', { name })}</span>
      </button>
    </div>
  )
}
