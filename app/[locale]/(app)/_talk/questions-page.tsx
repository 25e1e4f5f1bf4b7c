import '@/app/styles/talk.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { Crumbs } from '@/app/[locale]/(read)/_parts/crumbs'
import { pageMetadata } from '@/app/[locale]/(read)/_parts/meta'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { currentActor } from '@/lib/auth/session'
import { Invalid } from '@/lib/core/errors'
import { listQuestions } from '@/lib/discussion/queries'
import { POSTS_DEFAULT, type PostPage } from '@/lib/discussion/schema'
import { listOfficialContacts } from '@/lib/reports/queries'
import { AskForm } from './ask-form'
import { entryPlace } from './entry-place'
import { QuestionList } from './question-list'
import { TalkMessages } from './talk-messages'
import { type SearchParams, searchOf, type TalkQuery, talkQueryOf } from './talk-query'

export type QuestionsProps = {
  locale: string
  /** Address of the page the questions stand on, e.g. `pe/claro/cancel` or `guides/leave-well`. */
  path: string
  searchParams: Promise<SearchParams>
}

async function load(props: QuestionsProps) {
  const locale = pageLocale(props.locale)
  const place = await entryPlace(props.path, locale)
  if (!place) notFound()
  return { locale, place, query: talkQueryOf(await props.searchParams) }
}

export async function questionsMetadata(props: QuestionsProps): Promise<Metadata> {
  const { locale, place, query } = await load(props)
  const t = await getTranslations({ locale, namespace: 'discussion.list' })
  const title = t('title', { page: place.title })
  return pageMetadata(locale, `${place.path}/questions`, {
    title: `${title} · Linebook`,
    description: t('description', { page: place.title }),
    index: searchOf(query) === '',
  })
}

/** A cursor of another order, or an old one, begins at the beginning. */
async function questionsOf(path: string, query: TalkQuery): Promise<PostPage> {
  const actor = await currentActor()
  const { sort, languages, cursor, before } = query
  const page = { path, sort, languages, limit: POSTS_DEFAULT }
  try {
    return await listQuestions(actor, { ...page, cursor, before })
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return listQuestions(actor, page)
  }
}

/** Questions about a page, and the form to ask another. Reads without script. */
export async function QuestionsPage(props: QuestionsProps) {
  const { locale, place, query } = await load(props)
  const { path, title } = place
  const t = await getTranslations({ locale, namespace: 'discussion.list' })
  const [start, official] = await Promise.all([questionsOf(path, query), listOfficialContacts(path)])
  const { comments: _, ...look } = query
  return (
    <Shell locale={locale} path={`${path}/questions${searchOf(look)}`}>
      <div className="app-page talk">
        <Crumbs crumbs={place.crumbs} here={t('here')} locale={locale} />
        <h1>{t('title', { page: title })}</h1>
        <p className="actions">
          <a className="button" href="#ask">
            {t('ask')}
          </a>
          <a href={`/${locale}/${path}`}>{t('back', { page: title })}</a>
        </p>
        <TalkMessages>
          <QuestionList key={searchOf(look)} path={path} query={look} start={start} />
          <section className="part" id="ask" aria-labelledby="ask-title">
            <h2 id="ask-title">{t('ask_title')}</h2>
            <p className="hint">{t('ask_lead')}</p>
            <noscript>
              <p className="notice warn">{t('needs_script')}</p>
            </noscript>
            <AskForm path={path} official={official} />
          </section>
        </TalkMessages>
      </div>
    </Shell>
  )
}
