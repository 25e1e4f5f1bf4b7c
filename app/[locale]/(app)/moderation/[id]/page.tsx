import '@/app/styles/talk.css'
import '@/app/styles/edit.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { DIFFERENCE_MESSAGES } from '@/app/[locale]/_parts/differences-list'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { Messages } from '../../_parts/messages'
import { pageTitle } from '../../_parts/page-title'
import { asModerator } from '../as-moderator'
import { CasePage } from './case-page'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const known = await asModerator()
  const t = await getTranslations({ locale, namespace: known ? 'moderation.case' : 'read.missing' })
  return pageTitle(t('title'))
}

/** One case with everything that is needed to decide it. */
export default async function ModerationCasePage({ params }: Props) {
  const { locale: asked, id } = await params
  const locale = pageLocale(asked)
  const known = z.uuid().safeParse(id).success && (await asModerator())
  if (!known) notFound()
  const t = await getTranslations({ locale, namespace: 'moderation' })
  return (
    <Shell locale={locale} path={`moderation/${id}`}>
      <div className="app-page wide">
        <p>
          <a href={`/${locale}/moderation`}>{t('title')}</a>
        </p>
        <Messages areas={['report', 'moderation', 'discussion', 'edit', ...DIFFERENCE_MESSAGES]}>
          <CasePage id={id} />
        </Messages>
      </div>
    </Shell>
  )
}
