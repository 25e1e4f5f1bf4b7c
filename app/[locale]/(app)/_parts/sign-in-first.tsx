'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/app/_ui/notice'
import { Link } from '@/lib/i18n/navigation'

/** Only for the signed in; `next` is where they come back to, with its locale. */
export function SignInFirst({ title, next }: { title: string; next: string }) {
  const t = useTranslations('report.mine')
  return (
    <Notice title={title}>
      <p>
        <Link className="button" href={{ pathname: '/sign-in', query: { next } }}>
          {t('sign_in')}
        </Link>
      </p>
    </Notice>
  )
}
