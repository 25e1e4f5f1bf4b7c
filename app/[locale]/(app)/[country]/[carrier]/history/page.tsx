import { HistoryPage, type HistoryPageProps, historyMetadata } from '../../../_history/history-page'
import type { SearchParams } from '../../../_history/search-params'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; country: string; carrier: string }>
  searchParams: Promise<SearchParams>
}

const propsOf = async ({ params, searchParams }: Props): Promise<HistoryPageProps> => {
  const { locale, country, carrier } = await params
  return { locale, path: `${country}/${carrier}`, searchParams }
}

export const generateMetadata = async (props: Props) => historyMetadata(await propsOf(props))

export default async function Page(props: Props) {
  return <HistoryPage {...(await propsOf(props))} />
}
