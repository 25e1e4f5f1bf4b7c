import { RevisionPage, type RevisionPageProps, revisionMetadata } from '../../../../_history/revision-page'
import type { SearchParams } from '../../../../_history/search-params'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; country: string; carrier: string; number: string }>
  searchParams: Promise<SearchParams>
}

const propsOf = async ({ params, searchParams }: Props): Promise<RevisionPageProps> => {
  const { locale, country, carrier, number } = await params
  return { locale, path: `${country}/${carrier}`, number, searchParams }
}

export const generateMetadata = async (props: Props) => revisionMetadata(await propsOf(props))

export default async function Page(props: Props) {
  return <RevisionPage {...(await propsOf(props))} />
}
