/** What a move of pages would do: read for the preview, and under lock for the move itself. */
import type { Prisma, Tx } from '@/lib/core/db'
import { EU, isEuMember } from '../catalog/eu'
import { isFreeSlug } from '../catalog/reserved'
import { WORLD } from '../catalog/vocabulary'
import { ALIASES_MAX, type MovePreview, type MoveProblem } from './admin-schema'
import type { CarrierContent } from './content/place'
import { mergedContent, renamedContent } from './move-names'

/** One page that a move touches, with what people wrote on it. */
export type MovedPage = {
  id: string
  path: string
  lifecycle: string
  topic: string | null
  reports: number
  questions: number
  openCases: number
  watchers: number
  /** Proposals that nobody decided on. */
  waiting: number
}

export type Merge = { from: MovedPage; into: MovedPage }
export type MovePlan = {
  from: string
  into: string
  /** The carrier or country itself. */
  page: MovedPage
  moves: { id: string; from: string; to: string }[]
  merges: Merge[]
  redirects: number
  /** The carrier's page that shall take over names, and what it shall hold then; null: nothing to publish. */
  revise: { pageId: string; content: CarrierContent } | null
  names: string[]
  problems: MoveProblem[]
}

/** Reads through a client or in a transaction. */
type Reader = Pick<Tx, '$queryRaw' | 'revision' | 'entry' | 'entryRedirect'>

const partsOf = (path: string) => {
  const [country = '', carrier = null] = path.split('/')
  return { country, carrier }
}

/** Pages of a country, or of one carrier, that were not merged before; the place's own first. */
const pagesUnder = (db: Reader, path: string) => {
  const { country, carrier } = partsOf(path)
  return db.$queryRaw<MovedPage[]>`
    select e.id, e.path, e.lifecycle::text as lifecycle, e.topic, e.published_reports as reports,
      e.published_questions as questions,
      (select count(*)::int from "case" c where c.entry_id = e.id and c.state = 'open') as "openCases",
      (select count(*)::int from watch w where w.entry_id = e.id) as watchers,
      (select count(*)::int from revision r where r.entry_id = e.id and r.state = 'proposed') as waiting
    from entry e where e.country = ${country} and (${carrier}::text is null or e.carrier = ${carrier})
      and e.lifecycle <> 'merged' order by e.path`
}

const countRedirects = (db: Reader, ids: string[]) =>
  db.entryRedirect.count({ where: { entryId: { in: ids } } })

/** The published content of a carrier's page; null where it has none. */
async function carrierContent(db: Reader, entryId: string): Promise<CarrierContent | null> {
  const row = await db.revision.findFirst({
    where: { entryId, state: 'published', entry: { kind: 'carrier' } },
    select: { content: true },
  })
  return row && (row.content as CarrierContent)
}

/** Places whose slug the program itself knows: their rules hold elsewhere. */
const isFixed = (country: string) => country === EU || country === WORLD || isEuMember(country)

async function renameProblems(db: Reader, from: string, to: string, ids: string[]): Promise<MoveProblem[]> {
  if (from === to) return [{ code: 'same_address', path: to }]
  const slug = to.split('/').at(-1) ?? ''
  const problems: MoveProblem[] = []
  if (!to.includes('/') && isFixed(from)) problems.push({ code: 'place_fixed', path: from })
  if (!isFreeSlug(slug) || slug === 'all') problems.push({ code: 'address_reserved', path: to })
  const below: Prisma.StringFilter[] = [{ equals: to }, { startsWith: `${to}/` }]
  const at = { OR: below.map((path) => ({ path })) }
  const taken = await db.entry.findFirst({ where: at, orderBy: { path: 'asc' }, select: { path: true } })
  if (taken) problems.push({ code: 'address_taken', path: taken.path })
  const leads = await db.entryRedirect.findFirst({
    where: { ...at, entryId: { notIn: ids } },
    orderBy: { path: 'asc' },
    select: { path: true },
  })
  if (leads) problems.push({ code: 'address_redirects', path: leads.path })
  return problems
}

