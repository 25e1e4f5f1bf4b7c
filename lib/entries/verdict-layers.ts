/** What each layer – rule, stated, reported, practice – says of each channel in a situation. Pure. */
import { type Answer, CHANNELS, type Channel, type Label, type StatementKind } from '../catalog/vocabulary'
import type { PracticeCellView } from '../standing/schema'
import type { ChannelStatement } from './content/statement'
import type { VerdictLine } from './schema'
import { type BareStatement, type BareView, mostSpecific, type Situation, sameGround } from './scope'

/** A channel's answer in one layer; at odds is said, never averaged. */
export type Said = { answer: Answer | 'disputed'; label: Label; keys: string[] }
export type Layer = Map<Channel, Said>

const FROM_BEST: readonly Label[] = ['confirmed', 'likely', 'stale', 'disputed', 'unknown']
/** The best of several labels; unknown when there is none. */
export const bestLabel = (labels: Label[]): Label =>
  FROM_BEST.find((label) => labels.includes(label)) ?? 'unknown'

export const labelOf = (view: BareView, aspect: string): Label =>
  view.cells.find((cell) => cell.aspect === aspect)?.label ?? 'unknown'

/** Of a condition and what it limits, what is left: no, then unknown, then partly weigh more. */
const WORST_FIRST: readonly Answer[] = ['no', 'unknown', 'partly', 'yes']
const worst = (answers: Answer[]): Answer => WORST_FIRST.find((answer) => answers.includes(answer)) ?? 'yes'

const opposite = (answer: Answer): Answer => (answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : answer)

/** What a statement's channel offers to somebody in a situation. */
export function answerFor(
  channel: ChannelStatement,
  requirements: BareStatement['requirements'],
  { holder, abroad }: Situation,
): Answer {
  if (channel.answer === 'no' || channel.answer === 'unknown') return channel.answer
  const required = (code: string) =>
    requirements.some(
      (need) =>
        need.code === code &&
        need.strength === 'required' &&
        (need.holders.length === 0 || (holder !== null && need.holders.includes(holder))),
    )
  const limits: Answer[] = []
  if (abroad) {
    // Nobody abroad walks into the shop; only a statement that says so changes that.
    const shop = channel.channel === 'store' && channel.abroadOk === 'unknown'
    limits.push(shop || required('in_country') ? 'no' : channel.abroadOk)
  }
  if (holder === 'passport_only') limits.push(required('local_id') ? 'no' : opposite(channel.needsLocalId))
  return worst([channel.answer, ...limits])
}

function merge(said: { view: BareView; answer: Answer }[]): Said['answer'] {
  const of = (answer: Answer) => said.filter((one) => one.answer === answer)
  const [yes, no] = [of('yes'), of('no')]
  if (yes.length > 0 && no.length > 0) {
    const atOdds = yes.some((a) => no.some((b) => sameGround(a.view.statement.scope, b.view.statement.scope)))
    return atOdds ? 'disputed' : 'partly'
  }
  if (yes.length > 0) return 'yes'
  if (of('partly').length > 0) return 'partly'
  return no.length > 0 ? 'no' : 'unknown'
}

/** Says what a representative of the holder needs; what the holder may do is another matter. */
const isForProxies = ({ requirements }: BareStatement): boolean =>
  requirements.some((need) => need.code === 'power_of_attorney' && need.strength === 'required')

/** What the statements of a kind say; channels nobody spoke of are absent. */
export function layerOf(views: BareView[], kind: StatementKind, situation: Situation): Layer {
  const layer: Layer = new Map()
  for (const channel of CHANNELS) {
    const speaking = views.filter(
      ({ statement }) =>
        statement.kind === kind &&
        !isForProxies(statement) &&
        statement.channels.some((one) => one.channel === channel && one.answer !== 'unknown'),
    )
    const said = mostSpecific(speaking, situation.holder).flatMap((view) => {
      const { channels, requirements } = view.statement
      const found = channels.find((one) => one.channel === channel)
      return found ? [{ view, answer: answerFor(found, requirements, situation) }] : []
    })
    if (said.length === 0) continue
    layer.set(channel, {
      answer: merge(said),
      label: bestLabel(said.map(({ view }) => labelOf(view, `channel:${channel}`))),
      keys: said.map(({ view }) => view.statement.key),
    })
  }
  return layer
}

/** Ways that need nobody to be there in person and are the carrier's own. */
export const SELF_SERVICE: readonly Channel[] = ['web', 'app', 'sms']
export const WITH_AGENT: readonly Channel[] = ['phone', 'chat', 'email', 'post']
const REMOTE: readonly Channel[] = [...SELF_SERVICE, ...WITH_AGENT]

const answerAt = (layer: Layer, channel: Channel) => layer.get(channel)?.answer ?? 'unknown'

/** Both ways without a human are closed; another that nobody spoke of is not. */
export const onlineClosed = (layer: Layer): boolean =>
  answerAt(layer, 'web') === 'no' && answerAt(layer, 'app') === 'no'

/** Whether it can be done from a distance, and by which channels it can be done at all. */
export function summary(layer: Layer): VerdictLine['rule'] {
  const remote = REMOTE.map((channel) => answerAt(layer, channel))
  const answer = remote.includes('yes')
    ? 'yes'
    : remote.includes('partly') || remote.includes('disputed')
      ? 'partly'
      : onlineClosed(layer)
        ? 'no'
        : 'unknown'
  const open = [...layer].filter(([, said]) => said.answer === 'yes' || said.answer === 'partly')
  return {
    answer,
    channels: open.map(([channel]) => channel),
    statementKeys: [...new Set([...layer.values()].flatMap((said) => said.keys))],
  }
}

const cellMatches = (cell: PracticeCellView, { holder, abroad }: Situation): boolean => {
  // Who has the country's papers is one situation, whether citizen or resident.
  const local = holder === 'citizen' && cell.holder === 'resident_card'
  return (abroad === null || cell.abroad === abroad) && (!holder || cell.holder === holder || local)
}

export const cellsFor = (cells: PracticeCellView[], situation: Situation): PracticeCellView[] =>
  cells.filter((cell) => cell.worked + cell.failed > 0 && cellMatches(cell, situation))

/** What people met, channel by channel, as far as it is at least Likely today. */
export function practiceLayer(cells: PracticeCellView[]): Layer {
  const layer: Layer = new Map()
  for (const channel of CHANNELS) {
    const held = cells.filter(
      (cell) => cell.channel === channel && (cell.label === 'confirmed' || cell.label === 'likely'),
    )
    const works = new Set(held.map((cell) => cell.works))
    if (!works.has('yes') && !works.has('no')) continue
    const answer = works.has('yes') && works.has('no') ? 'partly' : works.has('yes') ? 'yes' : 'no'
    layer.set(channel, { answer, label: bestLabel(held.map((cell) => cell.label)), keys: [] })
  }
  return layer
}
