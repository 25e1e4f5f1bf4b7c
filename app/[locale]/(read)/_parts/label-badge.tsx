import { label } from '@/lib/catalog/labels'
import type { Label, Locale } from '@/lib/catalog/vocabulary'

/** Signs beside the words, so that colour is never alone. */
const SIGNS: Record<Label, string> = { confirmed: '●', likely: '◐', disputed: '◆', stale: '◌', unknown: '○' }

/** How far something can be trusted: sign and word; the page says the evidence beside it. */
export function LabelBadge({ value, locale }: { value: Label; locale: Locale }) {
  return (
    <span className={`label label-${value}`}>
      <span aria-hidden="true">{SIGNS[value]} </span>
      {label('standing', value, locale)}
    </span>
  )
}
