import { notFound } from 'next/navigation'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { currentActor } from '@/lib/auth/session'
import { NotFound } from '@/lib/core/errors'
import { plain } from '@/lib/entries/compare/json'
import { getEditBase } from '@/lib/entries/edit-queries'
import { ContentPage } from './content-page'
import { fromDraft } from './draft'

/** The page as the signed-in member's own draft would make it; without a draft as it is. */
export async function DraftPreview({ locale: asked, path }: { locale: string; path: string }) {
  const locale = pageLocale(asked)
  const actor = await currentActor()
  if (actor.kind !== 'member') notFound()
  const base = await getEditBase(actor, path, locale).catch((error: unknown) => {
    if (error instanceof NotFound) notFound()
    throw error
  })
  const kept = base.draft && fromDraft(base.draft.data, base.kind)
  const sources = [...base.sources, ...(kept?.sources ?? [])]
  return (
    <ContentPage
      locale={locale}
      path={base.path}
      content={kept?.content ?? plain(base.content)}
      sources={sources}
    />
  )
}
