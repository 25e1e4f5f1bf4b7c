import '@/app/styles/history.css'
import { useLocale, useTranslations } from 'next-intl'
import { label } from '@/lib/catalog/labels'
import type { Locale, SourceKind } from '@/lib/catalog/vocabulary'
import type { Json } from '@/lib/entries/compare/json'
import { pickBody } from '@/lib/entries/pick-text'
import type { Difference } from '@/lib/entries/proposal-schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { placeName } from './difference-places'
import { byStatement, type Contents, differenceRows, isOrder, statementOf } from './difference-rows'
import { type ValueSpeaker, valueLines } from './difference-values'
import { VALUE_MESSAGES } from './value-words'
import { WordDiff } from './word-diff'

/** Messages a browser needs for the list: `<Messages areas={DIFFERENCE_MESSAGES}>`. */
export const DIFFERENCE_MESSAGES = ['history', ...VALUE_MESSAGES]

/** What is shown of a source; `SourceView` and `SourceInput` both are one. */
export type ShownSource = {
  key: string
  title: string
  url?: string | null
  kind: SourceKind
  publisher?: string | null
}

type Props = {
  differences: readonly Difference[]
  /** Both sides: statements are told by their words, parts of a fee as the whole fee. */
  before?: Contents['before']
  after?: Contents['after']
  /** Sources that either side cites. */
  sources?: readonly ShownSource[]
  /** Rows shown at most; the rest is counted. */
  max?: number
  /** Characters kept beside each change of a text; all where not given. */
  context?: number
  heading?: 'h2' | 'h3' | 'h4'
}

/**
 * What differs between two contents, field by field in the reader's language, text word by word, with the
 * sources beside what they support. Pure props; for server components and client files alike.
 */
export function DifferencesList(props: Props) {
  const { differences, before = null, after = null, sources = [], max, context, heading = 'h3' } = props
  const t = useTranslations()
  const locale = useLocale()
  const all = differenceRows(differences, { before, after })
  const rows = max === undefined ? all : all.slice(0, max)
  const speaker: ValueSpeaker = {
    locale,
    t,
    sourceTitle: (key) => sources.find((source) => source.key === key)?.title ?? key,
  }
  if (all.length === 0) return <p className="fine">{t('history.no_differences')}</p>
  return (
    <div className="differences">
      {byStatement(rows).map((group) => (
        <section key={group.statement ?? ''} className="difference-group">
          {group.statement === null ? null : (
            <StatementHead statement={group.statement} sides={{ before, after }} heading={heading} />
          )}
          <dl>
            {group.rows.map((row) => (
              <div key={row.at.join(' ')}>
                <dt>
                  {isOrder(row) ? t('history.field.order') : placeName(row.at, locale, t)}
                  {row.sensitive ? <span className="sensitive"> {t('history.sensitive')}</span> : null}
                </dt>
                <dd>
                  <Change row={row} speaker={speaker} context={context} />
                </dd>
              </div>
            ))}
          </dl>
          {group.statement === null ? null : (
            <Support statement={group.statement} sides={{ before, after }} sources={sources} />
          )}
        </section>
      ))}
      {all.length > rows.length ? (
        <p className="fine">{t('history.more_differences', { n: all.length - rows.length })}</p>
      ) : null}
    </div>
  )
}

const EXCERPT_MAX = 90
const cut = (text: string): string =>
  text.length > EXCERPT_MAX ? `${text.slice(0, EXCERPT_MAX - 1).trimEnd()}…` : text

type HeadProps = { statement: string; sides: Contents; heading: 'h2' | 'h3' | 'h4' }

/** A statement by its kind and first words; by its key where its content was not handed in. */
function StatementHead({ statement, sides, heading: Heading }: HeadProps) {
  const t = useTranslations('history')
  const locale = useLocale()
  const found = statementOf(sides, statement)
  const picked = found && pickBody(found.text, locale, 0)
  return (
    <Heading className="difference-head">
      {found ? <span className="kind">{label('statementKind', found.kind, locale)}</span> : null}{' '}
      <span lang={picked && picked.lang !== locale ? LOCALE_TAGS[picked.lang] : undefined}>
        {picked ? t('quoted', { text: cut(picked.text) }) : statement}
      </span>
    </Heading>
  )
}

type ChangeProps = { row: Difference; speaker: ValueSpeaker; context: number | undefined }

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** From what to what. */
function Change({ row, speaker, context }: ChangeProps) {
  const t = useTranslations('history')
  if (isOrder(row)) return t('order_changed')
  if (row.prose) {
    const language: Locale = row.language ?? speaker.locale
    const lang = row.language && row.language !== speaker.locale ? LOCALE_TAGS[row.language] : undefined
    return (
      <WordDiff
        before={textOf(row.before)}
        after={textOf(row.after)}
        language={language}
        lang={lang}
        context={context}
      />
    )
  }
  const [old, now] = [row.before, row.after].map((value) => valueLines(row.at, value, speaker))
  return (
    <>
      {old && old.length > 0 ? (
        <del>
          <span className="visually-hidden">{t('deleted')} </span>
          <Lines lines={old} />
        </del>
      ) : null}
      {old && old.length > 0 && now && now.length > 0 ? <span aria-hidden="true"> → </span> : null}
      {now && now.length > 0 ? (
        <ins>
          <span className="visually-hidden">{t('inserted')} </span>
          <Lines lines={now} />
        </ins>
      ) : null}
    </>
  )
}

/** One value in the line; several below one another. */
function Lines({ lines }: { lines: string[] }) {
  if (lines.length === 1) return lines[0]
  return lines.map((line) => (
    <span key={line} className="line">
      {line}
    </span>
  ))
}

type SupportProps = { statement: string; sides: Contents; sources: readonly ShownSource[] }

/** The sources of a statement as it is now, with the words they are quoted by. */
function Support({ statement, sides, sources }: SupportProps) {
  const t = useTranslations('history')
  const locale = useLocale()
  const cited = (statementOf(sides, statement)?.citations ?? []).flatMap((citation) => {
    const source = sources.find((one) => one.key === citation.source)
    return source ? [{ citation, source }] : []
  })
  if (cited.length === 0) return null
  return (
    <div className="support">
      <p className="fine">{t('support')}</p>
      <ul>
        {cited.map(({ citation, source }) => (
          <li key={`${source.key} ${citation.role}`}>
            {source.url ? (
              <a href={source.url} rel="nofollow noopener external">
                {source.title}
              </a>
            ) : (
              source.title
            )}
            <small className="evidence">
              {[
                label('sourceKind', source.kind, locale),
                source.publisher,
                citation.role === 'contradicts' ? t('role.contradicts') : undefined,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
            {citation.passage ? <q>{citation.passage}</q> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
