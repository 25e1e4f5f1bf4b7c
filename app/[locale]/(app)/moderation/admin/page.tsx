import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { AdminFrame } from './_parts/admin-frame'
import { adminTitle } from './_parts/admin-title'
import { arrangerOrNotFound } from './_parts/as-arranger'
import { CountryList } from './country-list'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async ({ params }: Props) => adminTitle((await params).locale)

/** Every country, with what is set for it. */
export default async function CountriesPage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const mayChange = await arrangerOrNotFound()
  const { cursor } = await searchParams
  const t = await getTranslations({ locale, namespace: 'admin' })
  return (
    <AdminFrame locale={locale} tab="countries" lead={t('countries.lead')} mayChange={mayChange}>
      <CountryList mayChange={mayChange} cursor={typeof cursor === 'string' ? cursor : undefined} />
    </AdminFrame>
  )
}
