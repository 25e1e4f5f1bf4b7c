import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { Link } from '@/lib/i18n/navigation'
import { queueQuerySchema } from '@/lib/moderation/schema'
import { Messages } from '../_parts/messages'
import { pageTitle } from '../_parts/page-title'
import { asModerator } from './as-moderator'
import { Queue } from './queue'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const known = await asModerator()
  const t = await getTranslations({ locale, namespace: known ? 'moderation' : 'read.missing' })
  return pageTitle(t('title'))
}

/** What waits for the moderators, the most urgent first. What is chosen stands in the address. */
export default async function QueuePage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  if (!(await asModerator())) notFound()
  const t = await getTranslations({ locale, namespace: 'moderation' })
  const admin = await getTranslations({ locale, namespace: 'admin' })
  const { kind, state, cursor } = await searchParams
  const asked = queueQuerySchema.safeParse({ kind: kind || undefined, state, cursor })
  const filter = asked.success
    ? { kind: asked.data.kind, state: asked.data.state, cursor: asked.data.cursor }
    : { state: 'open' as const }
  return (
    <Shell locale={locale} path="moderation">
      <div className="app-page wide">
        <h1>{t('title')}</h1>
        <p className="hint">
          <Link href="/moderation/admin">{admin('title')}</Link>
        </p>
        <Messages areas={['report', 'moderation']}>
          <Queue filter={filter} />
        </Messages>
      </div>
    </Shell>
  )
}
