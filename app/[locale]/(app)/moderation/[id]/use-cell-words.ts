'use client'

import { useTranslations } from 'next-intl'
import type { PracticeCellView } from '@/lib/standing/schema'
import { useLabels } from '../../_report/use-labels'

/** A cell of practice in words: which one it is, and what the reports make of it. */
export function useCellWords() {
  const t = useTranslations('moderation.effect')
  const labels = useLabels()
  return {
    place: ({ channel, abroad, holder }: PracticeCellView): string =>
      [labels.of('channel', channel), t(abroad ? 'abroad' : 'home'), labels.of('holderType', holder)].join(
        ' · ',
      ),
    standing: (cell: PracticeCellView | null): string =>
      cell === null || cell.worked + cell.failed === 0
        ? labels.of('standing', 'unknown')
        : [
            labels.of('standing', cell.label),
            cell.works ? t(`works_${cell.works}`) : '',
            t('counts', { worked: cell.worked, failed: cell.failed }),
          ]
            .filter(Boolean)
            .join(' · '),
  }
}
