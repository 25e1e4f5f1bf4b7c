import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/catalog/vocabulary'
import type { QuestionLine } from '@/lib/discussion/schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { Section } from './section'

type Props = {
  entry: { path: string; questions: QuestionLine[] }
  locale: Locale
  permalink: string
  copied: string
}

/** What was asked about a page last, and the way to ask. */
export async function NewestQuestions({ entry, locale, permalink, copied }: Props) {
  const t = await getTranslations({ locale, namespace: 'discussion' })
  const { questions } = entry
  const all = `/${locale}/${entry.path}/questions`
  return (
    <Section id="questions" title={t('reader.title')} permalink={permalink} copied={copied}>
      {questions.length > 0 ? (
        <ul className="topic-rows">
          {questions.map((question) => (
            <li key={question.id}>
              <a href={`${all}/${question.id}`} lang={LOCALE_TAGS[question.language]}>
                {question.title}
              </a>
              <span className="evidence">
                {t('list.answers', { n: question.replies })}
                {question.accepted ? ` · ${t('list.accepted')}` : null}
                {' · '}
                <lb-time data-at={question.publishedAt} data-locale={locale}>
                  {question.publishedAt.slice(0, 10)}
                </lb-time>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="empty">{t('reader.empty')}</p>
      )}
      <p className="actions">
        <a className="button plain" href={`${all}#ask`}>
          {t('reader.ask')}
        </a>
        {questions.length > 0 ? <a href={all}>{t('reader.all')}</a> : null}
        <span className="fine">{t('reader.lead')}</span>
      </p>
    </Section>
  )
}
