/** The pages that are kept: bounded by bytes, least recently asked for goes first. */
import { LRUCache } from 'lru-cache'
import { HOUR } from '@/lib/core/clock'
import type { KeptPage } from './kept-page'
import { names, pathnamesOf } from './paths'

/** Nothing is kept longer, not even as a fallback. */
export const KEEP_MS = 24 * HOUR

export type PageStore = ReturnType<typeof createPageStore>

/**
 * @param maxBytes of all pages together
 * @param now milliseconds of a clock
 */
export function createPageStore(maxBytes: number, now: () => number) {
  const pages = new LRUCache<string, KeptPage>({ maxSize: maxBytes, sizeCalculation: (page) => page.size })

  /** A page by its address with locale, whether or not it is old. */
  const any = (pathname: string): KeptPage | undefined => {
    const page = pages.get(pathname)
    if (page && now() - page.renderedAt >= KEEP_MS) {
      pages.delete(pathname)
      return undefined
    }
    return page
  }

  const each = (pattern: string, act: (page: KeptPage) => void) => {
    if (pattern.endsWith('/**')) {
      for (const page of [...pages.values()]) if (names(pattern, page.path)) act(page)
      return
    }
    for (const pathname of pathnamesOf(pattern)) {
      const page = pages.peek(pathname)
      if (page) act(page)
    }
  }

  return {
    any,
    fresh(pathname: string): KeptPage | undefined {
      const page = any(pathname)
      return page?.expired ? undefined : page
    },
    keep: (page: KeptPage) => {
      pages.set(page.pathname, page)
    },
    forget: (pathname: string) => {
      pages.delete(pathname)
    },
    /** Marks pages old; they stay as fallbacks. */
    expire(patterns: string[]) {
      for (const pattern of patterns) {
        each(pattern, (page) => {
          page.expired = true
        })
      }
    },
    /** Forgets pages: they must not be shown again. */
    purge(patterns: string[]) {
      for (const pattern of patterns) each(pattern, (page) => pages.delete(page.pathname))
    },
    clear: () => pages.clear(),
    /** Lets go of what is too old, so that it does not wait in memory for somebody to ask. */
    sweep() {
      for (const [pathname, page] of [...pages.entries()]) {
        if (now() - page.renderedAt >= KEEP_MS) pages.delete(pathname)
      }
    },
    bytes: () => pages.calculatedSize,
    count: () => pages.size,
  }
}
