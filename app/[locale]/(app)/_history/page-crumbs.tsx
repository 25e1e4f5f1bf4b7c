import { Crumbs } from '@/app/[locale]/(read)/_parts/crumbs'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { PageName } from '@/lib/entries/history-schema'
import { pageName } from '@/lib/entries/page-name'

type Props = {
  page: PageName
  locale: Locale
  here: string
  /** Steps between the page and here. */
  more?: { path: string; text: string }[]
}

/** Where a page beside an entry stands. */
export function PageCrumbs({ page, locale, here, more = [] }: Props) {
  const { country, carrier, topic, path } = page
  const steps = [
    ...(country ? [{ path: country.slug, text: country.name[locale] }] : []),
    ...(country && carrier ? [{ path: `${country.slug}/${carrier.slug}`, text: carrier.name }] : []),
    ...(topic || !country ? [{ path, text: pageName(page, locale) }] : []),
    ...more,
  ]
  return <Crumbs crumbs={steps} here={here} locale={locale} />
}
