import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { label } from '@/lib/catalog/labels'
import { pickNote } from '@/lib/entries/pick-text'
import { getCarrier } from '@/lib/entries/queries'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { CarrierContacts } from '../../_parts/carrier-contacts'
import { Crumbs } from '../../_parts/crumbs'
import { pageMetadata } from '../../_parts/meta'
import { pageLocale } from '../../_parts/page-locale'
import { partialDate, phrasesFor } from '../../_parts/phrases'
import { Reports } from '../../_parts/reports'
import { Section } from '../../_parts/section'
import { Sources } from '../../_parts/sources'
import { TopicRows } from '../../_parts/topic-row'
import { verdictWords } from '../../_parts/verdict-words'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; country: string; carrier: string }> }

const load = async ({ params }: Props) => {
  const { locale, country, carrier } = await params
  const view = await getCarrier(`${country}/${carrier}`)
  if (!view) notFound()
  return { view, locale: pageLocale(locale) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view, locale } = await load(props)
  const t = await getTranslations({ locale, namespace: 'read.carrier' })
  const words = { carrier: view.content.name, country: view.country.name[locale] }
  return pageMetadata(locale, view.path, {
    title: `${t('title', words)} · Linebook`,
    description: t('description', words),
  })
}

export default async function CarrierPage(props: Props) {
  const { view, locale } = await load(props)
  const t = await getTranslations({ locale, namespace: 'read.carrier' })
  const p = await getTranslations({ locale, namespace: 'read.policy' })
  const words = await verdictWords(locale, await phrasesFor(locale))
  const section = { permalink: p('permalink'), copied: p('copied') }
  const { content } = view
  const country = view.country.name[locale]
  const note = pickNote(content.note, locale)
  const covered = new Set(view.topics.map(({ topic }) => topic))
  const inherited = view.countryTopics.filter(({ topic }) => !covered.has(topic))
  return (
    <Shell locale={locale} path={view.path}>
      <article className="carrier">
        <Crumbs crumbs={[{ path: view.country.slug, text: country }]} here={content.name} locale={locale} />
        <h1>{t('title', { carrier: content.name, country })}</h1>
        <dl className="carrier-facts">
          {content.aliases.length > 0 ? (
            <div>
              <dt>{t('aliases')}</dt>
              <dd>{content.aliases.join(' · ')}</dd>
            </div>
          ) : null}
          {content.parent ? (
            <div>
              <dt>{t('parent')}</dt>
              <dd>{content.parent}</dd>
            </div>
          ) : null}
          {content.owners.length > 0 ? (
            <div>
              <dt>{t('owners')}</dt>
              {content.owners.map(({ name, from, to }) => {
                const dates = {
                  from: from ? partialDate(locale, from) : '',
                  to: to ? partialDate(locale, to) : '',
                }
                const span = from && to ? 'owner_span' : from ? 'owner_from' : to ? 'owner_until' : undefined
                return (
                  <dd key={name}>
                    {name}
                    {span ? ` (${t(span, dates)})` : null}
                  </dd>
                )
              })}
            </div>
          ) : null}
        </dl>
        {note ? (
          <p className="prose" lang={note.lang === locale ? undefined : LOCALE_TAGS[note.lang]}>
            {note.text}
          </p>
        ) : null}
        <Section id="topics" title={t('topics')} {...section}>
          {view.topics.length > 0 ? (
            <TopicRows topics={view.topics} words={words} locale={locale} />
          ) : (
            <p className="empty">{t('no_topics')}</p>
          )}
        </Section>
        {inherited.length > 0 ? (
          <Section id="rules" title={t('country_rules', { country })} {...section}>
            <ul className="link-list">
              {inherited.map(({ path, topic }) => (
                <li key={path}>
                  <a href={`/${locale}/${path}`}>{label('topicTitle', topic, locale)}</a>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        <Section id="contacts" title={t('contacts')} lead={t('contacts_lead')} {...section}>
          <CarrierContacts contacts={content.contacts} sources={view.sources} locale={locale} />
        </Section>
        <Section id="reports" title={t('reports')} {...section}>
          {view.reports.length > 0 ? (
            <Reports reports={view.reports} locale={locale} />
          ) : (
            <p className="empty">{t('no_reports')}</p>
          )}
        </Section>
        {view.sources.length > 0 ? (
          <Section id="sources" title={p('sources')} {...section}>
            <Sources sources={view.sources} locale={locale} />
          </Section>
        ) : null}
      </article>
    </Shell>
  )
}
