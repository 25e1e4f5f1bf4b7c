import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pickPart } from '@/lib/entries/pick-text'
import { getGuide } from '@/lib/entries/queries'
import { GuideArticle } from '../../_parts/guide-article'
import { pageMetadata } from '../../_parts/meta'
import { pageLocale } from '../../_parts/page-locale'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

const load = async ({ params }: Props) => {
  const { locale, slug } = await params
  const view = await getGuide(`guides/${slug}`)
  if (!view) notFound()
  return { view, locale: pageLocale(locale) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view, locale } = await load(props)
  const { content, revision } = view
  const title = pickPart(content.title, content, locale, revision)?.text ?? view.path
  const description = pickPart(content.summary, content, locale, revision)?.text ?? title
  return pageMetadata(locale, view.path, { title: `${title} · Linebook`, description })
}

/** A guide: titled parts of prose, each claim with its source. */
export default async function GuidePage(props: Props) {
  const { view, locale } = await load(props)
  return (
    <Shell locale={locale} path={view.path}>
      <GuideArticle view={view} locale={locale} />
    </Shell>
  )
}
