import { getTranslations } from 'next-intl/server'
import { label } from '@/lib/catalog/labels'
import { type Locale, TOPICS, type Topic, topicSlug } from '@/lib/catalog/vocabulary'
import type { CountryView, TopicVerdict } from '@/lib/entries/schema'
import { LabelBadge } from './label-badge'
import type { VerdictWords } from './verdict-words'

type Props = { view: CountryView; words: VerdictWords; locale: Locale }

/** Carriers × topics: word and sign in each cell; on a phone one block a carrier. */
export async function Matrix({ view, words, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'read.country' })
  const link = await getTranslations({ locale, namespace: 'edit.link' })
  const { carriers } = view
  if (carriers.length === 0) return <p className="empty">{t('no_carriers')}</p>
  const used = (topic: Topic) =>
    carriers.some((carrier) => carrier.topics.some((cell) => cell.topic === topic))
  const topics = TOPICS.filter(used)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too
    <section className="scroll" aria-label={t('matrix')} tabIndex={0}>
      <lb-sort>
        <table className="cards matrix">
          <caption className="visually-hidden">
            {t('matrix_caption', { country: view.content.name[locale] })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('carrier')}</th>
              {topics.map((topic) => (
                <th key={topic} scope="col">
                  {label('topic', topic, locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {carriers.map((carrier) => (
              <tr key={carrier.slug}>
                <th scope="row">
                  <a href={`/${locale}/${carrier.path}`}>{carrier.name}</a>
                </th>
                {topics.map((topic) => (
                  <MatrixCell
                    key={topic}
                    cell={carrier.topics.find((candidate) => candidate.topic === topic)}
                    path={`${carrier.path}/${topicSlug(topic)}`}
                    head={label('topic', topic, locale)}
                    none={link('add_topic', { topic: label('topicTitle', topic, locale) })}
                    words={words}
                    locale={locale}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </lb-sort>
    </section>
  )
}

type CellProps = {
  cell: TopicVerdict | undefined
  /** Where the page is, or would be. */
  path: string
  head: string
  none: string
  words: VerdictWords
  locale: Locale
}

function MatrixCell({ cell, path, head, none, words, locale }: CellProps) {
  if (!cell) {
    return (
      <td data-head={head} className="none">
        <a className="add" href={`/${locale}/${path}/propose`} rel="nofollow">
          <span aria-hidden="true">+</span>
          <span className="visually-hidden">{none}</span>
        </a>
      </td>
    )
  }
  return (
    <td data-head={head}>
      <a href={`/${locale}/${cell.path}`}>
        {words.short(cell.verdict) ?? label('topicTitle', cell.topic, locale)}
      </a>
      <br />
      <LabelBadge value={cell.verdict.label} locale={locale} />
    </td>
  )
}
