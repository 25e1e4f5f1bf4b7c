import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { listOfficialContacts } from '@/lib/reports/queries'
import { Messages } from '../../../../_parts/messages'
import { pageTitle } from '../../../../_parts/page-title'
import { policyTitle } from '../../../../_parts/policy-title'
import { draftFromSituation } from '../../../../_report/situation'
import { NewReport } from './new-report'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; country: string; carrier: string; topic: string }>
  /** The situation of another report, see `situationOf`. */
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const load = async ({ params }: Pick<Props, 'params'>) => {
  const { locale: asked, country, carrier, topic } = await params
  const locale = pageLocale(asked)
  const entry = `${country}/${carrier}/${topic}`
  const title = await policyTitle(entry, locale)
  return { locale, entry, title }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, title } = await load(props)
  const t = await getTranslations({ locale, namespace: 'report' })
  return pageTitle(title ? t('page_title', { title }) : t('missing_title'))
}

/** Where somebody tells what happened when they tried. */
export default async function ReportPage(props: Props) {
  const { locale, entry, title } = await load(props)
  if (!title) notFound()
  const t = await getTranslations({ locale, namespace: 'report' })
  return (
    <Shell locale={locale} path={`${entry}/report`}>
      <div className="app-page">
        <p>
          <a href={`/${locale}/${entry}`}>{t('back_to', { title })}</a>
        </p>
        <h1>{t('page_title', { title })}</h1>
        <noscript>
          <p className="notice warn">{t('needs_script')}</p>
        </noscript>
        <Messages areas={['report']}>
          <NewReport
            entry={entry}
            title={title}
            official={await listOfficialContacts(entry)}
            start={draftFromSituation(await props.searchParams, locale)}
          />
        </Messages>
      </div>
    </Shell>
  )
}
