import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import type { Channel, Locale } from '@/lib/catalog/vocabulary'
import { pickBody } from '@/lib/entries/pick-text'
import type { StatementView, Verdict, VerdictLine } from '@/lib/entries/schema'
import { formatDay } from '@/lib/i18n/formats'
import { anyOf, type Phrases } from './phrases'

const HEADLINE_MAX = 160

/** The words of a computed verdict in one language; nothing here decides anything. */
export async function verdictWords(locale: Locale, phrases: Phrases) {
  const t = await getTranslations({ locale, namespace: 'read.verdict' })
  const channels = (codes: Channel[]) =>
    anyOf(
      locale,
      codes.map((code) => lowerFirst(label('channel', code, locale), locale)),
    )

  function figure({ figures }: Verdict, brief: boolean): string | undefined {
    const first = figures[0]
    if (!first) return undefined
    if (first.kind === 'fee') return phrases.fee(first.fee)
    if (first.kind === 'stage') {
      return t(brief ? 'stage_short' : 'stage_headline', {
        state: brief ? phrases.stage(first.stage) : lowerFirst(phrases.stage(first.stage), locale),
        length: phrases.stageLength(first.stage),
        anchor: phrases.anchor(first.anchor),
      })
    }
    return t(brief ? 'duration_short' : 'duration_headline', {
      kind: label('durationKind', first.duration.kind, locale),
      length: phrases.duration(first.duration),
      anchor: phrases.anchor(first.duration.anchor),
    })
  }

  function firstSentence(statements: StatementView[]): string | undefined {
    const view = statements.find(({ statement }) => !statement.contradicted && !statement.deprecated)
    if (!view) return undefined
    const { text } = pickBody(view.statement.text, locale, view.revision)
    const sentence = /^.*?[.。!?！？](?=\s|$|[^\d])/s.exec(text)?.[0] ?? text
    return sentence.length > HEADLINE_MAX ? `${sentence.slice(0, HEADLINE_MAX - 1)}…` : sentence
  }

  return {
    /** The answer in a few words for lists; undefined when only the page itself can say it. */
    short(verdict: Verdict): string | undefined {
      if (verdict.code === 'described') return figure(verdict, true)
      return isPromise(verdict.code) && tried(verdict) === 'failed' ? t('contested_short') : t(verdict.code)
    },
    /** The answer in one sentence. */
    headline(verdict: Verdict, statements: StatementView[]): string {
      const { code } = verdict
      // What is written is no answer to "does it work" until somebody has done it.
      if (isPromise(code) && tried(verdict) !== 'worked') {
        return tried(verdict) === 'failed' ? t(`${code}_contested`) : t(`${code}_on_paper`)
      }
      if (verdict.code !== 'described') return t(verdict.code)
      return figure(verdict, false) ?? firstSentence(statements) ?? t('described')
    },
    evidence: ({ evidenceOn }: Verdict): string =>
      evidenceOn ? t('evidence_on', { date: formatDay(locale, evidenceOn) }) : t('evidence_none'),
    /** One sentence a layer for one situation. */
    line({ rule, stated, practice, situation }: VerdictLine, general?: VerdictLine): string[] {
      const remote = (side: VerdictLine['rule'] | undefined) =>
        channels((side?.channels ?? []).filter((channel) => channel !== 'store'))
      /** The layer speaks, but not of this situation: say what it allows, and what it leaves open. */
      const silent = (layer: 'rule' | 'stated', side: VerdictLine['rule']) =>
        side.answer === 'unknown' && situation && general && general[layer].answer !== 'unknown'
          ? t(`${layer}_silent`, { channels: remote(general[layer]) })
          : t(`${layer}_${side.answer}`, { channels: channels(side.channels) })
      const practiceText = () => {
        if (practice.works === 'unknown') {
          return situation?.abroad ? t('practice_unknown_abroad') : t('practice_unknown')
        }
        const values = { reports: practice.reports, channels: channels(practice.channels) }
        return t(`practice_${practice.works}`, values)
      }
      return [silent('rule', rule), silent('stated', stated), practiceText()]
    },
    opposed: (verdict: Verdict): string[] => [
      ...new Set(
        verdict.opposed.map(({ undated, commercial }) =>
          undated ? t(commercial ? 'opposed_undated_commercial' : 'opposed_undated') : t('opposed'),
        ),
      ),
    ],
    situation({ situation }: VerdictLine): string {
      if (!situation) return t('situation_anyone')
      const { holder, abroad } = situation
      if (holder === 'passport_only' && abroad) return t('situation_passport_abroad')
      if (holder === 'citizen' && abroad === false) return t('situation_citizen_home')
      if (!holder) return abroad ? t('situation_abroad') : t('situation_home')
      const words = { holder: label('holderType', holder, locale) }
      if (abroad === null) return t('situation_holder', words)
      return abroad ? t('situation_holder_abroad', words) : t('situation_holder_home', words)
    },
  }
}
type Promised = 'yes_self_service' | 'yes_with_agent'
const isPromise = (code: Verdict['code']): code is Promised =>
  code === 'yes_self_service' || code === 'yes_with_agent'

/** What those met who tried it, whoever they were. */
function tried({ lines }: Verdict): 'worked' | 'failed' | 'nobody' {
  const works = lines[0]?.practice.works ?? 'unknown'
  if (works === 'unknown') return 'nobody'
  return works === 'yes' ? 'worked' : 'failed'
}

const lowerFirst = (text: string, locale: Locale) =>
  `${text.charAt(0).toLocaleLowerCase(locale)}${text.slice(1)}`

export type VerdictWords = Awaited<ReturnType<typeof verdictWords>>
