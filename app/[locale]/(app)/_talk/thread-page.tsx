import '@/app/styles/talk.css'
import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { Shell } from '@/app/[locale]/_parts/shell'
import { Crumbs } from '@/app/[locale]/(read)/_parts/crumbs'
import { pageMetadata } from '@/app/[locale]/(read)/_parts/meta'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { currentActor } from '@/lib/auth/session'
import { isModerator } from '@/lib/core/actor'
import { Invalid, NotFound } from '@/lib/core/errors'
import { answerCursor, firstComments, getThread, listComments } from '@/lib/discussion/queries'
import { POSTS_DEFAULT, type ThreadView } from '@/lib/discussion/schema'
import { listOfficialContacts } from '@/lib/reports/queries'
import { entryPlace } from './entry-place'
import { EntrySays } from './entry-says'
import type { QuestionsProps } from './questions-page'
import { TalkMessages } from './talk-messages'
import { type SearchParams, searchOf, type TalkQuery, talkQueryOf } from './talk-query'
import { Thread } from './thread'

export type ThreadPageProps = QuestionsProps & { id: string }

/** Comments that stand below an answer without being asked for. */
const COMMENTS_SHOWN = 3
const DESCRIPTION_MAX = 160

/** Asked once by a page and its title; a cursor that is not ours begins at the beginning. */
const threadAt = cache(async (id: string, search: string): Promise<ThreadView | null> => {
  const actor = await currentActor()
  const { sort, languages, cursor, before } = talkQueryOf(Object.fromEntries(new URLSearchParams(search)))
  const page = { sort, languages, limit: POSTS_DEFAULT }
  try {
    return await getThread(actor, id, { ...page, cursor, before })
  } catch (error) {
    if (error instanceof NotFound) return null
    if (error instanceof Invalid) return getThread(actor, id, page)
    throw error
  }
})

/** Asked once by a page and its title. */
const cursorOf = cache(answerCursor)

/** What the address asks for; a link to an answer is the page of the thread that has it. */
async function queryOf(id: string, params: SearchParams): Promise<TalkQuery> {
  const { answer, ...query } = talkQueryOf(params)
  const from = answer && !query.cursor && !query.before ? await cursorOf(id, answer, query.sort) : null
  return from ? { ...query, cursor: from } : query
}

async function load({ locale: asked, path, id, searchParams }: ThreadPageProps) {
  const locale = pageLocale(asked)
  const params = await searchParams
  if (!z.uuid().safeParse(id).success) notFound()
  const query = await queryOf(id, params)
  const thread = await threadAt(id, searchOf(query))
  if (!thread) notFound()
  if (thread.question.path !== path) {
    permanentRedirect(`/${locale}/${thread.question.path}/questions/${id}${searchOf(query)}`)
  }
  const place = await entryPlace(path, locale)
  if (!place) notFound()
  return { locale, place, thread, query, params }
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

export async function threadMetadata(props: ThreadPageProps): Promise<Metadata> {
  const { locale, place, thread, query } = await load(props)
  const t = await getTranslations({ locale, namespace: 'discussion' })
  const { question } = thread
  return pageMetadata(locale, `${place.path}/questions/${question.id}`, {
    title: `${question.title || t('stub')} · Linebook`,
    description: plain(question.html).slice(0, DESCRIPTION_MAX) || place.title,
    index: question.state === 'published' && searchOf(query) === '',
  })
}

/** The comments that the address asks for, a page of them; null where it asks for none. */
async function askedComments(thread: ThreadView, { comments }: TalkQuery, params: SearchParams) {
  if (!comments || !thread.answers.items.some((answer) => answer.id === comments)) return null
  const actor = await currentActor()
  const from = typeof params.after === 'string' ? params.after : undefined
  const of = { on: 'post', id: comments, limit: POSTS_DEFAULT } as const
  try {
    return { id: comments, page: await listComments(actor, { ...of, cursor: from }), from: from ?? null }
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return { id: comments, page: await listComments(actor, of), from: null }
  }
}

/** A question with its answers and their comments. Reads without script. */
export async function ThreadPage(props: ThreadPageProps) {
  const { locale, place, thread, query, params } = await load(props)
  const { path } = place
  const actor = await currentActor()
  const t = await getTranslations({ locale, namespace: 'discussion' })
  const answers = thread.answers.items.filter((answer) => answer.replies > 0 || actor.kind === 'member')
  const [few, comments, official] = await Promise.all([
    firstComments(
      actor,
      answers.map((answer) => answer.id),
      COMMENTS_SHOWN,
    ),
    askedComments(thread, query, params),
    listOfficialContacts(path),
  ])
  const search = searchOf(query)
  return (
    <Shell locale={locale} path={`${path}/questions/${thread.question.id}${search}`}>
      <div className="app-page talk">
        <Crumbs
          crumbs={[...place.crumbs, { path: `${path}/questions`, text: t('list.here') }]}
          here={t('thread.here')}
          locale={locale}
        />
        <EntrySays place={place} question={thread.question} locale={locale} />
        <TalkMessages>
          <Thread
            key={search}
            start={thread}
            query={query}
            sought={params.answer !== undefined}
            few={Object.fromEntries(few)}
            comments={comments}
            official={official}
            signedIn={actor.kind === 'member'}
            moderator={isModerator(actor)}
          />
        </TalkMessages>
      </div>
    </Shell>
  )
}
