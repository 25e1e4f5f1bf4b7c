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
import { mayWrite } from '@/lib/core/actor'
import { Invalid } from '@/lib/core/errors'
import { listComments } from '@/lib/discussion/queries'
import { POSTS_DEFAULT } from '@/lib/discussion/schema'
import { formatDay } from '@/lib/i18n/formats'
import { getShownReport, listOfficialContacts } from '@/lib/reports/queries'
import { entryPlace } from '../../../../../_talk/entry-place'
import { ReportTalk } from '../../../../../_talk/report-talk'
import { TalkMessages } from '../../../../../_talk/talk-messages'
import { type SearchParams, talkQueryOf } from '../../../../../_talk/talk-query'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string; country: string; carrier: string; topic: string; id: string }>
  searchParams: Promise<SearchParams>
}

/** Asked once by the page and its title. */
const reportAt = cache(async (id: string) => getShownReport(await currentActor(), id))

async function load({ params, searchParams }: Props) {
  const { locale: asked, country, carrier, topic, id } = await params
  const locale = pageLocale(asked)
  const shown = z.uuid().safeParse(id).success ? await reportAt(id) : null
  if (!shown) notFound()
  const { path } = shown.report
  if (path !== `${country}/${carrier}/${topic}`) permanentRedirect(`/${locale}/${path}/reports/${id}`)
  const place = await entryPlace(path, locale)
  if (!place) notFound()
  const { cursor, before } = talkQueryOf(await searchParams)
  return { locale, shown, place, from: { cursor, before } }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, shown, place, from } = await load(props)
  const t = await getTranslations({ locale, namespace: 'discussion.report' })
  const { report, state } = shown
  const title = t('title', { day: formatDay(locale, report.happenedOn) })
  return pageMetadata(locale, `${place.path}/reports/${report.id}`, {
    title: `${title} – ${place.title} · Linebook`,
    description: t('description', { page: place.title }),
    index: state === 'published' && !from.cursor && !from.before,
  })
}

/** Comments from the place in the address on; a place that is not ours is the beginning. */
async function commentsOf(id: string, from: { cursor?: string | undefined; before?: string | undefined }) {
  const actor = await currentActor()
  const of = { on: 'report', id, limit: POSTS_DEFAULT } as const
  try {
    return await listComments(actor, { ...of, ...from })
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    return listComments(actor, of)
  }
}

/** One experience, and what others say about it. Reads without script. */
export default async function ReportPage(props: Props) {
  const { locale, shown, place, from } = await load(props)
  const { report, state, mine } = shown
  const t = await getTranslations({ locale, namespace: 'discussion.report' })
  const actor = await currentActor()
  const [page, official] = await Promise.all([commentsOf(report.id, from), listOfficialContacts(place.path)])
  return (
    <Shell locale={locale} path={`${place.path}/reports/${report.id}`}>
      <div className="app-page talk">
        <Crumbs
          crumbs={[...place.crumbs, { path: `${place.path}#reports`, text: t('all') }]}
          here={t('here')}
          locale={locale}
        />
        <h1>{t('title', { day: formatDay(locale, report.happenedOn) })}</h1>
        <p>
          <a href={`/${locale}/${place.path}`}>{place.title}</a>
        </p>
        <TalkMessages more={['report']}>
          <ReportTalk
            report={report}
            state={state}
            mine={mine}
            page={page}
            from={from.cursor ?? null}
            official={official}
            mayComment={state === 'published' && (actor.kind === 'anonymous' || mayWrite(actor))}
          />
        </TalkMessages>
      </div>
    </Shell>
  )
}
