import { QuestionsPage, type QuestionsProps, questionsMetadata } from '../../_talk/questions-page'
import type { SearchParams } from '../../_talk/talk-query'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; country: string }>
  searchParams: Promise<SearchParams>
}

const propsOf = async ({ params, searchParams }: Props): Promise<QuestionsProps> => {
  const { locale, country } = await params
  return { locale, path: country, searchParams }
}

export const generateMetadata = async (props: Props) => questionsMetadata(await propsOf(props))

export default async function Page(props: Props) {
  return <QuestionsPage {...(await propsOf(props))} />
}
