import type { SearchParams } from '../../../../_talk/talk-query'
import { ThreadPage, type ThreadPageProps, threadMetadata } from '../../../../_talk/thread-page'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; country: string; carrier: string; id: string }>
  searchParams: Promise<SearchParams>
}

const propsOf = async ({ params, searchParams }: Props): Promise<ThreadPageProps> => {
  const { locale, country, carrier, id } = await params
  return { locale, path: `${country}/${carrier}`, id, searchParams }
}

export const generateMetadata = async (props: Props) => threadMetadata(await propsOf(props))

export default async function Page(props: Props) {
  return <ThreadPage {...(await propsOf(props))} />
}
