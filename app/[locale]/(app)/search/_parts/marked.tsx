import type { SearchItem } from '@/lib/search/schema'

/** Plain text with the asked words marked. */
export function Marked({ parts }: { parts: NonNullable<SearchItem['excerpt']> }) {
  // The parts of one text never change places.
  return parts.map(({ text, match }, index) => {
    const key = `${index}${text}`
    return match ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
  })
}
