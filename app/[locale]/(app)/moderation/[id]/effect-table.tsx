'use client'

import { useTranslations } from 'next-intl'
import type { CaseView } from '@/lib/moderation/schema'
import type { PracticeCellView } from '@/lib/standing/schema'
import { useLabels } from '../../_report/use-labels'

/** The cells of practice that publishing would move, as they are and as they would be. */
export function EffectTable({ effect }: { effect: CaseView['effect'] }) {
  const t = useTranslations('moderation.effect')
  const labels = useLabels()
  const words = (cell: PracticeCellView | null) => {
    if (!cell) return labels.of('standing', 'unknown')
    return [
      labels.of('standing', cell.label),
      cell.works ? t(`works_${cell.works}`) : '',
      t('counts', { worked: cell.worked, failed: cell.failed }),
    ]
      .filter(Boolean)
      .join(' · ')
  }
  return (
    <section>
      <h2>{t('title')}</h2>
      {effect.length === 0 ? (
        <p className="hint">{t('none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="side-by-side" tabIndex={0} aria-label={t('title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('cell')}</th>
                <th scope="col">{t('before')}</th>
                <th scope="col">{t('after')}</th>
              </tr>
            </thead>
            <tbody>
              {effect.map(({ before, after }) => (
                <tr key={`${after.channel}-${after.abroad}-${after.holder}`}>
                  <th scope="row">
                    {labels.of('channel', after.channel)} · {t(after.abroad ? 'abroad' : 'home')} ·{' '}
                    {labels.of('holderType', after.holder)}
                  </th>
                  <td>{words(before)}</td>
                  <td>
                    <strong>{words(after)}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}
