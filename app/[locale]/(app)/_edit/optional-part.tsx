'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/app/_ui/button'
import type { Json } from '@/lib/entries/compare/json'
import { type At, idOf } from './json-path'
import { useAct, useFocusSoon, useValue } from './store'

type OptionalPartProps = {
  at: At
  title: string
  add: string
  make: () => Json
  /** Where the focus goes when the part is added, from `at` on; the part itself unless said. */
  focus?: At
  children: ReactNode
}

/** A part that is there or not: added by a button, taken out by another. */
export function OptionalPart({ at, title, add, make, focus = [], children }: OptionalPartProps) {
  const t = useTranslations('edit.list')
  const act = useAct()
  const focusSoon = useFocusSoon()
  const there = useValue(at) !== undefined
  if (!there) {
    return (
      <Button
        look="quiet"
        id={`${idOf(at)}-add`}
        onClick={() => {
          act({ do: 'set', at, value: make() })
          focusSoon([...at, ...focus])
        }}
      >
        {add}
      </Button>
    )
  }
  return (
    <fieldset className="edit-item" id={idOf(at)} tabIndex={-1}>
      <legend>{title}</legend>
      <div className="item-buttons">
        <button
          type="button"
          className="icon"
          onClick={() => {
            act({ do: 'set', at, value: undefined })
            focusSoon(`${idOf(at)}-add`)
          }}
        >
          <span aria-hidden="true">×</span>
          <span className="visually-hidden">{t('remove', { name: title })}</span>
        </button>
      </div>
      <div className="edit-row">{children}</div>
    </fieldset>
  )
}
