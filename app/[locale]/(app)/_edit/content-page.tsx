import '@/app/styles/edit.css'
import { getTranslations } from 'next-intl/server'
import { CarrierArticle } from '@/app/[locale]/(read)/_parts/carrier-article'
import { CountryArticle } from '@/app/[locale]/(read)/_parts/country-article'
import { GuideArticle } from '@/app/[locale]/(read)/_parts/guide-article'
import { PolicyArticle } from '@/app/[locale]/(read)/_parts/policy-article'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { Json } from '@/lib/entries/compare/json'
import type { SourceInput } from '@/lib/entries/content/source'
import type { EntryView } from '@/lib/entries/schema'
import { viewOfContent } from '@/lib/entries/view-of-content'
import { showable } from './showable'

type ContentPageProps = { locale: Locale; path: string; content: Json; sources: SourceInput[] }

function Article({ view, locale }: { view: EntryView; locale: Locale }) {
  switch (view.kind) {
    case 'policy':
      return <PolicyArticle view={view} locale={locale} />
    case 'carrier':
      return <CarrierArticle view={view} locale={locale} />
    case 'jurisdiction':
      return <CountryArticle view={view} locale={locale} />
    case 'guide':
      return <GuideArticle view={view} locale={locale} />
  }
}

/** A page made of a content that is not published, with nothing around it: shown inside of a frame. */
export async function ContentPage({ locale, path, content, sources }: ContentPageProps) {
  const t = await getTranslations({ locale, namespace: 'edit.preview' })
  const shown = showable(content)
  const view = shown.content ? await viewOfContent({ path, content: shown.content, sources }) : null
  return (
    <main className="page preview-page">
      {shown.left > 0 ? <p className="notice warn">{t('left_out', { n: shown.left })}</p> : null}
      {view ? <Article view={view} locale={locale} /> : <p className="notice warn">{t('incomplete')}</p>}
    </main>
  )
}
