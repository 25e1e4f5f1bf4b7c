import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import type { Locale } from '@/lib/catalog/vocabulary'
import { pickPart } from '@/lib/entries/pick-text'
import { getGuide } from '@/lib/entries/queries'
import { formatDay, LOCALE_TAGS } from '@/lib/i18n/formats'
import { renderGuide } from '@/lib/markdown/guide'
import { Crumbs } from '../../_parts/crumbs'
import { pageMetadata } from '../../_parts/meta'
import { pageLocale } from '../../_parts/page-locale'
import { languageName } from '../../_parts/phrases'
import { Related } from '../../_parts/related'
import { Section } from '../../_parts/section'
import { Sources } from '../../_parts/sources'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

const load = async ({ params }: Props) => {
  const { locale, slug } = await params
  const view = await getGuide(`guides/${slug}`)
  if (!view) notFound()
  return { view, locale: pageLocale(locale) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view, locale } = await load(props)
  const { content, revision } = view
  const title = pickPart(content.title, content, locale, revision)?.text ?? view.path
  const description = pickPart(content.summary, content, locale, revision)?.text ?? title
  return pageMetadata(locale, view.path, { title: `${title} · Linebook`, description })
}

const foreign = (lang: Locale, locale: Locale) => (lang === locale ? undefined : LOCALE_TAGS[lang])

/** A guide: titled parts of prose, each claim with its source. */
export default async function GuidePage(props: Props) {
  const { view, locale } = await load(props)
  const t = await getTranslations({ locale, namespace: 'read.guide' })
  const p = await getTranslations({ locale, namespace: 'read.policy' })
  const s = await getTranslations({ locale, namespace: 'read.site' })
  const section = { permalink: p('permalink'), copied: p('copied') }
  const { content } = view
  const title = pickPart(content.title, content, locale, view.revision)
  const summary = pickPart(content.summary, content, locale, view.revision)
  // Footnotes count the guide's own citations, so its sources stand in that order.
  const sources = content.citations.flatMap(
    (citation) => view.sources.find((source) => source.key === citation.source) ?? [],
  )
  return (
    <Shell locale={locale} path={view.path}>
      <article className="guide">
        <Crumbs crumbs={[]} here={s('guides')} locale={locale} />
        <h1 lang={title && foreign(title.lang, locale)}>{title?.text}</h1>
        <p className="lead" lang={summary && foreign(summary.lang, locale)}>
          {summary?.text}
        </p>
        {summary?.outdated || title?.outdated ? <p className="fine">{p('translation_of_old')}</p> : null}
        {content.sections.map((part) => {
          const made = { original: content.original, translationOf: part.translationOf }
          const heading = pickPart(part.heading, made, locale, view.revision)
          const body = pickPart(part.body, made, locale, view.revision)
          if (!heading || !body) return null
          return (
            <Section key={part.id} id={part.id} title={heading.text} {...section}>
              {body.lang === locale ? null : (
                <p className="fine">{t('other_language', { language: languageName(locale, body.lang) })}</p>
              )}
              {body.outdated ? <p className="fine">{p('translation_of_old')}</p> : null}
              <div
                className="prose"
                lang={foreign(body.lang, locale)}
                // biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own renderer
                dangerouslySetInnerHTML={{ __html: renderGuide(body.text, locale) }}
              />
            </Section>
          )
        })}
        <Related paths={content.related} locale={locale} />
        <Section id="sources" title={t('sources')} {...section}>
          <Sources sources={sources} locale={locale} />
        </Section>
        <p className="fine changed">
          {t('changed', { date: formatDay(locale, view.changedAt), revision: view.revision })}
        </p>
      </article>
    </Shell>
  )
}
