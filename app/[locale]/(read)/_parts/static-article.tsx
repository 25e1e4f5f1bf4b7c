import '@/app/styles/own-text.css'
import { getTranslations } from 'next-intl/server'
import { Fragment, type ReactNode } from 'react'
import { Shell } from '@/app/[locale]/_parts/shell'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { StaticPage } from '@/lib/i18n/pages'
import { renderGuide } from '@/lib/markdown/guide'
import { Section } from './section'

type Props = {
  locale: Locale
  /** Address without locale and slash. */
  path: string
  page: StaticPage
  /** What stands where a body says `::name::`: tables, addresses. */
  figures?: Record<string, ReactNode>
}

const FIGURE = /::(\w+)::/

/** One of the site's own texts. */
export async function StaticArticle({ locale, path, page, figures = {} }: Props) {
  const t = await getTranslations({ locale, namespace: 'pages' })
  const p = await getTranslations({ locale, namespace: 'read.policy' })
  return (
    <Shell locale={locale} path={path}>
      <article className="own-text">
        <h1>{page.title}</h1>
        <p className="lead">{page.lead}</p>
        <nav className="contents fine" aria-label={t('sections')}>
          <ul>
            {page.sections.map(({ id, heading }) => (
              <li key={id}>
                <a href={`#${id}`}>{heading}</a>
              </li>
            ))}
          </ul>
        </nav>
        {page.sections.map(({ id, heading, body }) => (
          <Section key={id} id={id} title={heading} permalink={p('permalink')} copied={p('copied')}>
            {/* Every second piece is the name of a figure. */}
            {body.split(FIGURE).map((piece, index) =>
              index % 2 ? (
                <Fragment key={piece}>{figures[piece]}</Fragment>
              ) : piece.trim() ? (
                <div
                  key={piece}
                  className="prose"
                  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own text by our own renderer
                  dangerouslySetInnerHTML={{ __html: renderGuide(piece.trim(), locale) }}
                />
              ) : null,
            )}
          </Section>
        ))}
      </article>
    </Shell>
  )
}
