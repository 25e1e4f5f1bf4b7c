'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { useToast } from '@/app/_ui/toasts'
import { beginLink, signInMethodsQuery, unlink } from '@/lib/auth/client'
import type { SignInMethods as Methods, Provider } from '@/lib/auth/provider-schema'
import type { Locale } from '@/lib/catalog/vocabulary'
import { FailureNotice } from '../sign-in/_parts/failure-notice'
import { useFailure } from '../sign-in/_parts/use-failure'

type Method = Methods['methods'][number]

/** How the member gets in: by mail always, and by what they linked. `linked` was linked a moment ago. */
export function SignInMethods({ linked }: { linked?: Provider }) {
  const t = useTranslations('auth.methods')
  const failureOf = useFailure()
  const { data, error } = useQuery(signInMethodsQuery())
  const fresh = data?.methods.find((method) => method.provider === linked && method.linked)
  return (
    <section className="part" aria-labelledby="sign-in-methods">
      <h2 id="sign-in-methods">{t('title')}</h2>
      {fresh ? (
        <Notice tone="ok" live="status">
          {t('done', { name: fresh.name })}
        </Notice>
      ) : null}
      <FailureNotice failure={error && !data ? failureOf(error) : null} />
      <ul className="methods">
        <li>{t('mail')}</li>
        {data?.methods.map((method) => (
          <li key={method.provider}>
            <MethodLine method={method} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function MethodLine({ method: { provider, name, linked, offered } }: { method: Method }) {
  const t = useTranslations('auth.methods')
  const locale = useLocale() as Locale
  const failureOf = useFailure()
  const client = useQueryClient()
  const toast = useToast()
  const link = useMutation({
    mutationFn: () => beginLink({ provider, locale }),
    onSuccess: ({ url }) => window.location.assign(url),
  })
  const remove = useMutation({
    mutationFn: () => unlink(provider),
    onSuccess: (answer) => {
      client.setQueryData(signInMethodsQuery().queryKey, answer)
      toast(t('undone', { name }))
    },
  })
  const failed = link.error ?? remove.error
  const state = offered ? (linked ? 'linked' : 'not_linked') : 'not_offered'
  const leaving = link.isPending || link.isSuccess
  return (
    <>
      <FailureNotice failure={failed ? failureOf(failed) : null} />
      <div className="actions">
        <span>{t(state, { name })}</span>
        {linked ? (
          <Button look="plain" pending={remove.isPending} onClick={() => remove.mutate()}>
            {remove.isPending ? t('unlinking') : t('unlink', { name })}
          </Button>
        ) : (
          <Button look="plain" pending={leaving} onClick={() => link.mutate()}>
            {leaving ? t('linking', { name }) : t('link', { name })}
          </Button>
        )}
      </div>
    </>
  )
}
