import { ProposePage, type ProposeProps, proposeMetadata } from '@/app/[locale]/(app)/_edit/propose-page'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: ProposeProps['searchParams']
}

const propsOf = async ({ params, searchParams }: Props): Promise<ProposeProps> => {
  const { locale, slug } = await params
  return { locale, path: `guides/${slug}`, searchParams }
}

export const generateMetadata = async (props: Props) => proposeMetadata(await propsOf(props))

export default async function Page(props: Props) {
  return <ProposePage {...(await propsOf(props))} />
}
