'use client'

import { useLocale, useTranslations } from 'next-intl'
import { label } from '@/lib/catalog/labels'
import type { SourceInput } from '@/lib/entries/content/source'
import { formatDay } from '@/lib/i18n/formats'
import { ChoiceField, TextField } from './fields'
import { type At, idOf } from './json-path'
import { useSubject, useValue } from './store'

type CitationItemProps = {
  at: At
  /** Undefined where the page's list does not have it. */
  source: SourceInput | undefined
  onEdit: (source: SourceInput) => void
  onRemove: () => void
}

/** One cited source: what it is, what it does for the statement, the words quoted from it. */
export function CitationItem({ at, source, onEdit, onRemove }: CitationItemProps) {
  const t = useTranslations('edit.source')
  const history = useTranslations('history')
  const locale = useLocale()
  const { stored } = useSubject()
  const key = String(useValue([...at, 'source']) ?? '')
  const title = source?.title ?? key
  const facts = source
    ? [
        label('sourceKind', source.kind, locale),
        source.publisher,
        source.published,
        source.checkedOn ? t('checked', { day: formatDay(locale, source.checkedOn, 'shortDay') }) : undefined,
        source.commercial ? t('is_commercial') : undefined,
      ]
    : []
  return (
    <li className="citation" id={idOf(at)} tabIndex={-1}>
      <p>
        {source?.url ? (
          <a href={source.url} rel="nofollow noopener external" target="_blank" lang={source.language}>
            {title}
          </a>
        ) : (
          <span lang={source?.language}>{title}</span>
        )}{' '}
        <small className="evidence">{facts.filter(Boolean).join(' · ')}</small>
      </p>
      <div className="item-buttons">
        {source && !stored.has(source.key) ? (
          <button type="button" className="link" onClick={() => onEdit(source)}>
            {t('edit', { name: title })}
          </button>
        ) : null}
        <button type="button" className="icon" onClick={onRemove}>
          <span aria-hidden="true">×</span>
          <span className="visually-hidden">{t('remove', { name: title })}</span>
        </button>
      </div>
      <div className="edit-row">
        <ChoiceField
          at={[...at, 'role']}
          className="tight"
          options={(['supports', 'contradicts'] as const).map((role) => ({
            value: role,
            text: history(`role.${role}`),
          }))}
        />
        <TextField at={[...at, 'passage']} rows={1} className="grow" />
      </div>
    </li>
  )
}
