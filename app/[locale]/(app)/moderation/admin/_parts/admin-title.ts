import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageTitle } from '@/app/[locale]/(app)/_parts/page-title'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { asArranger } from './as-arranger'

/** Title of an admins' screen; for others that of the missing page. */
export async function adminTitle(asked: string): Promise<Metadata> {
  const locale = pageLocale(asked)
  const known = (await asArranger()) !== undefined
  const t = await getTranslations({ locale, namespace: known ? 'admin' : 'read.missing' })
  return pageTitle(t('title'))
}
