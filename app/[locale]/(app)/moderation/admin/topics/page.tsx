import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { AdminFrame } from '../_parts/admin-frame'
import { adminTitle } from '../_parts/admin-title'
import { arrangerOrNotFound } from '../_parts/as-arranger'
import { TopicList } from './topic-list'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = async ({ params }: Props) => adminTitle((await params).locale)

/** What topics are called, in the three languages. */
export default async function TopicsPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const mayChange = await arrangerOrNotFound()
  const t = await getTranslations({ locale, namespace: 'admin' })
  return (
    <AdminFrame {...{ locale, mayChange }} tab="topics" at="/topics" lead={t('topics.lead')}>
      <TopicList mayChange={mayChange} />
    </AdminFrame>
  )
}
