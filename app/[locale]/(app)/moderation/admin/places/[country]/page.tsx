import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { currentActor } from '@/lib/auth/session'
import { NotFound } from '@/lib/core/errors'
import { placesQuerySchema } from '@/lib/entries/admin-schema'
import { listCarriers } from '@/lib/entries/queries-admin'
import { AdminFrame } from '../../_parts/admin-frame'
import { adminTitle } from '../../_parts/admin-title'
import { arrangerOrNotFound } from '../../_parts/as-arranger'
import { CarrierList } from './carrier-list'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; country: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async ({ params }: Props) => adminTitle((await params).locale)

/** The country's name; not found where there is no such country. */
async function nameOf(country: string) {
  try {
    const query = placesQuerySchema.parse({ limit: 1 })
    const found = await listCarriers(await currentActor(), { ...query, country })
    return found.country.name
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}

/** The carriers of one country: rename, merge. */
export default async function CarriersPage({ params, searchParams }: Props) {
  const { locale: asked, country } = await params
  const locale = pageLocale(asked)
  const mayChange = await arrangerOrNotFound()
  const name = (await nameOf(country))[locale]
  const { cursor } = await searchParams
  const t = await getTranslations({ locale, namespace: 'admin' })
  return (
    <AdminFrame
      {...{ locale, mayChange }}
      tab="countries"
      at={`/places/${country}`}
      title={t('country.title', { name })}
    >
      <CarrierList
        {...{ country, name, mayChange }}
        cursor={typeof cursor === 'string' ? cursor : undefined}
      />
    </AdminFrame>
  )
}
