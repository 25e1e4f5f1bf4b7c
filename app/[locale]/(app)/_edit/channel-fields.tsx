'use client'

import { useTranslations } from 'next-intl'
import { ANSWERS, CHANNELS } from '@/lib/catalog/vocabulary'
import { isFields } from '@/lib/entries/compare/json'
import { STATEMENT_LIST_MAX } from '@/lib/entries/content/statement'
import { emptyChannel } from './empty'
import { CodeField, TextField } from './fields'
import { HoursFields } from './hours-fields'
import { ItemList } from './item-list'
import type { At } from './json-path'
import { useValue } from './store'
import { TextsField } from './texts-field'

const ATTRIBUTES = ['answer', 'abroadOk', 'needsWorkingLine', 'needsLocalId', 'automated'] as const

/** Each way to do it, and what is said of it. A way that is not listed is unknown. */
export function ChannelFields({ at }: { at: At }) {
  const t = useTranslations('edit')
  const value = useValue(at)
  const used = (Array.isArray(value) ? value : []).map((one) => (isFields(one) ? one.channel : ''))
  const next = CHANNELS.find((code) => !used.includes(code)) ?? CHANNELS[0]
  return (
    <ItemList
      at={at}
      title={t('channel.title')}
      hint={t('channel.hint')}
      itemName={(n) => t('channel.n', { n })}
      make={() => emptyChannel(next)}
      add={t('channel.add')}
      max={STATEMENT_LIST_MAX}
    >
      {(item) => (
        <>
          <CodeField at={[...item, 'channel']} kind="channel" codes={CHANNELS} className="tight" />
          {ATTRIBUTES.map((name) => (
            <CodeField key={name} at={[...item, name]} kind="answer" codes={ANSWERS} className="tight" />
          ))}
          <TextField at={[...item, 'contact']} className="grow" hint={t('channel.contact_hint')} />
          <HoursFields at={[...item, 'hours']} />
          <TextsField at={[...item, 'note']} optional />
        </>
      )}
    </ItemList>
  )
}
