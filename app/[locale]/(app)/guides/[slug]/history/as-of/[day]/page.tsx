import { AsOfPage, type AsOfPageProps, asOfMetadata } from '../../../../../_history/as-of-page'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string; day: string }>
}

const propsOf = async ({ params }: Props): Promise<AsOfPageProps> => {
  const { locale, slug, day } = await params
  return { locale, path: `guides/${slug}`, day }
}

export const generateMetadata = async (props: Props) => asOfMetadata(await propsOf(props))

export default async function Page(props: Props) {
  return <AsOfPage {...(await propsOf(props))} />
}
