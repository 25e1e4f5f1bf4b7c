import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { Statement } from '@/lib/entries/content/statement'
import { pickNote } from '@/lib/entries/pick-text'
import type { StatementView } from '@/lib/entries/schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { list, phrasesFor } from './phrases'

type Row = { key: string; text: string; detail?: string; detailLang?: string; from: string[] }
type Props = { statements: StatementView[]; locale: Locale; numbers: Map<string, number> }

/** Rows that say the same are one row with several sources. */
function rowsOf(statements: StatementView[], pick: (statement: Statement) => Omit<Row, 'from'>[]): Row[] {
  const rows = new Map<string, Row>()
  for (const { statement } of statements) {
    for (const found of pick(statement)) {
      const row = rows.get(found.key) ?? { ...found, from: [] }
      row.from.push(statement.key)
      rows.set(found.key, row)
    }
  }
  return [...rows.values()]
}

function FactList({
  title,
  rows,
  marks,
}: {
  title: string
  rows: Row[]
  marks: (keys: string[]) => ReactNode
}) {
  if (rows.length === 0) return null
  return (
    <div className="fact-list">
      <h3>{title}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            {row.text} {marks(row.from)}
            {row.detail ? (
              <small className="evidence" lang={row.detailLang}>
                {row.detail}
              </small>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What one needs, what it costs, how long it takes. */
export async function Facts({ statements, locale, numbers }: Props) {
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  const phrases = await phrasesFor(locale)
  const noteOf = (note: Parameters<typeof pickNote>[0]) => {
    const picked = pickNote(note, locale)
    return picked
      ? { detail: picked.text, detailLang: picked.lang === locale ? undefined : LOCALE_TAGS[picked.lang] }
      : {}
  }
  const requirements = rowsOf(statements, (statement) =>
    statement.requirements.map(({ code, strength, holders, note }) => ({
      key: `${code}-${strength}-${holders.join()}`,
      text: [
        label('requirement', code, locale),
        strength === 'required' ? '' : `(${label('strength', strength, locale)})`,
        holders.length > 0
          ? `· ${t('for_holders', {
              holders: list(
                locale,
                holders.map((holder) => label('holderType', holder, locale)),
              ),
            })}`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
      ...noteOf(note),
    })),
  )
  const fees = rowsOf(statements, (statement) =>
    statement.fees.map((fee) => ({ key: phrases.fee(fee), text: phrases.fee(fee), ...noteOf(fee.note) })),
  )
  const times = rowsOf(statements, (statement) =>
    statement.durations.map((duration) => {
      const text = `${label('durationKind', duration.kind, locale)}: ${phrases.duration(duration)}, ${phrases.anchor(duration.anchor)}`
      return { key: text, text, ...noteOf(duration.note) }
    }),
  )
  const marks = (keys: string[]) =>
    [...new Set(keys)].map((key) => (
      <sup key={key}>
        <a href={`#s-${key}`}>{numbers.get(key)}</a>
      </sup>
    ))
  if (requirements.length + fees.length + times.length === 0) return null
  return (
    <div className="fact-columns">
      <FactList title={t('requirements')} rows={requirements} marks={marks} />
      <FactList title={t('fees')} rows={fees} marks={marks} />
      <FactList title={t('times')} rows={times} marks={marks} />
    </div>
  )
}
