import '@/app/styles/talk.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { pageTitle } from '../../_parts/page-title'
import { TalkMessages } from '../../_talk/talk-messages'
import { MyPosts } from './my-posts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'discussion.mine' })
  return pageTitle(t('title'))
}

/** The questions, answers and comments of whoever is signed in. */
export default async function MyPostsPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'discussion.mine' })
  return (
    <Shell locale={locale} path="account/posts">
      <div className="app-page talk">
        <p>
          <a href={`/${locale}/account`}>{t('account')}</a>
        </p>
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <TalkMessages more={['report.mine']}>
          <MyPosts />
        </TalkMessages>
      </div>
    </Shell>
  )
}
