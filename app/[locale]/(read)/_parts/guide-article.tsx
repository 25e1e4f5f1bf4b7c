import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/catalog/vocabulary'
import { pickPart } from '@/lib/entries/pick-text'
import type { GuideView } from '@/lib/entries/schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { renderGuide } from '@/lib/markdown/guide'
import { Crumbs } from './crumbs'
import { NewestQuestions } from './newest-questions'
import { PageFoot } from './page-foot'
import { languageName } from './phrases'
import { Related } from './related'
import { Section } from './section'
import { Sources } from './sources'

type Props = {
  view: GuideView
  locale: Locale
  /** The day (ISO) whose page this is, where it is not today's. */
  asOf?: string
}

const foreign = (lang: Locale, locale: Locale) => (lang === locale ? undefined : LOCALE_TAGS[lang])

/** A guide: titled parts of prose, each claim with its source. */
export async function GuideArticle({ view, locale, asOf }: Props) {
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
      {asOf ? null : <NewestQuestions entry={view} locale={locale} {...section} />}
      <Related paths={content.related} locale={locale} />
      <Section id="sources" title={t('sources')} {...section}>
        <Sources sources={sources} locale={locale} />
      </Section>
      {asOf ? null : <PageFoot page={view} locale={locale} />}
    </article>
  )
}
