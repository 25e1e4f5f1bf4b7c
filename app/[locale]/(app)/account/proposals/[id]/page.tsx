import '@/app/styles/edit.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { DIFFERENCE_MESSAGES } from '@/app/[locale]/_parts/differences-list'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { Link } from '@/lib/i18n/navigation'
import { Messages } from '../../../_parts/messages'
import { pageTitle } from '../../../_parts/page-title'
import { OneProposal } from './one-proposal'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'edit.mine' })
  return pageTitle(t('one_title'))
}

/** One own proposal: what it changes, what was said of it, and what can still be done. */
export default async function MyProposalPage({ params }: Props) {
  const { locale: asked, id } = await params
  const locale = pageLocale(asked)
  if (!z.uuid().safeParse(id).success) notFound()
  const t = await getTranslations({ locale, namespace: 'edit.mine' })
  return (
    <Shell locale={locale} path={`account/proposals/${id}`}>
      <div className="app-page">
        <p>
          <Link href="/account/proposals">{t('back')}</Link>
        </p>
        <h1>{t('one_title')}</h1>
        <Messages areas={['report', 'edit', ...DIFFERENCE_MESSAGES]}>
          <OneProposal id={id} />
        </Messages>
      </div>
    </Shell>
  )
}
