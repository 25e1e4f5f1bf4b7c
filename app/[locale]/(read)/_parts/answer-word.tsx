import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { MergedAnswer } from '@/lib/entries/channel-rows'

const SIGNS: Record<MergedAnswer, string> = { yes: '✓', partly: '◑', no: '✕', unknown: '?', disputed: '≠' }

/** Yes, no, in part, unknown, disputed: sign and word, never colour alone. */
export function AnswerWord({ value, locale }: { value: MergedAnswer; locale: Locale }) {
  const word = value === 'disputed' ? label('standing', 'disputed', locale) : label('answer', value, locale)
  return (
    <span className={`answer answer-${value}`}>
      <span aria-hidden="true">{SIGNS[value]} </span>
      {word}
    </span>
  )
}
