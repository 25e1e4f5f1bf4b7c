import { getLocale } from 'next-intl/server'
import { Missing } from './(read)/_parts/missing'
import { pageLocale } from './(read)/_parts/page-locale'

/** Seen only without the front, which answers with its own kept copy of the missing page. */
export default async function NotFound() {
  return <Missing locale={pageLocale(await getLocale())} />
}
