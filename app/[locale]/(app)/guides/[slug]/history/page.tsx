import { HistoryPage, type HistoryPageProps, historyMetadata } from '../../../_history/history-page'
import type { SearchParams } from '../../../_history/search-params'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<SearchParams>
}

const propsOf = async ({ params, searchParams }: Props): Promise<HistoryPageProps> => {
  const { locale, slug } = await params
  return { locale, path: `guides/${slug}`, searchParams }
}

export const generateMetadata = async (props: Props) => historyMetadata(await propsOf(props))

export default async function Page(props: Props) {
  return <HistoryPage {...(await propsOf(props))} />
}
