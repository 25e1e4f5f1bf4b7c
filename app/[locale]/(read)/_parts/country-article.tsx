import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/catalog/vocabulary'
import { pickNote } from '@/lib/entries/pick-text'
import type { CountryView } from '@/lib/entries/schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { Crumbs } from './crumbs'
import { Matrix } from './matrix'
import { NewestQuestions } from './newest-questions'
import { PageFoot } from './page-foot'
import { phrasesFor } from './phrases'
import { Section } from './section'
import { Sources } from './sources'
import { TopicRows } from './topic-row'
import { verdictWords } from './verdict-words'

type Props = {
  view: CountryView
  locale: Locale
  /** The day (ISO) whose page this is, where it is not today's. */
  asOf?: string
}

/** A country's page. */
export async function CountryArticle({ view, locale, asOf }: Props) {
  const t = await getTranslations({ locale, namespace: 'read.country' })
  const p = await getTranslations({ locale, namespace: 'read.policy' })
  const link = await getTranslations({ locale, namespace: 'edit.link' })
  const words = await verdictWords(locale, await phrasesFor(locale))
  const section = { permalink: p('permalink'), copied: p('copied') }
  const { content } = view
  const country = content.name[locale]
  const note = pickNote(content.note, locale)
  return (
    <article className="country">
      <Crumbs crumbs={[]} here={country} locale={locale} />
      <h1>{t('title', { country })}</h1>
      {note ? (
        <p className="prose" lang={note.lang === locale ? undefined : LOCALE_TAGS[note.lang]}>
          {note.text}
        </p>
      ) : null}
      {view.rules.length > 0 ? (
        <Section id="rules" title={t('rules')} lead={t('rules_lead')} {...section}>
          <TopicRows topics={view.rules} words={words} locale={locale} />
        </Section>
      ) : null}
      <Section id="matrix" title={t('matrix')} {...section}>
        <Matrix view={view} words={words} locale={locale} />
        {asOf ? null : (
          <p>
            <a href={`/${locale}/new?kind=carrier&country=${view.path}`} rel="nofollow">
              {link('add_carrier')}
            </a>
          </p>
        )}
      </Section>
      {content.regulator ? (
        <Section id="regulator" title={t('regulator')} {...section}>
          <p>
            {content.regulator.url ? (
              <a href={content.regulator.url} rel="nofollow noopener external">
                {content.regulator.name}
              </a>
            ) : (
              content.regulator.name
            )}
          </p>
        </Section>
      ) : null}
      {content.escalation.length > 0 ? (
        <Section id="escalation" title={t('escalation')} {...section}>
          <ol className="prose">
            {content.escalation.map((step) => {
              const text = pickNote(step.text, locale)
              return (
                <li key={text?.text} lang={text && text.lang !== locale ? LOCALE_TAGS[text.lang] : undefined}>
                  {step.url ? (
                    <a href={step.url} rel="nofollow noopener external">
                      {text?.text}
                    </a>
                  ) : (
                    text?.text
                  )}
                  {step.days ? (
                    <small className="evidence">{t(`days_${step.days.basis}`, { n: step.days.value })}</small>
                  ) : null}
                </li>
              )
            })}
          </ol>
        </Section>
      ) : null}
      {asOf ? null : <NewestQuestions entry={view} locale={locale} {...section} />}
      {view.sources.length > 0 ? (
        <Section id="sources" title={p('sources')} {...section}>
          <Sources sources={view.sources} locale={locale} />
        </Section>
      ) : null}
      {asOf ? null : <PageFoot page={view} locale={locale} feed={view.path} />}
    </article>
  )
}
