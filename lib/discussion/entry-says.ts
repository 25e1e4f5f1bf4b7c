/** Whether a published statement answers a question. Pure: rather nothing than something beside the point. */
import type { Channel, Label, Locale, StatementKind, Topic } from '../catalog/vocabulary'
import { pickBody } from '../entries/pick-text'
import type { PolicyView, StatementView } from '../entries/schema'
import { speaks } from '../entries/scope'
import type { Asked, EntrySays } from './asked-schema'

/** What somebody may count on today; a stale or disputed statement answers nobody. */
const CURRENT: readonly Label[] = ['confirmed', 'likely']
/** As verdicts go by: the carrier's own terms, then the rule. Hearsay is not what the entry says. */
const KINDS: readonly StatementKind[] = ['stated', 'rule']
/** Topics on how long a line lives: there a time is what is asked, said or not. */
const ABOUT_LIFETIME: readonly Topic[] = ['keep_alive', 'involuntary_termination', 'number_rescue']
/** What a regulator or another carrier does is not how one deals with this one. */
const NOT_ITS_OWN: readonly string[] = ['regulator_form', 'gaining_operator']
const PRESENCE: readonly string[] = ['in_country', 'in_person']

type Statement = StatementView['statement']

const labelIn = ({ cells }: StatementView, { channels }: Asked): Label => {
  const aspect = channels.length === 1 ? `channel:${channels[0]}` : 'whole'
  return cells.find((cell) => cell.aspect === aspect)?.label ?? 'unknown'
}

/** Whether what is said holds for whoever asks: a narrower scope than the question's may not. */
function covers({ scope }: Statement, { lineType, simType, passport }: Asked): boolean {
  const holds = (meant: readonly string[], asked: string | null) =>
    meant.length === 0 || (asked !== null && meant.includes(asked))
  return (
    holds(scope.lineTypes, lineType) &&
    holds(scope.simTypes, simType) &&
    holds(scope.holderTypes, passport ? 'passport_only' : null) &&
    scope.contractStates.length === 0
  )
}

const requires = ({ requirements }: Statement, codes: readonly string[]) =>
  requirements.some(({ code }) => codes.includes(code))

const heard = ({ channels }: Statement, asked: Asked) =>
  channels.filter(
    ({ channel, answer }) =>
      answer !== 'unknown' &&
      (asked.channels.length === 0 ? !NOT_ITS_OWN.includes(channel) : asked.channels.includes(channel)),
  )

function tellsOfAbroad(statement: Statement, asked: Asked): boolean {
  if (requires(statement, PRESENCE)) return true
  if (statement.keepAlive && statement.keepAlive.countsAbroad !== 'unknown') return true
  const ways = heard(statement, asked)
  // What is closed to everybody is closed from abroad.
  const told = ways.filter(({ answer, abroadOk }) => answer === 'no' || abroadOk !== 'unknown')
  return asked.channels.length > 0
    ? told.length === ways.length
    : told.some(({ abroadOk }) => abroadOk !== 'unknown')
}

const tellsOfTime = ({ durations, keepAlive }: Statement) =>
  durations.length > 0 || (keepAlive?.stages.length ?? 0) > 0

/** Whether it speaks of everything that is asked. */
function answers(statement: Statement, topic: Topic, asked: Asked): boolean {
  const ways = heard(statement, asked)
  if (asked.channels.some((channel) => !ways.some((way) => way.channel === channel))) return false
  if (asked.abroad && !tellsOfAbroad(statement, asked)) return false
  const papers = ways.some(({ needsLocalId }) => needsLocalId !== 'unknown')
  if (asked.passport && !papers && !statement.scope.holderTypes.includes('passport_only')) return false
  if (asked.about === 'cost') return statement.fees.length > 0
  if (asked.about === 'time' || ABOUT_LIFETIME.includes(topic)) return tellsOfTime(statement)
  // "How do I …?" is answered by a way that is open.
  return ways.length > 0 && (asked.channels.length > 0 || ways.some(({ answer }) => answer !== 'no'))
}

/** One says yes where another says no. */
const atOdds = (views: StatementView[], asked: Asked): boolean => {
  const said = views.flatMap(({ statement }) =>
    heard(statement, asked).map(({ channel, answer }) => `${channel} ${answer}`),
  )
  return said.some((one) => one.endsWith(' yes') && said.includes(one.replace(/yes$/, 'no')))
}

const newest = ({ cells }: StatementView): string =>
  cells
    .map(({ evidenceAt }) => evidenceAt?.slice(0, 10) ?? '')
    .sort()
    .at(-1) ?? ''

/**
 * The current statement that answers a question best; null when it is not certain that one does.
 * @param view the policy page that the question is about
 * @param reader their language; today, an ISO day; and whether a text names a channel
 */
export function entrySays(
  view: PolicyView,
  asked: Asked,
  {
    locale,
    today,
    names,
  }: { locale: Locale; today: string; names: (text: string, channel: Channel) => boolean },
): EntrySays | null {
  if (!asked.clear || asked.topic !== view.topic) return null
  if (asked.country && asked.country !== view.country.slug) return null
  if (asked.carrier && asked.carrier !== view.carrier?.slug) return null
  if (view.verdict.label === 'disputed' || view.verdict.practiceDiffers) return null
  const told = view.statements.filter(
    (one) =>
      speaks(one.statement, today) &&
      KINDS.includes(one.statement.kind) &&
      CURRENT.includes(labelIn(one, asked)) &&
      covers(one.statement, asked) &&
      answers(one.statement, view.topic, asked) &&
      // What only its structure says does not read as an answer.
      asked.channels.every((channel) =>
        names(pickBody(one.statement.text, locale, one.revision).text, channel),
      ),
  )
  if (atOdds(told, asked)) return null
  const inLocale = (one: StatementView) =>
    Number(pickBody(one.statement.text, locale, one.revision).lang === locale)
  const [best] = told.toSorted(
    (a, b) =>
      Number(a.inherited) - Number(b.inherited) ||
      KINDS.indexOf(a.statement.kind) - KINDS.indexOf(b.statement.kind) ||
      CURRENT.indexOf(labelIn(a, asked)) - CURRENT.indexOf(labelIn(b, asked)) ||
      inLocale(b) - inLocale(a) ||
      newest(b).localeCompare(newest(a)),
  )
  if (!best) return null
  const { statement, entryPath, revision } = best
  return {
    path: entryPath,
    statementKey: statement.key,
    kind: statement.kind,
    ...pickBody(statement.text, locale, revision),
    label: labelIn(best, asked),
    evidenceOn: newest(best) || null,
  }
}
