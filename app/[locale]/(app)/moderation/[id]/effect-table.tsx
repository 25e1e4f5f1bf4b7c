'use client'

import { useTranslations } from 'next-intl'
import type { CaseView } from '@/lib/moderation/schema'
import { useCellWords } from './use-cell-words'

/** The cells of practice that publishing would move, as they are and as they would be. */
export function EffectTable({ effect }: { effect: CaseView['effect'] }) {
  const t = useTranslations('moderation.effect')
  const words = useCellWords()
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
                  <th scope="row">{words.place(after)}</th>
                  <td>{words.standing(before)}</td>
                  <td>
                    <strong>{words.standing(after)}</strong>
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
