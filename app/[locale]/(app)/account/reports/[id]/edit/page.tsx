import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { currentActor } from '@/lib/auth/session'
import { NotFound } from '@/lib/core/errors'
import { getOwnReport, listOfficialContacts } from '@/lib/reports/queries'
import { Messages } from '../../../../_parts/messages'
import { pageTitle } from '../../../../_parts/page-title'
import { EditReport } from './edit-report'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'report.edit' })
  return pageTitle(t('title'))
}

/** What the report may name; nothing for those who may not see it: the browser tells them. */
const officialFor = async (id: string): Promise<string[]> => {
  try {
    return await listOfficialContacts((await getOwnReport(await currentActor(), id)).path)
  } catch (error) {
    if (error instanceof NotFound) return []
    throw error
  }
}

/** An author changes an own report. */
export default async function EditReportPage({ params }: Props) {
  const { locale: asked, id } = await params
  const locale = pageLocale(asked)
  if (!z.uuid().safeParse(id).success) notFound()
  const t = await getTranslations({ locale, namespace: 'report.edit' })
  return (
    <Shell locale={locale} path={`account/reports/${id}/edit`}>
      <div className="app-page">
        <p>
          <a href={`/${locale}/account/reports/${id}`}>{t('back')}</a>
        </p>
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <Messages areas={['report']}>
          <EditReport id={id} official={await officialFor(id)} />
        </Messages>
      </div>
    </Shell>
  )
}
