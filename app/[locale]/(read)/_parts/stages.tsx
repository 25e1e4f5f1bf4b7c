import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { KeepAlive, Stage } from '@/lib/entries/content/statement'
import { pickNote } from '@/lib/entries/pick-text'
import { formatMoney, LOCALE_TAGS } from '@/lib/i18n/formats'
import { type Phrases, phrasesFor } from './phrases'

const DAYS: Record<Stage['after']['unit'], number> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  month: 30.4,
  year: 365,
  billing_cycle: 30.4,
}
const inDays = ({ after }: Stage) => after.value * DAYS[after.unit]
/** Share of the drawing that the last state gets, which has no end. */
const TAIL = 0.12
/** Labels of ticks nearer than this (percent) would overlap; the list below has them all. */
const TICK_GAP = 20
/** Beyond this (percent) a label stands to the left of its tick. */
const TURN = 80

type Props = { keepAlive: KeepAlive; locale: Locale; name: string }

/** The life of an idle line: drawn to scale, then the same as a list. */
export async function Stages({ keepAlive, locale, name }: Props) {
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  const phrases = await phrasesFor(locale)
  const stages = [...keepAlive.stages].sort((a, b) => inDays(a) - inDays(b))
  return (
    <figure className="stages">
      {stages.length > 0 ? <Drawing stages={stages} phrases={phrases} name={name} /> : null}
      {stages.length > 0 ? (
        <figcaption>{t('stages_from', { anchor: phrases.anchor(keepAlive.anchor) })}</figcaption>
      ) : null}
      <ol className="stage-list">
        {stages.map((stage) => (
          <li key={`${stage.state}-${inDays(stage)}`} className={`stage stage-${stage.state}`}>
            <strong>{t('stage_at', { length: phrases.stageLength(stage) })}</strong>{' '}
            <span>{phrases.stage(stage)}</span>
            <StageDetails stage={stage} locale={locale} phrases={phrases} />
          </li>
        ))}
      </ol>
      {keepAlive.qualifyingActivity.length > 0 ? (
        <p className="fine">
          {t('activity')}: {phrases.activities(keepAlive)}.{' '}
          {keepAlive.countsAbroad === 'unknown' ? null : t(`counts_abroad_${keepAlive.countsAbroad}`)}
        </p>
      ) : null}
    </figure>
  )
}

async function StageDetails({ stage, locale, phrases }: { stage: Stage; locale: Locale; phrases: Phrases }) {
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  const how = pickNote(stage.how, locale)
  const parts = [
    stage.recoverable === 'unknown' ? undefined : t(`recoverable_${stage.recoverable}`),
    stage.repeat
      ? t('stage_repeat', { length: phrases.length(stage.repeat.every, stage.repeat.unit) })
      : undefined,
    stage.cost
      ? t('stage_cost', { amount: formatMoney(locale, Number(stage.cost.amount), stage.cost.currency) })
      : undefined,
  ].filter(Boolean)
  if (parts.length === 0 && !how) return null
  return (
    <small className="evidence">
      {parts.join(' · ')}
      {how ? (
        <span lang={how.lang === locale ? undefined : LOCALE_TAGS[how.lang]}>
          {parts.length > 0 ? ' · ' : ''}
          {how.text}
        </span>
      ) : null}
    </small>
  )
}

/** Percent coordinates without a view box: the bar stretches, the figures keep their size. */
function Drawing({ stages, phrases, name }: { stages: Stage[]; phrases: Phrases; name: string }) {
  const last = Math.max(...stages.map(inDays), 1)
  const x = (days: number) => (days / last) * (1 - TAIL) * 100
  const first = stages[0]
  const segments = [
    ...(first && inDays(first) > 0 ? [{ state: 'active', from: 0 }] : []),
    ...stages.map((stage) => ({ state: stage.state as string, from: x(inDays(stage)) })),
  ]
  let lastTick = Number.NEGATIVE_INFINITY
  const ticks = stages.flatMap((stage) => {
    const at = x(inDays(stage))
    if (at - lastTick < TICK_GAP) return []
    lastTick = at
    return [{ at, text: phrases.stageLength(stage) }]
  })
  return (
    <svg className="stage-bar" width="100%" height="46" role="img" aria-label={name}>
      {segments.map((segment, index) => (
        <rect
          key={`${segment.state}-${segment.from}`}
          className={`stage-${segment.state}`}
          x={`${segment.from.toFixed(2)}%`}
          y="0"
          width={`${((segments[index + 1]?.from ?? 100) - segment.from).toFixed(2)}%`}
          height="20"
        />
      ))}
      {ticks.map((tick) => (
        <g key={tick.at}>
          <line x1={`${tick.at.toFixed(2)}%`} x2={`${tick.at.toFixed(2)}%`} y1="0" y2="26" />
          <text x={`${tick.at.toFixed(2)}%`} y="41" textAnchor={tick.at > TURN ? 'end' : 'start'}>
            {tick.text}
          </text>
        </g>
      ))}
    </svg>
  )
}
