import '@/app/styles/home.css'
import { Missing } from '@/app/[locale]/(read)/_parts/missing'
import type { Locale } from '@/lib/catalog/vocabulary'

/**
 * What an unknown address shows. An interactive page renders it itself, since Next fills its own
 * not-found page by script only. Also for those who may not know that a page is there.
 */
export function NothingHere({ locale }: { locale: Locale }) {
  return <Missing locale={locale} />
}
