import { getLocale } from 'next-intl/server'
import { Missing } from './_parts/missing'
import { pageLocale } from './_parts/page-locale'

/** Seen only without the front, which answers with its own kept copy of the missing page. */
export default async function NotFound() {
  return <Missing locale={pageLocale(await getLocale())} />
}
