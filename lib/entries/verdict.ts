/**
 * The verdict of a page: one pure rule a topic, computed from what stands on it, never typed.
 * Rule, stated and practice stay apart; the code says what somebody may count on today. For a channel
 * it goes by the carrier's terms, then the rule, then what is reported, and by practice where that is
 * Confirmed or where nobody else says anything.
 */
import { CHANNELS, SOURCE_KINDS, type Topic } from '../catalog/vocabulary'
import { practiceDiffers } from '../standing/differs'
import type { PracticeCellView } from '../standing/schema'
import type { SourceView, Verdict, VerdictLine } from './schema'
import { ANYBODY, type BareView, type Situation, speaks } from './scope'
import { figuresOf, ranked, stagesAtOdds } from './verdict-figures'
import {
  bestLabel,
  cellsFor,
  type Layer,
  labelOf,
  layerOf,
  onlineClosed,
  practiceLayer,
  SELF_SERVICE,
  summary,
  WITH_AGENT,
} from './verdict-layers'

export type VerdictInput = {
  topic: Topic
  /** Own and inherited, whatever their state. */
  statements: BareView[]
  practice: PracticeCellView[]
  /** Sources that the statements cite, by `key`. */
  sources: Pick<SourceView, 'key' | 'kind' | 'published' | 'commercial'>[]
  /** ISO day. */
  today: string
}

type Answered = Pick<VerdictLine, 'code' | 'label'>

/** Topics on something that a holder asks for and is or is not given. */
const ASKED_FOR: readonly Topic[] = [
  'cancel',
  'identity_unlink',
  'esim_activation',
  'esim_transfer',
  'stop_auto_renew',
  'suspend',
  'plan_change',
  'lost_sim',
  'ownership_transfer',
]

/** Situations in which the answer to "can I cancel?" may differ; citizen stands for all with local papers. */
const CANCEL_SITUATIONS: readonly Situation[] = [
  { holder: 'passport_only', abroad: true },
  { holder: 'citizen', abroad: false },
]

function effective(stated: Layer, rule: Layer, reported: Layer, practice: Layer): Layer {
  const layer: Layer = new Map()
  for (const channel of CHANNELS) {
    const met = practice.get(channel)
    const said = [stated, rule, reported]
      .map((one) => one.get(channel))
      .find((one) => one && one.answer !== 'unknown')
    const chosen = met && (!said || met.label === 'confirmed') ? met : said
    if (chosen) layer.set(channel, chosen)
  }
  return layer
}

function answer(layer: Layer): Answered {
  const such = (wanted: string, among: readonly string[]) =>
    [...layer].filter(([channel, said]) => among.includes(channel) && said.answer === wanted)
  const labels = (found: ReturnType<typeof such>) => bestLabel(found.map(([, said]) => said.label))
  const remote = [...SELF_SERVICE, ...WITH_AGENT]
  const self = such('yes', SELF_SERVICE)
  if (self.length > 0) return { code: 'yes_self_service', label: labels(self) }
  const agent = such('yes', WITH_AGENT)
  if (agent.length > 0) return { code: 'yes_with_agent', label: labels(agent) }
  if (such('disputed', remote).length > 0) return { code: 'disputed', label: 'disputed' }
  const partly = such('partly', remote)
  if (partly.length > 0) return { code: 'partly', label: labels(partly) }
  const shop = [...such('yes', ['store']), ...such('partly', ['store'])]
  if (shop.length > 0 && onlineClosed(layer)) {
    return { code: 'no_in_person', label: labels(such('no', ['web', 'app'])) }
  }
  return { code: 'unknown', label: 'unknown' }
}

/** A line that ends by itself: nobody names a way to end it, and a time when it ends is known. */
function endsByItself(topic: Topic, views: BareView[]): boolean {
  if (topic !== 'cancel' || views.length === 0) return false
  if (views.some(({ statement }) => statement.channels.some((channel) => channel.answer !== 'unknown')))
    return false
  const travel = views.every(({ statement }) => statement.scope.lineTypes.join() === 'travel_esim')
  return (
    travel ||
    views.some(({ statement }) => statement.keepAlive?.stages.some((stage) => stage.state === 'cancelled'))
  )
}

function described(views: BareView[]): Answered {
  const [first] = ranked(views)
  if (!first) return { code: 'unknown', label: 'unknown' }
  if (stagesAtOdds(views)) return { code: 'described', label: 'disputed' }
  const peers = views.filter(
    (view) => view.inherited === first.inherited && view.statement.kind === first.statement.kind,
  )
  return { code: 'described', label: bestLabel(peers.map((view) => labelOf(view, 'whole'))) }
}

