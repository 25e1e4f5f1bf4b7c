import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Shell } from '@/app/[locale]/_parts/shell'
import { pageLocale } from '@/app/[locale]/(read)/_parts/page-locale'
import { askCookieName, askOf } from '@/lib/auth/cookies'
import { failureNamed } from '@/lib/auth/provider-schema'
import { offeredProviders } from '@/lib/auth/providers'
import { nextPathOr, SIGN_IN_MINUTES } from '@/lib/auth/schema'
import { currentActor } from '@/lib/auth/session'
import { ANONYMOUS } from '@/lib/core/actor'
import { pageTitle } from '../_parts/page-title'
import { RoundTripNotice } from '../_parts/round-trip-notice'
import { ProviderButtons } from './_parts/provider-buttons'
import { SignIn } from './_parts/sign-in'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'auth.sign_in' })
  return pageTitle(t('title'))
}

/** Where somebody asks for the mail that signs them in, or goes to another service; `?next=` is where they go afterwards. */
export default async function SignInPage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const { next: asked, failed } = await searchParams
  const next = nextPathOr(typeof asked === 'string' ? asked : undefined, locale)
  // Without a database the form still stands; it says itself what it cannot do.
  const actor = await currentActor().catch(() => ANONYMOUS)
  if (actor.kind === 'member') redirect(next)
  const t = await getTranslations({ locale, namespace: 'auth.sign_in' })
  const failure = failureNamed(failed)
  const providers = offeredProviders()
  const ask = askOf((await cookies()).get(askCookieName())?.value)
  return (
    <Shell locale={locale} path="sign-in">
      <div className="app-page">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <noscript>
          <p className="notice warn">{t('needs_script')}</p>
        </noscript>
        {failure ? <RoundTripNotice failure={failure} purpose="sign_in" /> : null}
        <SignIn next={next} asked={ask !== undefined} minutes={SIGN_IN_MINUTES} />
        {providers.length > 0 ? <ProviderButtons next={next} providers={providers} /> : null}
      </div>
    </Shell>
  )
}
