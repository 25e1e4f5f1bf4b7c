import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ContentPage } from '@/app/[locale]/(app)/_edit/content-page'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { currentActor } from '@/lib/auth/session'
import { isModerator } from '@/lib/core/actor'
import { plain } from '@/lib/entries/compare/json'
import { getCase } from '@/lib/moderation/queries'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { robots: { index: false } }

type Props = { params: Promise<{ locale: string; id: string }> }

/** The page as a proposal would make it, for moderators; where it clashes, with the page's own words. */
export default async function ProposalPreviewPage({ params }: Props) {
  const { locale: asked, id } = await params
  const actor = await currentActor()
  if (!z.uuid().safeParse(id).success || !isModerator(actor)) notFound()
  const { proposal } = await getCase(actor, id)
  if (!proposal) notFound()
  return (
    <ContentPage
      locale={pageLocale(asked)}
      path={proposal.path}
      content={plain(proposal.merge?.merged ?? proposal.content)}
      sources={proposal.sources}
    />
  )
}
