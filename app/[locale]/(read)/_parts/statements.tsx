import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import type { Label, Locale } from '@/lib/catalog/vocabulary'
import type { Statement } from '@/lib/entries/content/statement'
import { pickBody, pickNote } from '@/lib/entries/pick-text'
import type { SourceView, StatementView } from '@/lib/entries/schema'
import { formatDay, LOCALE_TAGS } from '@/lib/i18n/formats'
import { LabelBadge } from './label-badge'
import { languageName, list, partialDate } from './phrases'

type Props = {
  statements: StatementView[]
  sources: SourceView[]
  locale: Locale
  numbers: Map<string, number>
}

const wholeLabel = ({ cells }: StatementView): Label =>
  cells.find((cell) => cell.aspect === 'whole')?.label ?? cells[0]?.label ?? 'unknown'

/** Every statement of the page, in full, with what speaks for and against it. */
export async function Statements({ statements, sources, locale, numbers }: Props) {
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  return (
    <ol className="statements">
      {statements.map((view) => {
        const { statement } = view
        const { text, lang, outdated } = pickBody(statement.text, locale, view.revision)
        const foreign = lang === locale ? undefined : LOCALE_TAGS[lang]
        const faded = statement.contradicted || statement.deprecated
        return (
          <li key={statement.key} id={`s-${statement.key}`} value={numbers.get(statement.key)}>
            <p className="statement-head">
              <span className={`kind kind-${statement.kind}`}>
                {label('statementKind', statement.kind, locale)}
              </span>{' '}
              {view.inherited ? <span className="kind">{t('inherited')}</span> : null}{' '}
              <LabelBadge value={wholeLabel(view)} locale={locale} />
            </p>
            <p className={faded ? 'faded' : undefined} lang={foreign}>
              {text}
              <Footnotes statement={statement} sources={sources} name={(n) => t('source_n', { n })} />
            </p>
            {foreign ? (
              <p className="fine">{t('in_language', { language: languageName(locale, lang) })}</p>
            ) : null}
            {outdated ? <p className="fine">{t('translation_of_old')}</p> : null}
            <Marks statement={statement} locale={locale} />
          </li>
        )
      })}
    </ol>
  )
}

type NotesProps = { statement: Statement; sources: SourceView[]; name: (n: number) => string }

function Footnotes({ statement, sources, name }: NotesProps) {
  const numbers = statement.citations
    .map((citation) => sources.findIndex((source) => source.key === citation.source) + 1)
    .filter((n) => n > 0)
  return [...new Set(numbers)].map((n) => (
    <sup key={n}>
      <a href={`#source-${n}`} aria-label={name(n)}>
        [{n}]
      </a>
    </sup>
  ))
}

/** Scope, dates, contradictions, second looks: what a careful reader asks about a statement. */
async function Marks({ statement, locale }: { statement: Statement; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  const { scope, secondLook } = statement
  const only = [
    ...scope.lineTypes.map((code) => label('lineType', code, locale)),
    ...scope.simTypes.map((code) => label('simType', code, locale)),
    ...scope.holderTypes.map((code) => label('holderType', code, locale)),
    ...scope.contractStates.map((code) => label('contractState', code, locale)),
  ]
  const until = statement.validToAtLatest ? 'valid_to_latest' : 'valid_to'
  const lines: { key: string; text: string; lang?: string; className?: string }[] = []
  const reason = pickNote(statement.contradicted?.reason, locale)
  if (reason) {
    lines.push({
      key: 'contradicted',
      text: `${t('contradicted')}: ${reason.text}`,
      lang: foreign(reason.lang, locale),
      className: 'contradicted',
    })
  }
  const ended = pickNote(statement.deprecated?.reason, locale)
  if (ended)
    lines.push({ key: 'deprecated', text: `${t('deprecated')}: ${ended.text}`, className: 'contradicted' })
  if (only.length > 0) lines.push({ key: 'scope', text: `${t('scope')}: ${list(locale, only)}` })
  if (statement.validFrom) {
    lines.push({ key: 'from', text: t('valid_from', { date: partialDate(locale, statement.validFrom) }) })
  }
  if (statement.validTo) {
    lines.push({ key: 'to', text: t(until, { date: partialDate(locale, statement.validTo) }) })
  }
  if (statement.timesAsWritten)
    lines.push({ key: 'times', text: t('as_written', { text: statement.timesAsWritten }) })
  const note = pickNote(statement.note, locale)
  if (note) lines.push({ key: 'note', text: note.text, lang: foreign(note.lang, locale) })
  if (statement.confidence === 'low') lines.push({ key: 'weak', text: t('weak') })
  if (secondLook) {
    const found = pickNote(secondLook.note, locale)
    const date = formatDay(locale, secondLook.checkedOn)
    lines.push({
      key: 'look',
      text: [t(`second_look_${secondLook.verdict}`, { date }), found?.text].filter(Boolean).join(' '),
    })
  }
  if (lines.length === 0) return null
  return (
    <ul className="marks">
      {lines.map((line) => (
        <li key={line.key} lang={line.lang} className={line.className}>
          {line.text}
        </li>
      ))}
    </ul>
  )
}

const foreign = (lang: Locale, locale: Locale) => (lang === locale ? undefined : LOCALE_TAGS[lang])
