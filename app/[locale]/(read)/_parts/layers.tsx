import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import type { Label, Locale } from '@/lib/catalog/vocabulary'
import { type ChannelRow, type MergedAnswer, saidOfCarrier } from '@/lib/entries/channel-rows'
import { pickBody } from '@/lib/entries/pick-text'
import type { StatementView } from '@/lib/entries/schema'
import { formatDay, LOCALE_TAGS } from '@/lib/i18n/formats'
import { AnswerWord } from './answer-word'
import { LabelBadge } from './label-badge'

type Props = {
  current: StatementView[]
  rows: ChannelRow[]
  locale: Locale
  /** What is said where nobody has reported; an invitation where left out. */
  nobody?: string
}
type Column = { channel: string; answer: MergedAnswer; label: Label; note?: string }

const SHOWN_STATEMENTS = 2

/** Rule, carrier and people side by side: three columns that are never averaged. */
export async function Layers({ current, rows, locale, nobody }: Props) {
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  const c = await getTranslations({ locale, namespace: 'read.cell' })
  const rule = current.filter(({ statement }) => statement.kind === 'rule')
  const stated = saidOfCarrier(current)
  const columns = (layer: 'rule' | 'stated'): Column[] =>
    rows
      .filter((row) => row[layer].keys.length > 0)
      .map((row) => ({
        channel: label('channel', row.channel, locale),
        answer: row[layer].answer,
        label: row[layer].label,
      }))
  const practice = rows.filter((row) => row.practice.works !== null)
  return (
    <div className="layers">
      <Layer
        title={t('rule')}
        lead={t('rule_lead')}
        empty={rule.length === 0 ? t('nothing_rule') : undefined}
      >
        <ColumnList columns={columns('rule')} locale={locale} />
        <Excerpts statements={rule} locale={locale} />
      </Layer>
      <Layer
        title={t('stated')}
        lead={t('stated_lead')}
        empty={stated.length === 0 ? t('nothing_stated') : undefined}
      >
        <ColumnList columns={columns('stated')} locale={locale} />
        <Excerpts statements={stated} locale={locale} />
      </Layer>
      <Layer
        title={t('practice')}
        lead={t('practice_lead')}
        empty={practice.length === 0 ? (nobody ?? t('nothing_practice')) : undefined}
      >
        <ul className="answers">
          {practice.map(({ channel, practice: cell }) => (
            <li key={channel}>
              <span>{label('channel', channel, locale)}</span>
              <span>
                {c(cell.works === 'yes' ? 'worked' : cell.works === 'no' ? 'failed' : 'mixed')}{' '}
                <LabelBadge value={cell.label} locale={locale} />
                <small className="evidence">
                  {c('reports', { n: cell.worked + cell.failed })}
                  {cell.newestOn ? ` · ${formatDay(locale, cell.newestOn, 'shortDay')}` : null}
                </small>
              </span>
            </li>
          ))}
        </ul>
      </Layer>
    </div>
  )
}

function Layer(props: { title: string; lead: string; empty?: string; children: React.ReactNode }) {
  return (
    <section className="layer">
      <h3>{props.title}</h3>
      <p className="lead-2">{props.lead}</p>
      {props.empty ? <p className="empty">{props.empty}</p> : props.children}
    </section>
  )
}

function ColumnList({ columns, locale }: { columns: Column[]; locale: Locale }) {
  if (columns.length === 0) return null
  return (
    <ul className="answers">
      {columns.map((column) => (
        <li key={column.channel}>
          <span>{column.channel}</span>
          <span>
            <AnswerWord value={column.answer} locale={locale} />{' '}
            <LabelBadge value={column.label} locale={locale} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The first words of a layer; the statements themselves follow below with their sources. */
function Excerpts({ statements, locale }: { statements: StatementView[]; locale: Locale }) {
  return statements.slice(0, SHOWN_STATEMENTS).map(({ statement, revision }) => {
    const { text, lang } = pickBody(statement.text, locale, revision)
    return (
      <p key={statement.key} className="excerpt" lang={lang === locale ? undefined : LOCALE_TAGS[lang]}>
        {text} <a href={`#s-${statement.key}`}>→</a>
      </p>
    )
  })
}
