import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { redirectsQuerySchema } from '@/lib/entries/admin-schema'
import { AdminFrame } from '../_parts/admin-frame'
import { adminTitle } from '../_parts/admin-title'
import { arrangerOrNotFound } from '../_parts/as-arranger'
import { RedirectList } from './redirect-list'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async ({ params }: Props) => adminTitle((await params).locale)

/** Old addresses. What is looked for stands in the address. */
export default async function RedirectsPage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const mayChange = await arrangerOrNotFound()
  const { q, cursor } = await searchParams
  const asked = redirectsQuerySchema.safeParse({ q: q || undefined, cursor: cursor || undefined })
  const filter = asked.success ? { q: asked.data.q, cursor: asked.data.cursor } : {}
  const t = await getTranslations({ locale, namespace: 'admin' })
  return (
    <AdminFrame {...{ locale, mayChange }} tab="redirects" at="/redirects" lead={t('redirects.lead')}>
      <RedirectList filter={filter} mayChange={mayChange} />
    </AdminFrame>
  )
}
