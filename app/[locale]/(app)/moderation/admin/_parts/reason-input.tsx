'use client'

import { useTranslations } from 'next-intl'
import { MOVE_REASON_MIN } from '@/lib/entries/admin-schema'
import { TextInput } from './text-input'

/** Long enough to be a reason. */
export const isReason = (reason: string): boolean => reason.trim().length >= MOVE_REASON_MIN

type Props = { id: string; value: string; tried: boolean; onChange: (value: string) => void }

/** Why something is done; it stays in the record. `tried` once it was sent without one. */
export function ReasonInput({ id, value, tried, onChange }: Props) {
  const t = useTranslations('admin')
  const error = tried && !isReason(value) ? t('reason_short', { minimum: MOVE_REASON_MIN }) : undefined
  return <TextInput {...{ id, value, onChange, error }} label={t('reason')} hint={t('reason_hint')} />
}
