'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Field } from '@/app/_ui/field'
import { placeName } from '@/app/[locale]/_parts/difference-places'
import { valueLines } from '@/app/[locale]/_parts/difference-values'
import type { Json } from '@/lib/entries/compare/json'
import type { Choice } from '@/lib/entries/compare/resolve'
import type { Clash } from '@/lib/entries/proposal-schema'

type ClashItemProps = {
  id: string
  clash: Clash
  choice: Choice | undefined
  onChoose: (choice: Choice) => void
  whose: 'own' | 'author'
  /** First words of the statement it is in; null outside of statements. */
  words: string | null
  sourceTitle: (key: string) => string
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** One place: base, current and proposed side by side; one of the two, or words of one's own. */
export function ClashItem({ id, clash, choice, onChoose, whose, words, sourceTitle }: ClashItemProps) {
  const t = useTranslations()
  const locale = useLocale()
  const speaker = { locale, t, sourceTitle }
  const own = typeof choice === 'object'
  const isOrder = clash.at.at(-1) === 'order' && Array.isArray(clash.current)
  const sides = [
    ['base', t('edit.clash.base'), clash.base],
    ['current', t('edit.clash.current'), clash.current],
    ['proposed', t(`edit.clash.proposed_${whose}`), clash.proposed],
  ] as const
  return (
    <li>
      <fieldset className="clash" id={id} tabIndex={-1}>
        <legend>
          {isOrder ? t('history.field.order') : placeName(clash.at, locale, t)}
          {words ? <span className="clash-words"> {t('history.quoted', { text: words })}</span> : null}
        </legend>
        <div className="clash-sides">
          {sides.map(([side, name, value]) => (
            <div key={side} className={`clash-side ${choice === side ? 'chosen' : ''}`}>
              {side === 'base' ? (
                <p className="clash-name">{name}</p>
              ) : (
                <label className="choice">
                  <input type="radio" name={id} checked={choice === side} onChange={() => onChoose(side)} />
                  <span className="clash-name">{name}</span>
                </label>
              )}
              <SideValue
                lines={isOrder ? listOf(value) : valueLines(clash.at, value as Json | undefined, speaker)}
                none={t('edit.clash.nothing')}
              />
            </div>
          ))}
        </div>
        {clash.prose ? (
          <>
            <label className="choice">
              <input
                type="radio"
                name={id}
                checked={own}
                onChange={() => onChoose({ value: textOf(clash.proposed) || textOf(clash.current) })}
              />
              <span className="clash-name">{t('edit.clash.own')}</span>
            </label>
            {own ? (
              <Field id={`${id}-own`} label={t('edit.clash.own_text')}>
                {(control) => (
                  <textarea
                    {...control}
                    rows={4}
                    value={textOf(choice.value)}
                    onChange={(event) => onChoose({ value: event.target.value })}
                  />
                )}
              </Field>
            ) : null}
          </>
        ) : null}
      </fieldset>
    </li>
  )
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

function SideValue({ lines, none }: { lines: string[]; none: string }) {
  if (lines.length === 0) return <p className="hint">{none}</p>
  return lines.map((line) => (
    <p key={line} className="clash-value">
      {line}
    </p>
  ))
}
