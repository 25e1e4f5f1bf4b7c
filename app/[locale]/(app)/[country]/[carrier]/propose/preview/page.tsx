import type { Metadata } from 'next'
import { DraftPreview } from '@/app/[locale]/(app)/_edit/draft-preview'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { robots: { index: false } }

type Props = { params: Promise<{ locale: string; country: string; carrier: string }> }

export default async function Page({ params }: Props) {
  const { locale, country, carrier } = await params
  return <DraftPreview locale={locale} path={`${country}/${carrier}`} />
}
