import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import { type Locale, TOPICS } from '@/lib/catalog/vocabulary'
import { formatList } from '@/lib/i18n/formats'
import { staticPage } from '@/lib/i18n/pages'
import { halfLifeOf } from '@/lib/standing/constants'
import { pageMetadata } from '../_parts/meta'
import { pageLocale } from '../_parts/page-locale'
import { StaticArticle } from '../_parts/static-article'
import { staticValues } from '../_parts/static-values'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

const load = async ({ params }: Props) => {
  const locale = pageLocale((await params).locale)
  return { locale, page: staticPage('method', locale, await staticValues(locale)) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, page } = await load(props)
  const t = await getTranslations({ locale, namespace: 'pages' })
  return pageMetadata(locale, 'method', { title: t('title', { title: page.title }), description: page.lead })
}

/** How labels come about, with the numbers that the program really uses. */
export default async function MethodPage(props: Props) {
  const { locale, page } = await load(props)
  return (
    <StaticArticle
      locale={locale}
      path="method"
      page={page}
      figures={{ halfLives: <HalfLives locale={locale} /> }}
    />
  )
}

async function HalfLives({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'pages' })
  const lengths = [...new Set(TOPICS.map(halfLifeOf))].sort((a, b) => a - b)
  return (
    <table>
      <caption className="visually-hidden">{t('half_life_caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('half_life')}</th>
          <th scope="col">{t('topic')}</th>
        </tr>
      </thead>
      <tbody>
        {lengths.map((days) => (
          <tr key={days}>
            <th scope="row">{t('days', { n: days })}</th>
            <td>
              {formatList(
                locale,
                TOPICS.filter((topic) => halfLifeOf(topic) === days).map((topic) =>
                  label('topic', topic, locale),
                ),
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
