import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pickNote } from '@/lib/entries/pick-text'
import { getCountry } from '@/lib/entries/queries'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { Crumbs } from '../_parts/crumbs'
import { Matrix } from '../_parts/matrix'
import { pageMetadata } from '../_parts/meta'
import { pageLocale } from '../_parts/page-locale'
import { phrasesFor } from '../_parts/phrases'
import { Section } from '../_parts/section'
import { Sources } from '../_parts/sources'
import { TopicRows } from '../_parts/topic-row'
import { verdictWords } from '../_parts/verdict-words'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; country: string }> }

const load = async ({ params }: Props) => {
  const { locale, country } = await params
  const view = await getCountry(country)
  if (!view) notFound()
  return { view, locale: pageLocale(locale) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view, locale } = await load(props)
  const t = await getTranslations({ locale, namespace: 'read.country' })
  const words = { country: view.content.name[locale] }
  return pageMetadata(locale, view.path, {
    title: `${t('title', words)} · Linebook`,
    description: t('description', words),
  })
}

export default async function CountryPage(props: Props) {
  const { view, locale } = await load(props)
  const t = await getTranslations({ locale, namespace: 'read.country' })
  const p = await getTranslations({ locale, namespace: 'read.policy' })
  const words = await verdictWords(locale, await phrasesFor(locale))
  const section = { permalink: p('permalink'), copied: p('copied') }
  const { content } = view
  const country = content.name[locale]
  const note = pickNote(content.note, locale)
  return (
    <Shell locale={locale} path={view.path}>
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
                  <li
                    key={text?.text}
                    lang={text && text.lang !== locale ? LOCALE_TAGS[text.lang] : undefined}
                  >
                    {step.url ? (
                      <a href={step.url} rel="nofollow noopener external">
                        {text?.text}
                      </a>
                    ) : (
                      text?.text
                    )}
                    {step.days ? (
                      <small className="evidence">
                        {t(`days_${step.days.basis}`, { n: step.days.value })}
                      </small>
                    ) : null}
                  </li>
                )
              })}
            </ol>
          </Section>
        ) : null}
        {view.sources.length > 0 ? (
          <Section id="sources" title={p('sources')} {...section}>
            <Sources sources={view.sources} locale={locale} />
          </Section>
        ) : null}
      </article>
    </Shell>
  )
}
