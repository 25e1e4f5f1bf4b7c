'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { questionsQuery } from '@/lib/discussion/client'
import type { PostPage } from '@/lib/discussion/schema'
import { LOCALE_TAGS } from '@/lib/i18n/formats'
import { Link } from '@/lib/i18n/navigation'
import { LanguageBadge } from './language-badge'
import { LookLinks } from './look-links'
import { Pager } from './pager'
import { Ago } from './post-head'
import { PostStateBadge } from './post-state-badge'
import { searchOf, type TalkQuery } from './talk-query'

type QuestionListProps = { path: string; query: TalkQuery; start: PostPage }

/** Questions of a page: what was asked, whether it was answered, and when. */
export function QuestionList({ path, query, start }: QuestionListProps) {
  const t = useTranslations('discussion')
  const { data } = useQuery(questionsQuery({ path, ...query }, start))
  const here = `${path}/questions`
  const filtered = query.languages !== undefined
  const first = !query.cursor && !query.before
  if (data.items.length === 0 && first && !filtered) {
    return <p className="empty">{t('list.empty')}</p>
  }
  return (
    <>
      <LookLinks path={here} query={query} />
      {data.items.length === 0 ? (
        <p className="empty">
          {t('list.empty_filtered')}{' '}
          <Link href={`/${here}${searchOf({ sort: query.sort })}`}>{t('list.show_all')}</Link>
        </p>
      ) : (
        <ul className="questions">
          {data.items.map((question) => (
            <li key={question.id}>
              <h2>
                <Link href={`/${here}/${question.id}`} lang={LOCALE_TAGS[question.language]}>
                  {question.title || t('stub')}
                </Link>
              </h2>
              <p className="fine">
                <PostStateBadge state={question.state} />
                {question.acceptedAnswerId ? (
                  <span className="label label-confirmed">{t('list.accepted')}</span>
                ) : null}
                <LanguageBadge language={question.language} />
                <span>{t('list.answers', { n: question.replies })}</span>
                {question.helpful > 0 ? <span>{t('helpful_count', { n: question.helpful })}</span> : null}
                <Ago at={question.publishedAt ?? question.createdAt} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager path={here} query={query} page={data} />
    </>
  )
}
