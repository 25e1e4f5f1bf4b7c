/** `missing` and `down` in every locale: made at start, always at hand, made anew now and then. */

import { LOCALES, type Locale } from '@/lib/catalog/vocabulary'
import { HOUR, SECOND } from '@/lib/core/clock'
import { log } from '@/lib/core/log'
import type { KeptPage } from './kept-page'
import type { Made } from './pages'
import { names, type ReaderPath, readerPath } from './paths'

const KINDS = ['missing', 'down'] as const
export type FixedKind = (typeof KINDS)[number]

const RENEW_MS = HOUR
const RETRY_MS = SECOND

const ADDRESSES = LOCALES.flatMap((locale) =>
  KINDS.map((kind) => readerPath(`/${locale}/${kind}`)).filter((page) => page !== undefined),
)

/** @param finish renders a page, keeping nothing */
export function createFixedPages(finish: (page: ReaderPath) => Promise<Made>) {
  const pages = new Map<string, KeptPage>()
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  /** Makes all of them; what fails stays as it was. Tells whether all are there. */
  async function makeAll(): Promise<boolean> {
    clearTimeout(timer)
    let whole = true
    for (const page of ADDRESSES) {
      const made = await finish(page).catch((error: unknown) => {
        log().warn({ err: error, path: page.pathname }, 'page could not be made; trying again')
        return undefined
      })
      if (made?.kind === 'page') pages.set(page.pathname, made.page)
      else whole = false
    }
    if (!stopped) {
      timer = setTimeout(() => void makeAll(), whole ? RENEW_MS : RETRY_MS)
      timer.unref()
    }
    return whole && pages.size === ADDRESSES.length
  }

  return {
    makeAll,
    get: (kind: FixedKind, locale: Locale): KeptPage | undefined => pages.get(`/${locale}/${kind}`),
    /** Makes them anew when an event names one of them. */
    expire(patterns: string[]) {
      const named = patterns.some((pattern) => KINDS.some((kind) => names(pattern, `/${kind}`)))
      if (named) void makeAll()
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
