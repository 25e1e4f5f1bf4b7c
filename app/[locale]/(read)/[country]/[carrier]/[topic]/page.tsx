import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import { now } from '@/lib/core/clock'
import { channelRows, current } from '@/lib/entries/channel-rows'
import { getPolicy } from '@/lib/entries/queries'
import type { PolicyView } from '@/lib/entries/schema'
import { formatDay } from '@/lib/i18n/formats'
import { ChannelTable } from '../../../_parts/channel-table'
import { Crumbs } from '../../../_parts/crumbs'
import { Facts } from '../../../_parts/facts'
import { Layers } from '../../../_parts/layers'
import { pageMetadata } from '../../../_parts/meta'
import { pageLocale } from '../../../_parts/page-locale'
import { phrasesFor } from '../../../_parts/phrases'
import { PolicyContacts } from '../../../_parts/policy-contacts'
import { Reports } from '../../../_parts/reports'
import { Section } from '../../../_parts/section'
import { Siblings } from '../../../_parts/siblings'
import { Sources } from '../../../_parts/sources'
import { Stages } from '../../../_parts/stages'
import { Statements } from '../../../_parts/statements'
import { VerdictBox } from '../../../_parts/verdict-box'
import { verdictWords } from '../../../_parts/verdict-words'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; country: string; carrier: string; topic: string }> }

const load = async ({ params }: Props) => {
  const { locale, country, carrier, topic } = await params
  const view = await getPolicy(`${country}/${carrier}/${topic}`)
  if (!view) notFound()
  return { view, locale: pageLocale(locale) }
}

async function titleOf({ country, carrier, topic }: PolicyView, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  const words = { country: country.name[locale], topic: label('topicTitle', topic, locale) }
  return carrier ? t('title', { ...words, carrier: carrier.name }) : t('title_country', words)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view, locale } = await load(props)
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  const words = await verdictWords(locale, await phrasesFor(locale))
  const title = await titleOf(view, locale)
  const headline = words.headline(view.verdict, view.statements)
  const description = t('description', { headline, evidence: words.evidence(view.verdict) })
  return pageMetadata(locale, view.path, {
    title: `${title} · Linebook`,
    description: `${title}. ${description}`,
  })
}

/** THE page: the answer first, then rule, carrier and people side by side, then everything behind it. */
export default async function PolicyPage(props: Props) {
  const { view, locale } = await load(props)
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  const today = now().toISOString().slice(0, 10)
  const speaking = current(view.statements, today)
  const rows = channelRows(speaking, view.practice)
  const numbers = new Map(view.statements.map(({ statement }, index) => [statement.key, index + 1]))
  const keepAlive = speaking.filter(({ statement }) => statement.keepAlive)
  const title = await titleOf(view, locale)
  const section = { permalink: t('permalink'), copied: t('copied') }
  const place = view.country.name[locale]
  const crumbs = [
    { path: view.country.slug, text: place },
    ...(view.carrier ? [{ path: `${view.country.slug}/${view.carrier.slug}`, text: view.carrier.name }] : []),
  ]
  return (
    <Shell locale={locale} path={view.path}>
      <article className="policy">
        <Crumbs crumbs={crumbs} here={label('topic', view.topic, locale)} locale={locale} />
        <h1>{title}</h1>
        <VerdictBox view={view} locale={locale} />
        <p className="actions">
          <a className="button" href={`/${locale}/${view.path}/report`}>
            {t('report_cta')}
          </a>
          <span className="fine">{t('report_cta_lead')}</span>
        </p>
        <Section id="layers" title={t('layers')} {...section}>
          <Layers current={speaking} rows={rows} locale={locale} />
        </Section>
        {rows.length > 0 ? (
          <Section id="channels" title={t('channels')} {...section}>
            <ChannelTable rows={rows} locale={locale} />
          </Section>
        ) : null}
        <Facts statements={speaking} locale={locale} numbers={numbers} />
        {keepAlive.length > 0 ? (
          <Section id="stages" title={t('stages')} {...section}>
            {keepAlive.map(({ statement }) =>
              statement.keepAlive ? (
                <div key={statement.key} className="stage-block">
                  <p className="fine">
                    {label('statementKind', statement.kind, locale)}{' '}
                    <sup>
                      <a href={`#s-${statement.key}`}>{numbers.get(statement.key)}</a>
                    </sup>
                  </p>
                  <Stages keepAlive={statement.keepAlive} locale={locale} name={t('stages')} />
                </div>
              ) : null,
            )}
          </Section>
        ) : null}
        <PolicyContacts statements={speaking} locale={locale} numbers={numbers} />
        <Section
          id="reports"
          title={t('reports')}
          {...section}
          lead={t('reports_count', { n: view.publishedReports })}
        >
          {view.reports.length > 0 ? (
            <Reports reports={view.reports} locale={locale} />
          ) : (
            <p className="empty">{t('nothing_practice')}</p>
          )}
        </Section>
        <Section id="statements" title={t('statements')} {...section}>
          <Statements statements={view.statements} sources={view.sources} locale={locale} numbers={numbers} />
        </Section>
        <Section id="sources" title={t('sources')} {...section}>
          <Sources sources={view.sources} locale={locale} />
        </Section>
        <Siblings view={view} locale={locale} />
        <p className="fine changed">
          {t('page_changed', { date: formatDay(locale, view.changedAt), revision: view.revision })}
        </p>
      </article>
    </Shell>
  )
}
