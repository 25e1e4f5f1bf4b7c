import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import { type Locale, TOPICS, type Topic, topicSlug } from '@/lib/catalog/vocabulary'

type Props = {
  /** Of the carrier. */
  path: string
  /** Topics that have a page. */
  covered: ReadonlySet<Topic>
  locale: Locale
}

/** Topics nobody wrote a page on yet, each with the way to write it. */
export async function MissingTopics({ path, covered, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'edit.link' })
  const missing = TOPICS.filter((topic) => !covered.has(topic))
  if (missing.length === 0) return null
  return (
    <details className="missing-topics">
      <summary>{t('more_topics')}</summary>
      <ul className="link-list">
        {missing.map((topic) => (
          <li key={topic}>
            <a href={`/${locale}/${path}/${topicSlug(topic)}/propose`} rel="nofollow">
              {label('topicTitle', topic, locale)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
