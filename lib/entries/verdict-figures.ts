/** The figures of a page that deserve a sentence, and where two of them are at odds. Pure. */
import type { StatementKind, Topic } from '../catalog/vocabulary'
import type { KeepAlive } from './content/statement'
import type { Verdict } from './schema'
import { type BareView, mostSpecific, sameGround } from './scope'

export type Figure = Verdict['figures'][number]

/** More would be a table. */
export const FIGURES_MAX = 6
const KIND_ORDER: readonly StatementKind[] = ['rule', 'stated', 'reported']
/** Topics on how long a line lives: there the stages come first. */
const ABOUT_LIFETIME: readonly Topic[] = ['keep_alive', 'involuntary_termination', 'number_rescue']
const LOST: readonly string[] = ['cancelled', 'number_reassignable']

/** The page's own before inherited, rules before terms before reports of them. */
export const ranked = (views: BareView[]): BareView[] =>
  views.toSorted(
    (a, b) =>
      Number(a.inherited) - Number(b.inherited) ||
      KIND_ORDER.indexOf(a.statement.kind) - KIND_ORDER.indexOf(b.statement.kind),
  )

function firstOfEach<Item>(
  views: BareView[],
  items: (view: BareView) => Item[],
  name: (item: Item) => string,
): { statementKey: string; item: Item }[] {
  const seen = new Set<string>()
  return views.flatMap((view) =>
    items(view).flatMap((item) => {
      if (seen.has(name(item))) return []
      seen.add(name(item))
      return [{ statementKey: view.statement.key, item }]
    }),
  )
}

/** The stage at which the number is gone, or the last one that is known. */
const lossStage = ({ stages }: KeepAlive) =>
  stages.find((stage) => LOST.includes(stage.state)) ?? stages.at(-1)

/** A rule about a SIM nobody has used yet says nothing about one that was. */
const ofUsedLine = ({ statement }: BareView) => statement.keepAlive?.anchor !== 'activation'

/** The stage at which the number is gone, of the statement that weighs most. */
function stageFigure(views: BareView[]): Figure[] {
  for (const { statement } of views.toSorted((a, b) => Number(ofUsedLine(b)) - Number(ofUsedLine(a)))) {
    const stage = statement.keepAlive && lossStage(statement.keepAlive)
    if (!statement.keepAlive || !stage) continue
    return [{ kind: 'stage', statementKey: statement.key, stage, anchor: statement.keepAlive.anchor }]
  }
  return []
}

/** At most `FIGURES_MAX` figures of statements that may speak, each kind of fee or time once. */
export function figuresOf(topic: Topic, views: BareView[]): Figure[] {
  const order = ranked(views)
  const fees = firstOfEach(
    order,
    (view) => view.statement.fees,
    (fee) => fee.type,
  ).map(({ statementKey, item: fee }): Figure => ({ kind: 'fee', statementKey, fee }))
  const durations = firstOfEach(
    order,
    (view) => view.statement.durations,
    (duration) => duration.kind,
  ).map(({ statementKey, item: duration }): Figure => ({ kind: 'duration', statementKey, duration }))
  const stage = stageFigure(order)
  const all = ABOUT_LIFETIME.includes(topic)
    ? [...stage, ...durations, ...fees]
    : [...fees, ...durations, ...stage]
  return all.slice(0, FIGURES_MAX)
}

const daysOf = ({ stages }: KeepAlive, state: string): string[] =>
  stages.filter((stage) => stage.state === state).map(({ after }) => `${after.value} ${after.unit}`)

/** A state that both name, with no day in common: a state may come twice in the life of a line. */
const differ = (a: KeepAlive, b: KeepAlive): boolean =>
  a.anchor === b.anchor &&
  a.stages.some(({ state }) => {
    const others = daysOf(b, state)
    return others.length > 0 && !daysOf(a, state).some((day) => others.includes(day))
  })

/** Two statements of one kind about the same people that give the same stage another day. */
export function stagesAtOdds(views: BareView[]): boolean {
  const timed = mostSpecific(
    views.filter(({ statement }) => statement.keepAlive),
    null,
  ).map((view) => view.statement)
  return timed.some((a, index) =>
    timed
      .slice(index + 1)
      .some(
        (b) =>
          a.kind === b.kind &&
          sameGround(a.scope, b.scope) &&
          a.keepAlive !== undefined &&
          b.keepAlive !== undefined &&
          differ(a.keepAlive, b.keepAlive),
      ),
  )
}
