'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { sendLink } from '@/lib/auth/client'
import { Link } from '@/lib/i18n/navigation'
import { FailureNotice } from '../_parts/failure-notice'
import { useFailure } from '../_parts/use-failure'
import { linkOf } from './link-of'

const onHash = (changed: () => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/**
 * The button behind a mailed link. Opening the page uses nothing up, so a scanner that follows the
 * link does no harm. `askedId` is the request this browser made, if any.
 */
export function Confirm({ askedId }: { askedId: string | null }) {
  const t = useTranslations('auth.confirm')
  const failureOf = useFailure()
  const hash = useSyncExternalStore(
    onHash,
    () => window.location.hash,
    () => null,
  )
  const link = hash === null ? null : linkOf(hash)
  const finish = useMutation({
    mutationFn: ({ id, token }: { id: string; token: string }) => sendLink(id, token),
    // Replaced, so that going back does not lead to a link that is used up.
    onSuccess: (answer) => window.location.replace(answer.next),
  })
  if (hash === null) return <p className="hint">{t('reading')}</p>
  if (!link) {
    return (
      <Notice tone="warn" title={t('bad_title')}>
        <p>{t('bad')}</p>
        <AskAgain />
      </Notice>
    )
  }
  const busy = finish.isPending || finish.isSuccess
  return (
    <div className="form">
      {askedId === link.id ? null : (
        <Notice title={t('elsewhere_title')}>
          <p>{t('elsewhere')}</p>
        </Notice>
      )}
      <FailureNotice failure={finish.error ? failureOf(finish.error) : null} />
      <div className="actions">
        <Button pending={busy} onClick={() => finish.mutate(link)}>
          {busy ? t('sending') : t('button')}
        </Button>
        {finish.error ? <AskAgain /> : null}
      </div>
    </div>
  )
}

function AskAgain() {
  const t = useTranslations('auth.confirm')
  return <Link href="/sign-in">{t('ask_again')}</Link>
}
