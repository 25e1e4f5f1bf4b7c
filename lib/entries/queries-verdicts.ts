/** Verdicts of any policy pages at once, for lists that mix countries. */
import { jurisdictionsOver } from '@/lib/catalog/jurisdictions'
import { ALL_CARRIERS, topicFromSlug } from '@/lib/catalog/vocabulary'
import { now } from '@/lib/core/clock'
import { Prisma } from '@/lib/core/db'
import { bareStatementsOf, findPages, sourcesOf } from './queries-rows'
import { policyPath, type TopicVerdict } from './schema'
import { citedKeys, isPolicy, toTopicVerdict } from './views'

/** Pages whose rules hold on a policy page as well, e.g. `pe/all/cancel` on `pe/claro/cancel`. */
function pathsOver(path: string): string[] {
  const [country = '', , slug = ''] = path.split('/')
  const topic = topicFromSlug(slug)
  if (!topic) return []
  return jurisdictionsOver(country)
    .map((place) => policyPath(place, ALL_CARRIERS, topic))
    .filter((over) => over !== path)
}

/**
 * Three statements, whatever the number of pages.
 * @param paths of policy pages, e.g. `pe/claro/cancel`; what is not a published policy is left out
 */
export async function getTopicVerdicts(paths: string[]): Promise<Map<string, TopicVerdict>> {
  if (paths.length === 0) return new Map()
  const wanted = [...new Set(paths.flatMap((path) => [path, ...pathsOver(path)]))]
  const pages = await findPages(Prisma.sql`e.kind = 'policy' and e.path = any(${wanted}::text[])`)
  const rows = await bareStatementsOf(pages.map((page) => page.id))
  const sources = await sourcesOf(citedKeys(rows.map((row) => row.data)))
  const at = now()
  return new Map(
    pages
      .filter(isPolicy)
      .filter((page) => paths.includes(page.path))
      .map((page) => {
        const over = pathsOver(page.path).flatMap((path) => pages.find((one) => one.path === path) ?? [])
        return [page.path, toTopicVerdict(page, over, rows, sources, at)] as const
      }),
  )
}
