'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { sendSignOut } from '@/lib/auth/client'
import type { Provider } from '@/lib/auth/provider-schema'
import { Link } from '@/lib/i18n/navigation'
import { meQuery } from '@/lib/members/client'
import type { MemberSelf } from '@/lib/members/schema'
import { FailureNotice } from '../sign-in/_parts/failure-notice'
import { useFailure } from '../sign-in/_parts/use-failure'
import { ProfileForm } from './profile-form'
import { SignInMethods } from './sign-in-methods'

/** The signed-in member's own page; for anyone else the way to sign in. */
export function Account({ linked }: { linked?: Provider }) {
  const t = useTranslations('auth.account')
  const locale = useLocale()
  const failureOf = useFailure()
  const { data, error } = useQuery(meQuery())
  if (error && !data) return <FailureNotice failure={failureOf(error)} />
  if (!data) return <p className="hint">{t('loading')}</p>
  if (!data.member) {
    return (
      <Notice title={t('signed_out_title')}>
        <p>
          <Link className="button" href={{ pathname: '/sign-in', query: { next: `/${locale}/account` } }}>
            {t('sign_in')}
          </Link>
        </p>
      </Notice>
    )
  }
  return (
    <>
      <Status status={data.member.status} />
      <ProfileForm key={data.member.id} member={data.member} />
      <SignInMethods linked={linked} />
      <More member={data.member} />
    </>
  )
}

function Status({ status }: { status: MemberSelf['status'] }) {
  const t = useTranslations('auth.account.status')
  return status === 'active' ? null : <Notice tone="warn">{t(status)}</Notice>
}

function More({ member }: { member: MemberSelf }) {
  const t = useTranslations('auth.account')
  const talk = useTranslations('discussion.mine')
  const locale = useLocale()
  const failureOf = useFailure()
  const leave = useMutation({
    mutationFn: sendSignOut,
    onSuccess: () => window.location.assign(`/${locale}`),
  })
  const busy = leave.isPending || leave.isSuccess
  return (
    <section className="part">
      <h2>{t('more')}</h2>
      <ul>
        <li>
          <Link href="/account/reports">{t('reports')}</Link>
        </li>
        <li>
          <Link href="/account/proposals">{t('proposals')}</Link>
        </li>
        <li>
          <Link href="/account/posts">{talk('title')}</Link>
        </li>
        {member.role === 'member' ? null : (
          <li>
            <Link href="/moderation">{t('moderation')}</Link>
          </li>
        )}
      </ul>
      <FailureNotice failure={leave.error ? failureOf(leave.error) : null} />
      <div className="actions">
        <Button look="plain" pending={busy} onClick={() => leave.mutate()}>
          {busy ? t('signing_out') : t('sign_out')}
        </Button>
      </div>
    </section>
  )
}
