'use client'

import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { beginSignIn } from '@/lib/auth/client'
import type { Provider } from '@/lib/auth/provider-schema'
import type { Locale } from '@/lib/catalog/vocabulary'
import { FailureNotice } from './failure-notice'
import { useFailure } from './use-failure'
import { useReady } from './use-ready'

type ProviderButtonsProps = { next: string; providers: { provider: Provider; name: string }[] }

/** The other services that this installation was set up for. */
export function ProviderButtons({ next, providers }: ProviderButtonsProps) {
  const t = useTranslations('auth.provider')
  const locale = useLocale() as Locale
  const failureOf = useFailure()
  const ready = useReady()
  const begin = useMutation({
    mutationFn: (provider: Provider) => beginSignIn({ provider, next, locale }),
    onSuccess: ({ url }) => window.location.assign(url),
  })
  const under = begin.isPending || begin.isSuccess ? begin.variables : undefined
  return (
    <section className="part" aria-labelledby="providers">
      <h2 id="providers">{t('title')}</h2>
      <p className="hint">{t('hint')}</p>
      <FailureNotice failure={begin.error ? failureOf(begin.error) : null} />
      <div className="actions">
        {providers.map(({ provider, name }) => (
          <Button
            key={provider}
            look="plain"
            disabled={!ready}
            pending={under !== undefined}
            onClick={() => begin.mutate(provider)}
          >
            {under === provider ? t('going', { name }) : t('go', { name })}
          </Button>
        ))}
      </div>
    </section>
  )
}
