import { ProposePage, type ProposeProps, proposeMetadata } from '@/app/[locale]/(app)/_edit/propose-page'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; country: string; carrier: string; topic: string }>
  searchParams: ProposeProps['searchParams']
}

const propsOf = async ({ params, searchParams }: Props): Promise<ProposeProps> => {
  const { locale, country, carrier, topic } = await params
  return { locale, path: `${country}/${carrier}/${topic}`, searchParams }
}

export const generateMetadata = async (props: Props) => proposeMetadata(await propsOf(props))

export default async function Page(props: Props) {
  return <ProposePage {...(await propsOf(props))} />
}