/**
 * A country or carrier under another slug.
 * @returns null when there is no such place
 */
export async function planRename(
  db: Reader,
  { path, slug, name }: { path: string; slug: string; name?: string },
): Promise<MovePlan | null> {
  const pages = await pagesUnder(db, path)
  const page = pages.find((one) => one.path === path)
  const { country, carrier } = partsOf(path)
  if (!page || carrier === 'all') return null
  const into = carrier === null ? slug : `${country}/${slug}`
  const ids = pages.map((one) => one.id)
  const problems = await renameProblems(db, path, into, ids)
  const content = carrier === null ? null : await carrierContent(db, page.id)
  const renamed = content && carrier !== null ? renamedContent(content, carrier, name) : null
  if (renamed && renamed.content.aliases.length > ALIASES_MAX) problems.push({ code: 'too_many_names', path })
  return {
    from: path,
    into,
    page,
    moves: pages.map((one) => ({ id: one.id, from: one.path, to: into + one.path.slice(path.length) })),
    merges: [],
    redirects: ids.length + (await countRedirects(db, ids)),
    revise: renamed && !renamed.same ? { pageId: page.id, content: renamed.content } : null,
    names: renamed?.names ?? [],
    problems,
  }
}

/** A carrier's page merges with the other one's, a policy page with that on the same topic. */
const counterpart = (page: MovedPage, others: MovedPage[]) => others.find((one) => one.topic === page.topic)

/** What nobody may lose: proposals that wait, and readers' pages. */
const mergeProblems = ({ from, into }: Merge): MoveProblem[] => [
  ...(from.waiting > 0 ? [{ code: 'proposals_waiting' as const, path: from.path }] : []),
  ...(from.lifecycle === 'active' && into.lifecycle !== 'active'
    ? [{ code: 'target_not_public' as const, path: into.path }]
    : []),
]

/**
 * One carrier into another one of the same country.
 * @returns null when either is not there
 */
export async function planMerge(db: Reader, given: { from: string; into: string }): Promise<MovePlan | null> {
  const { from, into } = given
  const [pages, others] = [await pagesUnder(db, from), await pagesUnder(db, into)]
  const page = pages.find((one) => one.path === from)
  const target = others.find((one) => one.path === into)
  if (!page || !target || partsOf(from).carrier === 'all' || partsOf(into).carrier === 'all') return null
  const problems: MoveProblem[] = []
  if (from === into) problems.push({ code: 'same_address', path: into })
  if (partsOf(from).country !== partsOf(into).country) problems.push({ code: 'other_country', path: into })
  const merges: Merge[] = []
  const moves: MovePlan['moves'] = []
  for (const one of pages) {
    const other = counterpart(one, others)
    if (other) merges.push({ from: one, into: other })
    else moves.push({ id: one.id, from: one.path, to: into + one.path.slice(from.length) })
  }
  problems.push(...merges.flatMap(mergeProblems))
  const [content, ending] = [await carrierContent(db, target.id), await carrierContent(db, page.id)]
  const merged = content && ending && mergedContent(content, ending, partsOf(from).carrier ?? '')
  if (merged && merged.content.aliases.length > ALIASES_MAX)
    problems.push({ code: 'too_many_names', path: into })
  const ids = pages.map((one) => one.id)
  return {
    from,
    into,
    page: target,
    moves,
    merges,
    redirects: ids.length + (await countRedirects(db, ids)),
    revise: merged && !merged.same ? { pageId: target.id, content: merged.content } : null,
    names: merged?.names ?? [],
    problems,
  }
}

/** A plan as admins are shown it. */
export const previewOf = (plan: MovePlan): MovePreview => ({
  from: plan.from,
  to: plan.into,
  moves: plan.moves.map(({ from, to }) => ({ from, to })),
  merges: plan.merges.map(({ from, into }) => ({
    from: from.path,
    to: into.path,
    reports: from.reports,
    questions: from.questions,
    openCases: from.openCases,
    watchers: from.watchers,
  })),
  redirects: plan.redirects,
  names: plan.names,
  problems: plan.problems,
})