function codeOf(topic: Topic, views: BareView[], layer: Layer, situation: Situation): Answered {
  if (!ASKED_FOR.includes(topic)) return described(views)
  if (endsByItself(topic, views) && layer.size === 0) {
    return { code: 'not_needed', label: bestLabel(views.map((view) => labelOf(view, 'whole'))) }
  }
  const found = answer(layer)
  // Unknown for one situation is an answer worth giving; for the page as a whole there is more to read.
  return found.code === 'unknown' && situation === ANYBODY && topic !== 'cancel' ? described(views) : found
}

function practiceOf(cells: PracticeCellView[]): VerdictLine['practice'] {
  const told = cells.filter((cell) => cell.works !== null)
  const channels = (works: string) =>
    CHANNELS.filter((channel) => told.some((cell) => cell.channel === channel && cell.works === works))
  const [yes, no, mixed] = [channels('yes'), channels('no'), channels('mixed')]
  const works =
    yes.length > 0 && no.length === 0 && mixed.length === 0
      ? 'yes'
      : no.length > 0 && yes.length === 0 && mixed.length === 0
        ? 'no'
        : told.length > 0
          ? 'mixed'
          : 'unknown'
  // One report counts in each channel it tried: the fullest channel is what is certain.
  const reports = CHANNELS.map((channel) =>
    told.filter((cell) => cell.channel === channel).reduce((sum, cell) => sum + cell.worked + cell.failed, 0),
  )
  return {
    works,
    channels: yes.length > 0 ? yes : no.length > 0 ? no : mixed,
    label: bestLabel(told.map((cell) => cell.label)),
    reports: Math.max(0, ...reports),
    newestOn:
      told
        .map((cell) => cell.newestOn ?? '')
        .sort()
        .at(-1) || null,
  }
}

function lineOf({ topic, practice }: VerdictInput, views: BareView[], situation: Situation) {
  const [rule, stated, reported] = (['rule', 'stated', 'reported'] as const).map((kind) =>
    layerOf(views, kind, situation),
  ) as [Layer, Layer, Layer]
  const cells = cellsFor(practice, situation)
  const layer = effective(stated, rule, reported, practiceLayer(cells))
  const line: VerdictLine = {
    situation: situation === ANYBODY ? null : situation,
    rule: summary(rule),
    // What is reported of the carrier's terms stands in where the carrier itself is not heard.
    stated: summary(stated.size > 0 ? stated : reported),
    practice: practiceOf(cells),
    ...codeOf(topic, views, layer, situation),
  }
  return { line, layer }
}

/** Weak or contradicted statements that say the opposite of what the verdict goes by. */
function opposedBy({ statements, sources, today }: VerdictInput, layer: Layer): Verdict['opposed'] {
  return statements.flatMap(({ statement }) => {
    const { contradicted, kind, channels, citations } = statement
    if (!speaks({ ...statement, contradicted: undefined }, today)) return []
    if (!contradicted && kind !== 'reported') return []
    const against = channels.some(({ channel, answer: said }) => {
      const counted = layer.get(channel)
      if (!counted || counted.keys.includes(statement.key)) return false
      return (said === 'no' && counted.answer === 'yes') || (said === 'yes' && counted.answer === 'no')
    })
    if (!contradicted && !against) return []
    const cited = citations
      .filter((citation) => citation.role === 'supports')
      .flatMap((citation) => sources.find((source) => source.key === citation.source) ?? [])
    const kinds = cited.map((source) => source.kind)
    return [
      {
        statementKey: statement.key,
        undated: cited.every((source) => !source.published),
        commercial: cited.some((source) => source.commercial),
        kind: SOURCE_KINDS.find((candidate) => kinds.includes(candidate)) ?? 'article',
      },
    ]
  })
}

/** Computes the verdict of a policy page. */
export function computeVerdict(input: VerdictInput): Verdict {
  const { topic, practice, today } = input
  const views = input.statements.filter((view) => speaks(view.statement, today))
  const general = lineOf(input, views, ANYBODY)
  const situations = topic === 'cancel' ? CANCEL_SITUATIONS : []
  const told = general.layer.size > 0 || general.line.practice.works !== 'unknown'
  const lines = [
    ...(told || topic === 'cancel' ? [general.line] : []),
    ...situations.map((situation) => lineOf(input, views, situation).line),
  ]
  const days = [
    ...views.flatMap((view) => view.cells.map((cell) => cell.evidenceAt?.slice(0, 10) ?? '')),
    ...practice.map((cell) => cell.newestOn ?? ''),
  ]
  return {
    topic,
    code: general.line.code,
    label: general.line.label,
    evidenceOn: days.sort().at(-1) || null,
    lines,
    opposed: opposedBy(input, general.layer),
    practiceDiffers: practiceDiffers(
      views.map((view) => view.statement),
      practice,
    ),
    figures: figuresOf(topic, views),
  }
}
