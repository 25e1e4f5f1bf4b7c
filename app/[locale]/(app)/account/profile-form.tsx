'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Checkboxes, Group } from '@/app/_ui/choice'
import { focusControl } from '@/app/_ui/error-summary'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/select'
import { useToast } from '@/app/_ui/toasts'
import type { Locale } from '@/lib/catalog/vocabulary'
import { newKey } from '@/lib/http/api-client'
import { LOCALE_NAMES } from '@/lib/i18n/formats'
import { meQuery, updateMe } from '@/lib/members/client'
import type { MemberSelf } from '@/lib/members/schema'
import { FailureNotice } from '../sign-in/_parts/failure-notice'
import { useFailure } from '../sign-in/_parts/use-failure'
import { useReady } from '../sign-in/_parts/use-ready'

const LANGUAGES = (Object.keys(LOCALE_NAMES) as Locale[]).map((value) => ({
  value,
  text: LOCALE_NAMES[value],
}))

/** Name and languages of the signed-in member. */
export function ProfileForm({ member }: { member: MemberSelf }) {
  const t = useTranslations('auth.account')
  const failureOf = useFailure()
  const ready = useReady()
  const toast = useToast()
  const client = useQueryClient()
  const [name, setName] = useState(member.name)
  const [locale, setLocale] = useState(member.locale)
  const [languages, setLanguages] = useState(member.languages)
  const save = useMutation({
    mutationFn: () =>
      updateMe({ ...(name.trim() === member.name ? {} : { name }), locale, languages }, newKey()),
    onSuccess: (answer) => {
      client.setQueryData(meQuery().queryKey, answer)
      if (answer.member) setName(answer.member.name)
      toast(t('saved'))
    },
    onError: (error) => {
      const [first] = Object.keys(failureOf(error).fields)
      if (first) focusControl(first)
    },
  })
  const failure = save.error ? failureOf(save.error) : null
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!save.isPending) save.mutate()
      }}
    >
      <h2>{t('profile')}</h2>
      <FailureNotice failure={failure} />
      <Field id="name" label={t('name')} hint={t('name_hint')} error={failure?.fields.name}>
        {(control) => (
          <input
            {...control}
            name="name"
            value={name}
            autoComplete="nickname"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Select
        id="locale"
        className="short"
        label={t('locale')}
        value={locale}
        options={LANGUAGES}
        error={failure?.fields.locale}
        onChange={(value) => value && setLocale(value)}
      />
      <Group id="languages" legend={t('languages')} error={failure?.fields.languages}>
        <Checkboxes values={languages} options={LANGUAGES} onChange={setLanguages} />
      </Group>
      <div className="actions">
        <Button type="submit" disabled={!ready} pending={save.isPending}>
          {save.isPending ? t('saving') : t('save')}
        </Button>
      </div>
    </form>
  )
}
