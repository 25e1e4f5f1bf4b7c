'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/app/_ui/notice'
import type { MovePreview as Preview } from '@/lib/entries/admin-schema'

type Pair = { from: string; to: string }

function FromTo({ from, to }: Pair) {
  const t = useTranslations('admin.preview')
  return (
    <>
      <code>{from}</code> <span aria-hidden="true">→</span>
      <span className="visually-hidden">{t('arrow')}</span> <code>{to}</code>
    </>
  )
}

/** What a move will do, or why it cannot be done. */
export function MovePreview({ preview }: { preview: Preview }) {
  const t = useTranslations('admin.preview')
  const errors = useTranslations('errors')
  const { moves, merges, redirects, names, problems } = preview
  if (problems.length > 0) {
    return (
      <Notice tone="bad" live="alert" title={t('problems')}>
        <ul>
          {problems.map(({ code, path }) => (
            <li key={`${code} ${path}`}>
              {errors(code)} <code>{path}</code>
            </li>
          ))}
        </ul>
      </Notice>
    )
  }
  return (
    <section className="move-preview" aria-labelledby="move-preview-title">
      <h3 id="move-preview-title">{t('title')}</h3>
      {moves.length > 0 ? (
        <details className="more" open={moves.length <= 3}>
          <summary>{t('moves', { n: moves.length })}</summary>
          <ul>
            {moves.map((move) => (
              <li key={move.from}>
                <FromTo {...move} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {merges.length > 0 ? (
        <details className="more" open>
          <summary>{t('merges', { n: merges.length })}</summary>
          <ul>
            {merges.map(({ from, to, reports, questions, openCases }) => (
              <li key={from}>
                <FromTo from={from} to={to} />
                <p className="hint">{t('carried', { reports, questions, cases: openCases })}</p>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <p>{t('redirects', { n: redirects })}</p>
      {names.length > 0 ? <p>{t('names', { names: names.join(' · ') })}</p> : null}
    </section>
  )
}
