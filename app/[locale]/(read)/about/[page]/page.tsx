import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { pageMetadata } from '@/app/[locale]/(read)/_parts/meta'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { StaticArticle } from '@/app/[locale]/(read)/_parts/static-article'
import { staticValues } from '@/app/[locale]/(read)/_parts/static-values'
import type { Locale } from '@/lib/catalog/vocabulary'
import { env } from '@/lib/core/env'
import { isAboutPage, staticPage } from '@/lib/i18n/pages'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; page: string }> }

const load = async ({ params }: Props) => {
  const { locale: asked, page: name } = await params
  const locale = pageLocale(asked)
  if (!isAboutPage(name)) notFound()
  return { locale, path: `about/${name}`, page: staticPage(name, locale, await staticValues(locale)) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, path, page } = await load(props)
  const t = await getTranslations({ locale, namespace: 'pages' })
  return pageMetadata(locale, path, { title: t('title', { title: page.title }), description: page.lead })
}

/** About, privacy, terms, licences, community rules, contact. */
export default async function AboutPage(props: Props) {
  const { locale, path, page } = await load(props)
  return (
    <StaticArticle
      locale={locale}
      path={path}
      page={page}
      figures={{ contact: <Contact locale={locale} /> }}
    />
  )
}

/** The address that this installation was given; where there is none, the way through the moderators. */
async function Contact({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'pages' })
  const address = env().CONTACT_EMAIL
  if (!address) {
    const flag = await getTranslations({ locale, namespace: 'discussion.flag' })
    const ask = (words: ReactNode) => <a href={`/${locale}`}>{words}</a>
    return <p>{t.rich('contact_none', { flag: flag('open'), ask })}</p>
  }
  return <p>{t.rich('contact_mail', { mail: () => <a href={`mailto:${address}`}>{address}</a> })}</p>
}
