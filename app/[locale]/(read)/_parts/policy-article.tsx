import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import type { Locale } from '@/lib/catalog/vocabulary'
import { now } from '@/lib/core/clock'
import { channelRows, current } from '@/lib/entries/channel-rows'
import type { PolicyView } from '@/lib/entries/schema'
import { ChannelTable } from './channel-table'
import { Crumbs } from './crumbs'
import { Facts } from './facts'
import { Layers } from './layers'
import { NewestQuestions } from './newest-questions'
import { PageFoot } from './page-foot'
import { PolicyContacts } from './policy-contacts'
import { policyTitle } from './policy-title'
import { Reports } from './reports'
import { Section } from './section'
import { Siblings } from './siblings'
import { Sources } from './sources'
import { Stages } from './stages'
import { Statements } from './statements'
import { VerdictBox } from './verdict-box'

type Props = {
  view: PolicyView
  locale: Locale
  /** The day (ISO) whose page this is, where it is not today's: without reports and what one may do. */
  asOf?: string
}

/** A policy page: the answer first, then rule, carrier and people side by side, then everything behind it. */
export async function PolicyArticle({ view, locale, asOf }: Props) {
  const t = await getTranslations({ locale, namespace: 'read.policy' })
  const past = await getTranslations({ locale, namespace: 'history.as_of' })
  const today = asOf ?? now().toISOString().slice(0, 10)
  const speaking = current(view.statements, today)
  const rows = channelRows(speaking, view.practice)
  const numbers = new Map(view.statements.map(({ statement }, index) => [statement.key, index + 1]))
  const keepAlive = speaking.filter(({ statement }) => statement.keepAlive)
  const title = await policyTitle(view, locale)
  const section = { permalink: t('permalink'), copied: t('copied') }
  const place = view.country.name[locale]
  const crumbs = [
    { path: view.country.slug, text: place },
    ...(view.carrier ? [{ path: `${view.country.slug}/${view.carrier.slug}`, text: view.carrier.name }] : []),
  ]
  return (
    <article className="policy">
      <Crumbs crumbs={crumbs} here={label('topic', view.topic, locale)} locale={locale} />
      <h1>{title}</h1>
      <VerdictBox view={view} locale={locale} />
      {asOf ? null : (
        <p className="actions">
          <a className="button" href={`/${locale}/${view.path}/report`}>
            {t('report_cta')}
          </a>
          <span className="fine">{t('report_cta_lead')}</span>
        </p>
      )}
      <Section id="layers" title={t('layers')} {...section}>
        <Layers current={speaking} rows={rows} locale={locale} nobody={asOf && past('nobody')} />
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
      {asOf ? null : (
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
      )}
      {asOf ? null : <NewestQuestions entry={view} locale={locale} {...section} />}
      <Section id="statements" title={t('statements')} {...section}>
        <Statements statements={view.statements} sources={view.sources} locale={locale} numbers={numbers} />
      </Section>
      <Section id="sources" title={t('sources')} {...section}>
        <Sources sources={view.sources} locale={locale} />
      </Section>
      <Siblings view={view} locale={locale} />
      {asOf ? null : <PageFoot page={view} locale={locale} />}
    </article>
  )
}
