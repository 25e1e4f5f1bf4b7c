import type { SearchParams } from '../../../_history/search-params'
import { toDay } from '../../../_history/to-day'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; country: string }>
  searchParams: Promise<SearchParams>
}

/** Where the form for another day leads when there is no script. */
export default async function Page({ params, searchParams }: Props) {
  const { locale, country } = await params
  return toDay({ locale, path: country, searchParams })
}
