import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import { pickNote } from '@/lib/entries/pick-text'
import type { CarrierView } from '@/lib/entries/schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { CarrierContacts } from './carrier-contacts'
import { Crumbs } from './crumbs'
import { MissingTopics } from './missing-topics'
import { NewestQuestions } from './newest-questions'
import { PageFoot } from './page-foot'
import { partialDate, phrasesFor } from './phrases'
import { Reports } from './reports'
import { Section } from './section'
import { Sources } from './sources'
import { TopicRows } from './topic-row'
import { verdictWords } from './verdict-words'

type Props = {
  view: CarrierView
  locale: Locale
  /** The day (ISO) whose page this is, where it is not today's. */
  asOf?: string
}

/** A carrier's page. */
export async function CarrierArticle({ view, locale, asOf }: Props) {
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
        {asOf ? null : <MissingTopics path={view.path} covered={covered} locale={locale} />}
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
      {asOf ? null : (
        <Section id="reports" title={t('reports')} {...section}>
          {view.reports.length > 0 ? (
            <Reports reports={view.reports} locale={locale} />
          ) : (
            <p className="empty">{t('no_reports')}</p>
          )}
        </Section>
      )}
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
