'use client'

import { useLocale, useTranslations } from 'next-intl'
import { z } from 'zod'
import type { CaseView } from '@/lib/moderation/schema'
import { practiceCellViewSchema } from '@/lib/standing/schema'
import { useCellWords } from './use-cell-words'

const factsSchema = z.object({
  differences: z.array(z.object({ cell: practiceCellViewSchema, statementKeys: z.array(z.string()) })),
})

/** Where reports say the opposite of what is written, each with the statements it contradicts. */
export function Differences({ facts, path }: { facts: CaseView['facts']; path: string | null }) {
  const t = useTranslations('moderation')
  const locale = useLocale()
  const words = useCellWords()
  const found = factsSchema.safeParse(facts)
  if (!found.success) return null
  return (
    <section>
      <h2>{t('differences')}</h2>
      <ul className="plain-list">
        {found.data.differences.map(({ cell, statementKeys }) => (
          <li key={`${cell.channel}-${cell.abroad}-${cell.holder}`}>
            {words.place(cell)}: <strong>{words.standing(cell)}</strong>{' '}
            {statementKeys.map((key, index) => (
              <a key={key} href={`/${locale}/${path}#s-${key}`}>
                {t('statement', { number: index + 1 })}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
