/** Which pages are old when a page gets another revision. Pure. */
import { EU } from '../catalog/eu'
import { ALL_CARRIERS, type EntryKind, WORLD } from '../catalog/vocabulary'
import { pagesAbove } from '../reports/pages'
import type { Difference } from './proposal-schema'

const SUGGESTIONS = '/suggestions.json'
/** Fields under which people look for a page. */
const NAMES = /^(name|aliases|parent|title|owners|regulator)(\.|$)/

type Page = { path: string; kind: EntryKind; country: string | null; carrier: string | null }

function shownOn({ path, kind, country, carrier }: Page): string[] {
  if (kind === 'guide') return [`/${path}`, '/']
  if (kind === 'carrier') return [...pagesAbove(path), `/${path}/**`]
  if (carrier !== null && carrier !== ALL_CARRIERS) return pagesAbove(path)
  // A place's own rules are shown, and its name is read, on every page below it.
  return country === EU || country === WORLD ? ['/**'] : [...pagesAbove(path), `/${country}/**`]
}

/**
 * Paths as events name them, without locale.
 * @param isNew the page was not there before, or is not there any more
 */
export function pagesOf(page: Page, found: Pick<Difference, 'field'>[], isNew: boolean): string[] {
  const named = page.kind !== 'policy' && found.some(({ field }) => NAMES.test(field))
  return [...new Set([...shownOn(page), ...(isNew || named ? [SUGGESTIONS] : [])])]
}
