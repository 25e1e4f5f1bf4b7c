import { QuestionsPage, type QuestionsProps, questionsMetadata } from '../../../_talk/questions-page'
import type { SearchParams } from '../../../_talk/talk-query'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<SearchParams>
}

const propsOf = async ({ params, searchParams }: Props): Promise<QuestionsProps> => {
  const { locale, slug } = await params
  return { locale, path: `guides/${slug}`, searchParams }
}

export const generateMetadata = async (props: Props) => questionsMetadata(await propsOf(props))

export default async function Page(props: Props) {
  return <QuestionsPage {...(await propsOf(props))} />
}
