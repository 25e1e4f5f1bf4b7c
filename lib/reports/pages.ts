/** Which pages a report is seen on. Pure. */

/** The page itself and those above it: `/pe/claro/cancel`, `/pe/claro`, `/pe`, `/`. */
export function pagesAbove(path: string): string[] {
  const parts = path.split('/')
  const above = parts.map((_, index) => `/${parts.slice(0, parts.length - index).join('/')}`)
  return [...above, '/']
}

/** Pages that show the words of a report: forgotten at once when it may not be read any more. */
export const pagesWithText = (path: string): string[] => pagesAbove(path).slice(0, 2)
